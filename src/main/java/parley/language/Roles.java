package parley.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The roles parties play in contracts, what else they are called and who stands across the table.
 * Immutable; safe for many threads.
 */
public final class Roles {
  private final Map<String, List<String>> across = new HashMap<>();
  private final Map<String, List<String>> names = new HashMap<>();
  private final Set<String> single = new HashSet<>();

  private Roles() {}

  /** Reads {@code roles.txt}: role, counterpart, other names. */
  public static Roles load() {
    Roles roles = new Roles();
    for (String line : Resources.lines(Roles.class, "roles.txt")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> parts = List.of(line.split("\\s*\\|\\s*"));
        roles.add(parts.get(0).strip(), parts.get(1), parts.size() > 2 ? parts.get(2) : "");
      }
    }
    return roles;
  }

  private void add(String role, String counterpart, String others) {
    List<String> all = new ArrayList<>(List.of(role));
    all.addAll(List.of(others.split("\\s*,\\s*")));
    for (String name : all) {
      String key = key(name);
      if (!key.isEmpty()) {
        across.computeIfAbsent(key, k -> new ArrayList<>()).add(key(counterpart));
        names.computeIfAbsent(key, k -> new ArrayList<>()).add(key(role));
        if (!key.contains(" ") && key.length() > 2) {
          single.add(key);
        }
      }
    }
  }

  private static String key(String name) {
    return String.join(" ", Tokens.stems(name));
  }

  /** Stemmed roles that stand across the table from the stemmed role; none when it is no role. */
  public List<String> across(String stems) {
    return across.getOrDefault(stems, List.of());
  }

  /** Stemmed roles that a stemmed name may mean, such as buyer for purchaser. */
  public List<String> meanings(String stems) {
    return names.getOrDefault(stems, List.of());
  }

  /** Whether the single stem names a role. */
  public boolean isRole(String stem) {
    return single.contains(stem);
  }
}
