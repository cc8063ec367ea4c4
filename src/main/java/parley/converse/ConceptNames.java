package parley.converse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import parley.language.Concept;
import parley.language.Concepts;
import parley.language.Tokens;

/** What the law calls its concepts, as stems. Immutable; safe for many threads. */
final class ConceptNames {
  /** Words that may stand inside a name: "cap on [the licensor's] liability". */
  private static final int INSIDE = 2;

  private final Map<String, List<Name>> byFirst = new HashMap<>();

  /** The stems of a name after its first. */
  private record Name(String concept, List<String> rest) {}

  ConceptNames(Concepts concepts) {
    concepts.all().forEach(this::add);
  }

  private void add(Concept concept) {
    String label = concept.label().replaceFirst("^(?:an?|the) ", "");
    Stream.of(concept.phrases(), concept.headings(), List.of(label))
        .flatMap(List::stream)
        .map(Tokens::stems)
        .filter(stems -> stems.size() > 1)
        .distinct()
        .forEach(stems ->
            byFirst
                .computeIfAbsent(stems.getFirst(), s -> new ArrayList<>())
                .add(new Name(concept.id(), List.copyOf(stems.subList(1, stems.size())))));
  }

  /** The concepts that a question calls by their label, a heading or a phrase of several words. */
  Set<String> in(List<String> stems) {
    Set<String> named = new HashSet<>();
    for (int i = 0; i < stems.size(); i++) {
      for (Name name : byFirst.getOrDefault(stems.get(i), List.of())) {
        if (goesOn(name.rest(), stems, i + 1)) {
          named.add(name.concept());
        }
      }
    }
    return named;
  }

  private static boolean goesOn(List<String> rest, List<String> stems, int from) {
    int at = from;
    int left = INSIDE;
    for (String stem : rest) {
      while (at < stems.size() && left > 0 && !stems.get(at).equals(stem)) {
        at++;
        left--;
      }
      if (at >= stems.size() || !stems.get(at).equals(stem)) {
        return false;
      }
      at++;
    }
    return true;
  }
}
