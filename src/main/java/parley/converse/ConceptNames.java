package parley.converse;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import parley.language.Concept;
import parley.language.Concepts;
import parley.language.Tokens;

/** What the law calls its concepts, as stems with spaces around. Safe for many threads. */
final class ConceptNames {
  private final Concepts concepts;
  private final Map<String, List<String>> names = new ConcurrentHashMap<>();

  ConceptNames(Concepts concepts) {
    this.concepts = concepts;
  }

  /** The phrases and headings of a concept that have two words or more. */
  List<String> of(String id) {
    return names.computeIfAbsent(id, this::read);
  }

  private List<String> read(String id) {
    Concept concept = concepts.byId(id);
    if (concept == null) {
      return List.of();
    }
    return Stream.concat(concept.phrases().stream(), concept.headings().stream())
        .map(Tokens::stems)
        .filter(stems -> stems.size() > 1)
        .map(stems -> " " + String.join(" ", stems) + " ")
        .distinct()
        .toList();
  }
}
