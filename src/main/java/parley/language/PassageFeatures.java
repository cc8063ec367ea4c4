package parley.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a passage classifier sees of a passage: its stems, pairs of neighbouring content stems, and
 * the stems of its headings, the innermost apart from the outer ones. Stateless.
 */
public final class PassageFeatures {
  private static final int LONGEST = 400;

  private PassageFeatures() {}

  /**
   * The features of a passage, none twice.
   *
   * @param body the passage's text
   * @param headings titles from the top of the contract to its section
   */
  public static Set<String> of(String body, List<String> headings) {
    Set<String> features = new LinkedHashSet<>();
    List<Token> tokens = Tokens.of(body);
    String previous = "";
    for (Token token : tokens.subList(0, Math.min(LONGEST, tokens.size()))) {
      if (Words.isFunction(token.text())) {
        continue;
      }
      String stem = Character.isDigit(token.text().charAt(0)) ? "#" : token.stem();
      features.add(stem);
      if (!previous.isEmpty()) {
        features.add(previous + "_" + stem);
      }
      previous = stem;
    }
    for (int i = 0; i < headings.size(); i++) {
      addHeading(headings.get(i), i == headings.size() - 1 ? "h:" : "H:", features);
    }
    features.add(tokens.size() < 8 ? "len:short" : tokens.size() < 20 ? "len:mid" : "len:long");
    return features;
  }

  private static void addHeading(String title, String prefix, Set<String> features) {
    String previous = "";
    for (Token token : Tokens.of(title)) {
      if (!Words.isFunction(token.text())) {
        features.add(prefix + token.stem());
        if (!previous.isEmpty()) {
          features.add(prefix + previous + "_" + token.stem());
        }
        previous = token.stem();
      }
    }
  }
}
