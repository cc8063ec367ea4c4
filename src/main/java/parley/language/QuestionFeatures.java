package parley.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a question classifier sees of a question: stems, pairs of neighbouring stems, and the
 * beginnings of long stems, each with how much it counts. Stateless.
 */
public final class QuestionFeatures {
  private static final float FUNCTION_WORD = 0.3f;
  private static final float PAIR = 0.5f;
  private static final float BEGINNING = 0.5f;
  private static final int BEGINNING_LENGTH = 5;

  private QuestionFeatures() {}

  /** The features of a question with their weights, greater than 0. */
  public static Map<String, Float> of(String question) {
    Map<String, Float> features = new LinkedHashMap<>();
    List<Token> tokens = Tokens.of(question);
    String previous = "";
    for (Token token : tokens) {
      boolean function = Words.isFunction(token.text());
      features.put((function ? "_" : "") + token.stem(), function ? FUNCTION_WORD : 1f);
      if (!previous.isEmpty()) {
        features.put(previous + " " + token.stem(), PAIR);
      }
      if (!function && token.stem().length() > BEGINNING_LENGTH) {
        features.put("p:" + token.stem().substring(0, BEGINNING_LENGTH), BEGINNING);
      }
      previous = token.stem();
    }
    return features;
  }
}
