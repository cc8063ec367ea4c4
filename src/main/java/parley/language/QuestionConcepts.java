package parley.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which concepts a question asks for, and which way round. A softmax model over {@link
 * QuestionFeatures}, trained on the wordings of the concept list. Immutable; safe for many threads.
 */
public final class QuestionConcepts {
  private static final int MOST = 5;
  private static final double LEAST = 0.03;

  private final SparseModel model;
  private final QuestionFeatures features;

  private QuestionConcepts(SparseModel model, QuestionFeatures features) {
    this.model = model;
    this.features = features;
  }

  /** Reads {@code question-concepts.tsv}, made by the training program. */
  public static QuestionConcepts load(Synonyms synonyms) {
    List<String> lines = Resources.lines(QuestionConcepts.class, "question-concepts.tsv");
    return new QuestionConcepts(SparseModel.parse(lines), new QuestionFeatures(synonyms));
  }

  /**
   * A concept a question may ask for.
   *
   * @param concept its id
   * @param probability 0 to 1
   * @param denying probability, 0 to 1, that a yes to the question denies the concept's claim
   */
  public record Guess(String concept, double probability, double denying) {}

  /** The most probable concepts, best first, at most five. */
  public List<Guess> of(String question) {
    Set<String> seen = features.of(question);
    double[] probabilities = softmax(model.scores(seen));
    Map<String, double[]> byConcept = new HashMap<>();
    for (int i = 0; i < probabilities.length; i++) {
      String output = model.outputs().get(i);
      char sign = output.charAt(output.length() - 1);
      String id = sign == '+' || sign == '-' ? output.substring(0, output.length() - 1) : output;
      double[] sums = byConcept.computeIfAbsent(id, k -> new double[3]);
      sums[sign == '+' ? 1 : sign == '-' ? 2 : 0] += probabilities[i];
    }
    List<Guess> guesses = new ArrayList<>();
    byConcept.forEach((id, sums) -> guesses.add(guess(id, sums)));
    guesses.sort(Comparator.comparingDouble(Guess::probability).reversed());
    return guesses.stream().limit(MOST).filter(g -> g.probability() >= LEAST).toList();
  }

  private static Guess guess(String id, double[] sums) {
    double signed = sums[1] + sums[2];
    return new Guess(id, sums[0] + signed, signed > 0 ? sums[2] / signed : 0);
  }

  private static double[] softmax(float[] scores) {
    double highest = Double.NEGATIVE_INFINITY;
    for (float score : scores) {
      highest = Math.max(highest, score);
    }
    double total = 0;
    double[] out = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      out[i] = Math.exp(scores[i] - highest);
      total += out[i];
    }
    for (int i = 0; i < out.length; i++) {
      out[i] /= total;
    }
    return out;
  }
}
