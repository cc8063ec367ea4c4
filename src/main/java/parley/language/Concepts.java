package parley.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The concept list of the law of contracts. Immutable; safe for many threads. */
public final class Concepts {
  private final List<Concept> all;
  private final Map<String, Concept> byId = new HashMap<>();
  private final Map<String, ContractKind> kinds;

  private Concepts(List<Concept> all, Map<String, ContractKind> kinds) {
    this.all = List.copyOf(all);
    this.kinds = Map.copyOf(kinds);
    for (Concept c : all) {
      if (byId.put(c.id(), c) != null) {
        throw new IllegalArgumentException("two concepts are called " + c.id());
      }
    }
  }

  /** Reads the files that {@code concepts/files.txt} names. */
  public static Concepts load() {
    List<Concept> all = new ArrayList<>();
    Map<String, ContractKind> kinds = new HashMap<>();
    for (String file : Resources.lines(Concepts.class, "concepts/files.txt")) {
      if (!file.isBlank()) {
        List<Concept> read =
            ConceptFile.parse(Resources.lines(Concepts.class, "concepts/" + file.strip()));
        read.forEach(c -> kinds.put(c.id(), ContractKind.ofFile(file.strip())));
        all.addAll(read);
      }
    }
    return new Concepts(withMoreWordings(all), kinds);
  }

  /** Adds the wordings of other authors, kept in files of their own. */
  private static List<Concept> withMoreWordings(List<Concept> concepts) {
    Map<String, Concept> more = new HashMap<>();
    for (String file : Resources.lines(Concepts.class, "wordings/files.txt")) {
      if (!file.isBlank()) {
        ConceptFile.parse(Resources.lines(Concepts.class, "wordings/" + file.strip()))
            .forEach(c -> more.merge(c.id(), c, Concept::withWordingsOf));
      }
    }
    List<Concept> all = new ArrayList<>();
    for (Concept concept : concepts) {
      Concept added = more.remove(concept.id());
      all.add(added == null ? concept : concept.withWordingsOf(added));
    }
    if (!more.isEmpty()) {
      throw new IllegalArgumentException("wordings of unknown concepts: " + more.keySet());
    }
    return all;
  }

  /**
   * How likely a concept is to be asked for in documents of these kinds, relative to others.
   *
   * @param among the kinds of the documents in question
   */
  public double prior(String concept, Collection<ContractKind> among) {
    ContractKind own = kinds.getOrDefault(concept, ContractKind.COMMERCIAL);
    double most = among.isEmpty() ? 1 : 0;
    for (ContractKind kind : among) {
      most = Math.max(most, kind.prior(own));
    }
    return most;
  }

  public List<Concept> all() {
    return all;
  }

  /** The concept of that id, or null. */
  public @Nullable Concept byId(String id) {
    return byId.get(id);
  }
}
