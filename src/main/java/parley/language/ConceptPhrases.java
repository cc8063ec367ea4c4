package parley.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds a concept by the phrases contracts use for it and the headings it stands under, for
 * concepts no model was learned for. Immutable; safe for many threads.
 */
final class ConceptPhrases {
  /** Probability that a passage is about a concept, by what of it is found; set by hand. */
  private static final float ONE_PHRASE = 0.2f;

  private static final float MORE_PHRASES = 0.4f;
  private static final float HEADING = 0.3f;

  private record Phrase(String concept, List<String> stems) {}

  private final Map<String, List<Phrase>> byFirstStem = new HashMap<>();
  private final Map<String, List<String>> byHeading = new HashMap<>();

  ConceptPhrases(Concepts concepts) {
    for (Concept concept : concepts.all()) {
      for (String phrase : concept.phrases()) {
        List<String> stems = content(phrase);
        if (!stems.isEmpty()) {
          byFirstStem
              .computeIfAbsent(stems.getFirst(), s -> new ArrayList<>())
              .add(new Phrase(concept.id(), stems));
        }
      }
      for (String heading : concept.headings()) {
        String key = String.join(" ", content(heading));
        byHeading.computeIfAbsent(key, k -> new ArrayList<>()).add(concept.id());
      }
    }
  }

  Map<String, Float> of(String body, List<String> headings) {
    Map<String, Set<Phrase>> seen = new HashMap<>();
    List<String> stems = content(body);
    for (int i = 0; i < stems.size(); i++) {
      for (Phrase phrase : byFirstStem.getOrDefault(stems.get(i), List.of())) {
        if (standsAt(phrase.stems(), stems, i)) {
          seen.computeIfAbsent(phrase.concept(), c -> new HashSet<>()).add(phrase);
        }
      }
    }
    Map<String, Float> found = new HashMap<>();
    seen.forEach((id, all) -> found.put(id, all.size() > 1 ? MORE_PHRASES : ONE_PHRASE));
    for (String heading : headings) {
      String key = String.join(" ", content(heading));
      byHeading.getOrDefault(key, List.of()).forEach(id -> found.merge(id, HEADING, Float::sum));
    }
    return found;
  }

  private static boolean standsAt(List<String> phrase, List<String> stems, int at) {
    return at + phrase.size() <= stems.size()
        && stems.subList(at, at + phrase.size()).equals(phrase);
  }

  private static List<String> content(String text) {
    return Tokens.of(text).stream()
        .filter(t -> !Words.isFunction(t.text()))
        .map(Token::stem)
        .toList();
  }
}
