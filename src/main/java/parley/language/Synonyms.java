package parley.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Classes of words and short phrases that mean the same in questions about contracts, the law's own
 * word first. Immutable; safe for many threads.
 */
public final class Synonyms {
  private static final int LONGEST = 5;

  private final Map<String, List<Integer>> classesOf = new HashMap<>();
  private final List<List<String>> classes = new ArrayList<>();

  private Synonyms() {}

  /** Reads {@code synonyms.txt}: one class a line, members parted by {@code |}. */
  public static Synonyms load() {
    Synonyms synonyms = new Synonyms();
    for (String line : Resources.lines(Synonyms.class, "synonyms.txt")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        synonyms.add(line);
      }
    }
    return synonyms;
  }

  private void add(String line) {
    List<String> members = new ArrayList<>();
    for (String member : line.split("\\|")) {
      String key = String.join(" ", Tokens.stems(member));
      if (!key.isEmpty()) {
        members.add(key);
        classesOf.computeIfAbsent(key, k -> new ArrayList<>()).add(classes.size());
      }
    }
    classes.add(List.copyOf(members));
  }

  /** The numbers of the classes whose members stand in the stems, phrases of up to five words. */
  public Set<Integer> classesIn(List<String> stems) {
    Set<Integer> found = new LinkedHashSet<>();
    for (int i = 0; i < stems.size(); i++) {
      StringBuilder key = new StringBuilder();
      for (int j = i; j < Math.min(stems.size(), i + LONGEST); j++) {
        key.append(j > i ? " " : "").append(stems.get(j));
        found.addAll(classesOf.getOrDefault(key.toString(), List.of()));
      }
    }
    return found;
  }

  /** For each stem the classes of the longest phrase that it is a part of. */
  public Set<Map.Entry<String, Set<Integer>>> classesByStem(List<String> stems) {
    Map<String, Set<Integer>> found = new java.util.LinkedHashMap<>();
    for (int i = 0; i < stems.size(); i++) {
      for (int j = Math.min(stems.size(), i + LONGEST); j > i; j--) {
        List<Integer> classes =
            classesOf.getOrDefault(String.join(" ", stems.subList(i, j)), List.of());
        for (String stem : classes.isEmpty() ? List.<String>of() : stems.subList(i, j)) {
          found.computeIfAbsent(stem, k -> new LinkedHashSet<>()).addAll(classes);
        }
      }
    }
    return found.entrySet();
  }

  /** The numbers of the classes of which the whole phrase is a member. */
  public Set<Integer> classesOf(List<String> stems) {
    return Set.copyOf(classesOf.getOrDefault(String.join(" ", stems), List.of()));
  }

  /** The members of a class as stemmed phrases, the law's word first. */
  public List<String> members(int number) {
    return classes.get(number);
  }
}
