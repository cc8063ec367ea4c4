package parley.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a question classifier sees of a question: its stems, pairs of neighbouring stems, pairs of
 * content stems in any order, and classes of synonyms. Safe for many threads.
 */
public final class QuestionFeatures {
  private final Synonyms synonyms;

  public QuestionFeatures(Synonyms synonyms) {
    this.synonyms = synonyms;
  }

  /** The features of a question, none twice. */
  public Set<String> of(String question) {
    Set<String> features = new LinkedHashSet<>();
    List<Token> tokens = Tokens.of(question);
    List<String> stems = tokens.stream().map(Token::stem).toList();
    List<String> content =
        tokens.stream().filter(t -> !Words.isFunction(t.text())).map(Token::stem).toList();
    features.addAll(stems);
    for (int i = 0; i + 1 < stems.size(); i++) {
      features.add(stems.get(i) + "_" + stems.get(i + 1));
    }
    addPairs(content, features);
    for (int number : synonyms.classesIn(stems)) {
      features.add("~" + synonyms.members(number).getFirst().replace(' ', '-'));
    }
    return features;
  }

  private static void addPairs(List<String> content, Set<String> features) {
    List<String> sorted = content.stream().distinct().sorted().toList();
    for (int i = 0; i < sorted.size() && sorted.size() <= 12; i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        features.add(sorted.get(i) + "+" + sorted.get(j));
      }
    }
  }
}
