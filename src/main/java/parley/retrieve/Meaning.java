package parley.retrieve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.converse.Question;
import parley.index.Frequencies;
import parley.language.Synonyms;

/**
 * How much of what a question says a passage says too, in the same words or in others that mean the
 * same. Immutable once made.
 */
final class Meaning {
  /** What another word for the same is worth, of the word itself; set by hand. */
  private static final double ANOTHER_WORD = 0.6;

  static final Meaning NONE = new Meaning(List.of());

  private final List<Part> parts;
  private final double total;

  /** A stem of the question, its weight by rarity, and what may stand for it. */
  private record Part(String stem, double weight, List<List<String>> others) {}

  private Meaning(List<Part> parts) {
    this.parts = parts;
    this.total = parts.stream().mapToDouble(Part::weight).sum();
  }

  static Meaning of(Question question, Synonyms synonyms, Frequencies known) {
    Map<String, List<List<String>>> others = new LinkedHashMap<>();
    for (Map.Entry<String, Set<Integer>> found : synonyms.classesByStem(question.stems())) {
      List<List<String>> members = others.computeIfAbsent(found.getKey(), k -> new ArrayList<>());
      for (int number : found.getValue()) {
        synonyms.members(number).forEach(m -> members.add(List.of(m.split(" "))));
      }
    }
    List<Part> parts = new ArrayList<>();
    question
        .terms()
        .forEach((stem, weight) ->
            parts.add(
                new Part(stem, known.idf(stem) * weight, others.getOrDefault(stem, List.of()))));
    return new Meaning(parts);
  }

  /** Share of the question's words, by rarity, whose meaning is there: 0 to 1. */
  double in(Set<String> stems) {
    double there = 0;
    for (Part part : parts) {
      if (stems.contains(part.stem())) {
        there += part.weight();
      } else if (part.others().stream().anyMatch(stems::containsAll)) {
        there += ANOTHER_WORD * part.weight();
      }
    }
    return total == 0 ? 0 : there / total;
  }
}
