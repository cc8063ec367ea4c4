package parley.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which concepts a passage is about: by a model learned from labelled clauses where there is
 * one, by the concept's own phrases and headings otherwise. Immutable; safe for many threads.
 */
public final class PassageConcepts {
  /** Concepts less probable than this are not named. */
  private static final float LEAST = 0.02f;

  private final SparseModel learned;
  private final ConceptPhrases phrases;

  private PassageConcepts(SparseModel learned, ConceptPhrases phrases) {
    this.learned = learned;
    this.phrases = phrases;
  }

  /** Reads {@code passage-concepts.tsv}, made by the training program. */
  public static PassageConcepts load(Concepts concepts) {
    String model = Resources.text(PassageConcepts.class, "passage-concepts.tsv");
    return new PassageConcepts(SparseModel.parse(model), new ConceptPhrases(concepts));
  }

  /** From the lines of the model file. */
  public static PassageConcepts of(List<String> lines, Concepts concepts) {
    return new PassageConcepts(SparseModel.parse(lines), new ConceptPhrases(concepts));
  }

  /** Concept ids with their probability, 0.02 to 1. */
  public Map<String, Float> of(String body, List<String> headings) {
    Map<String, Float> found = new HashMap<>();
    phrases.of(body, headings).forEach((id, p) -> found.put(id, p));
    float[] scores = learned.scores(PassageFeatures.of(body, headings));
    for (int i = 0; i < scores.length; i++) {
      float probability = (float) (1 / (1 + Math.exp(-scores[i])));
      String id = learned.outputs().get(i);
      if (probability >= LEAST) {
        found.put(id, probability);
      } else {
        found.remove(id);
      }
    }
    return found;
  }
}
