package parley.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Tells which concepts a question asks for, and which way round. Trained on the wordings of the
 * concept list. Immutable; safe for many threads.
 */
public final class QuestionConcepts {
  private static final int MOST = 5;
  private static final double LEAST = 0.02;

  /** Training stops early, which leaves probabilities too even; chosen on held-out wordings. */
  private static final double SHARPENING = 1.3;

  private final QuestionModel concepts;
  private final QuestionModel ways;
  private final Map<String, Integer> wayOf = new HashMap<>();

  private QuestionConcepts(QuestionModel concepts, QuestionModel ways) {
    this.concepts = concepts;
    this.ways = ways;
    for (int i = 0; i < ways.outputs().size(); i++) {
      wayOf.put(ways.outputs().get(i), i);
    }
  }

  /** Reads the models that the training program made. */
  public static QuestionConcepts load() {
    return new QuestionConcepts(
        QuestionModel.parse(Resources.text(QuestionConcepts.class, "question-concepts.tsv")),
        QuestionModel.parse(Resources.text(QuestionConcepts.class, "question-ways.tsv")));
  }

  /** From the lines of the two model files. */
  public static QuestionConcepts of(List<String> concepts, List<String> ways) {
    return new QuestionConcepts(
        QuestionModel.parse(String.join("\n", concepts)),
        QuestionModel.parse(String.join("\n", ways)));
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
    return of(question, prior(concept -> 1));
  }

  /**
   * How likely the concepts are beforehand; to be asked for once and used for many questions.
   *
   * @param prior how likely a concept is to be asked for, relative to others; 0 excludes it
   */
  public ConceptPrior prior(ToDoubleFunction<String> prior) {
    return ConceptPrior.of(concepts.outputs(), prior);
  }

  /**
   * The most probable concepts where some are likelier beforehand.
   *
   * @param prior made by {@link #prior}
   */
  public List<Guess> of(String question, ConceptPrior prior) {
    Map<String, Float> features = QuestionFeatures.of(question);
    float[] scores = concepts.scores(features);
    double[] weights = new double[scores.length];
    double total = 0;
    for (int i = 0; i < scores.length; i++) {
      weights[i] = Math.exp(SHARPENING * scores[i]) * prior.at(i);
      total += weights[i];
    }
    float[] denying = ways.scores(WayFeatures.of(question, features));
    List<Guess> guesses = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      double probability = total > 0 ? weights[i] / total : 0;
      if (probability >= LEAST) {
        String concept = concepts.outputs().get(i);
        guesses.add(new Guess(concept, probability, denying(concept, denying)));
      }
    }
    guesses.sort(Comparator.comparingDouble(Guess::probability).reversed());
    return List.copyOf(guesses.subList(0, Math.min(MOST, guesses.size())));
  }

  /** What holds for all concepts and what holds for this one, added. */
  private double denying(String concept, float[] scores) {
    Integer own = wayOf.get(concept);
    Integer shared = wayOf.get("*");
    double score = (own == null ? 0 : scores[own]) + (shared == null ? 0 : scores[shared]);
    return own == null ? 0 : 1 / (1 + Math.exp(-score));
  }
}
