package parley.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The concept list of the law of contracts. Immutable; safe for many threads. */
public final class Concepts {
  private final List<Concept> all;
  private final Map<String, Concept> byId = new HashMap<>();

  private Concepts(List<Concept> all) {
    this.all = List.copyOf(all);
    for (Concept c : all) {
      if (byId.put(c.id(), c) != null) {
        throw new IllegalArgumentException("two concepts are called " + c.id());
      }
    }
  }

  /** Reads the files that {@code concepts/files.txt} names. */
  public static Concepts load() {
    List<Concept> all = new ArrayList<>();
    for (String file : Resources.lines(Concepts.class, "concepts/files.txt")) {
      if (!file.isBlank()) {
        all.addAll(ConceptFile.parse(Resources.lines(Concepts.class, "concepts/" + file.strip())));
      }
    }
    return new Concepts(all);
  }

  public List<Concept> all() {
    return all;
  }

  /** The concept of that id, or null. */
  public @Nullable Concept byId(String id) {
    return byId.get(id);
  }
}
