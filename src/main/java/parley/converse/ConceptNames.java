package parley.converse;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import parley.language.Concept;
import parley.language.Concepts;
import parley.language.Tokens;

/** What the law calls its concepts, as stems. Safe for many threads. */
final class ConceptNames {
  /** Words that may stand inside a name: "cap on [the licensor's] liability". */
  private static final int INSIDE = 2;

  private final Concepts concepts;
  private final Map<String, List<List<String>>> names = new ConcurrentHashMap<>();

  ConceptNames(Concepts concepts) {
    this.concepts = concepts;
  }

  /**
   * Whether a question calls the concept by its label, a heading or a phrase of two words or more.
   */
  boolean isNamed(String id, List<String> stems) {
    return names.computeIfAbsent(id, this::read).stream().anyMatch(name -> stands(name, stems));
  }

  private static boolean stands(List<String> name, List<String> stems) {
    for (int i = 0; i < stems.size(); i++) {
      if (stems.get(i).equals(name.getFirst()) && goesOn(name, stems, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean goesOn(List<String> name, List<String> stems, int from) {
    int at = from;
    int left = INSIDE;
    for (String stem : name.subList(1, name.size())) {
      at++;
      while (at < stems.size() && left > 0 && !stems.get(at).equals(stem)) {
        at++;
        left--;
      }
      if (at >= stems.size() || !stems.get(at).equals(stem)) {
        return false;
      }
    }
    return true;
  }

  private List<List<String>> read(String id) {
    Concept concept = concepts.byId(id);
    if (concept == null) {
      return List.of();
    }
    String label = concept.label().replaceFirst("^(?:an?|the) ", "");
    return Stream.of(concept.phrases(), concept.headings(), List.of(label))
        .flatMap(List::stream)
        .map(Tokens::stems)
        .filter(stems -> stems.size() > 1)
        .distinct()
        .toList();
  }
}
