package parley.answer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.converse.Question;
import parley.language.QuestionConcepts.Guess;
import parley.language.Resources;
import parley.retrieve.Evidence;

/**
 * The calibrated probability that evidence answers a question: logistic regression, weights learned
 * from questions whose answer is known to be there or not. Immutable; safe for many threads.
 */
public final class Confidence {
  /** Concept below which a passage must have a word of the question; set by hand. */
  private static final double LEAST_CONCEPT = 0.35;

  /** What such a passage takes from the log odds; set by hand. */
  private static final double VAGUE = 0.8;

  /** What a title with all of the question's words adds, where its topic is not known. */
  private static final double HEADED = 1.5;

  private static final double ALL = 0.99;

  private final Map<String, Double> weights;

  private Confidence(Map<String, Double> weights) {
    this.weights = Map.copyOf(weights);
  }

  /** Reads {@code confidence.tsv}: a feature's name and its weight on each line. */
  public static Confidence load() {
    return of(Resources.lines(Confidence.class, "confidence.tsv"));
  }

  /** From the lines of the file. */
  public static Confidence of(List<String> lines) {
    Map<String, Double> weights = new HashMap<>();
    for (String line : lines) {
      int tab = line.indexOf('\t');
      weights.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
    }
    return new Confidence(weights);
  }

  /** Probability, 0 to 1, that the documents answer the question with this evidence. */
  public double of(Question question, List<Evidence> evidence) {
    double score = 0;
    for (Map.Entry<String, Double> feature : features(question, evidence).entrySet()) {
      score += feature.getValue() * weights.getOrDefault(feature.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-score - byHand(question, evidence)));
  }

  /** Log odds that no labelled question teaches. */
  private static double byHand(Question question, List<Evidence> evidence) {
    if (isVague(evidence)) {
      return -VAGUE;
    }
    boolean headed = !evidence.isEmpty() && evidence.getFirst().heading() > ALL;
    double sure = question.concepts().isEmpty() ? 0 : question.concepts().getFirst().probability();
    return headed ? HEADED * (1 - sure) : 0;
  }

  /** Whether the best passage has no word of the question and is hardly about its topic. */
  private static boolean isVague(List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      return false;
    }
    Evidence first = evidence.getFirst();
    return first.words() == 0 && first.heading() == 0 && first.concept() < LEAST_CONCEPT;
  }

  /** What the decision rests on; for training too. */
  public static Map<String, Double> features(Question question, List<Evidence> evidence) {
    Map<String, Double> f = new LinkedHashMap<>();
    f.put("bias", 1.0);
    if (evidence.isEmpty()) {
      f.put("nothing", 1.0);
      return f;
    }
    Evidence first = evidence.getFirst();
    double most = evidence.stream().limit(8).mapToDouble(Evidence::concept).max().orElse(0);
    double sum = evidence.stream().limit(8).mapToDouble(Evidence::concept).sum();
    List<Guess> guesses = question.concepts();
    double sure = guesses.isEmpty() ? 0 : guesses.getFirst().probability();
    f.put("score", first.score() / 5);
    f.put("concept-first", first.concept());
    f.put("concept-most", most);
    f.put("concept-logit", logit(most));
    f.put("concept-sum", Math.min(3, sum));
    f.put("words-first", first.words());
    f.put("words-unsure", first.words() * (1 - sure));
    f.put("sure", sure);
    f.put("sure-concept", sure * most);
    f.put("named-section", question.sections().isEmpty() ? 0.0 : 1.0);
    for (Guess guess : guesses) {
      f.put("is:" + guess.concept(), guess.probability());
      f.put("logit:" + guess.concept(), guess.probability() * logit(most) / 2);
    }
    return f;
  }

  private static double logit(double p) {
    double bounded = Math.clamp(p, 0.002, 0.998);
    return Math.log(bounded / (1 - bounded)) / 3;
  }
}
