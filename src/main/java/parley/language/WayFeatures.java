package parley.language;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What tells which way round a question is put: its words and whether it asks for leave, a ban or a
 * duty. Stateless.
 */
public final class WayFeatures {
  private static final float MODALITY = 1.5f;

  private WayFeatures() {}

  /** The features of a question with their weights, greater than 0. */
  public static Map<String, Float> of(String question) {
    return of(question, QuestionFeatures.of(question));
  }

  /**
   * The same for one who has the other features of the question already.
   *
   * @param common those that {@link QuestionFeatures} tells of this question
   */
  static Map<String, Float> of(String question, Map<String, Float> common) {
    Map<String, Float> features = new LinkedHashMap<>(common);
    String asked = "";
    for (Modality modality : Modality.values()) {
      if (modality.askedBy(question)) {
        features.put("M:" + modality, MODALITY);
        asked = asked.isEmpty() ? modality.name() : asked;
      }
    }
    features.put("first:" + asked, MODALITY);
    return features;
  }
}
