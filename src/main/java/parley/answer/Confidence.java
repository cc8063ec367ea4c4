package parley.answer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.dialogue.Question;
import parley.dialogue.TurnModel;
import parley.language.QuestionConcepts.Guess;
import parley.language.Resources;
import parley.retrieve.Evidence;

/**
 * The calibrated probability that evidence answers a question, and that the documents answer it at
 * all: logistic regressions over the same features, learned from questions whose answer is known to
 * be there or not. Immutable; safe for many threads.
 */
public final class Confidence {
  /** Evidence that is looked at, best first. */
  public static final int LOOKED_AT = 8;

  /** What the name of a feature of one clause type begins with. */
  public static final String OF_TYPE = "type:";

  private final Map<String, double[]> weights;

  private Confidence(Map<String, double[]> weights) {
    this.weights = Map.copyOf(weights);
  }

  /**
   * What is thought of an answer before it is given.
   *
   * @param right probability, 0 to 1, that one of the first four passages answers
   * @param stated probability, 0 to 1, that the documents answer the question at all
   */
  public record Estimate(double right, double stated) {}

  /**
   * Reads {@code confidence.tsv}: facts behind {@code #}, then a feature and its two weights a
   * line.
   */
  public static Confidence load() {
    return of(Resources.lines(Confidence.class, "confidence.tsv"));
  }

  /** From the lines of the file. */
  public static Confidence of(List<String> lines) {
    Map<String, double[]> weights = new HashMap<>();
    for (String line : lines) {
      String[] parts = line.split("\t", -1);
      if (!line.startsWith("#") && parts.length == 3) {
        weights.put(
            parts[0], new double[] {Double.parseDouble(parts[1]), Double.parseDouble(parts[2])});
      }
    }
    return new Confidence(weights);
  }

  /** The estimate for the evidence of a question. */
  public Estimate of(Question question, List<Evidence> evidence) {
    double right = 0;
    double stated = 0;
    for (Map.Entry<String, Double> feature : features(question, evidence).entrySet()) {
      double[] own = weights.getOrDefault(feature.getKey(), new double[2]);
      right += feature.getValue() * own[0];
      stated += feature.getValue() * own[1];
    }
    return new Estimate(logistic(right), logistic(stated));
  }

  private static double logistic(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  /** What the decision rests on; for training too. */
  public static Map<String, Double> features(Question question, List<Evidence> evidence) {
    Map<String, Double> f = new LinkedHashMap<>();
    boolean read = evidence.stream().anyMatch(e -> e.judgement() != null);
    String mode = read ? "" : "unread ";
    f.put(mode + "bias", 1.0);
    if (evidence.isEmpty()) {
      f.put("nothing", 1.0);
      return f;
    }
    words(mode, question, evidence, f);
    clauseTypes(question, evidence, f);
    if (read) {
      reader(question, evidence, f);
    }
    return f;
  }

  private static void words(
      String mode, Question question, List<Evidence> evidence, Map<String, Double> f) {
    Evidence first = evidence.getFirst();
    List<Guess> guesses = question.concepts();
    double sure = guesses.isEmpty() ? 0 : guesses.getFirst().probability();
    double concept =
        evidence.stream().limit(LOOKED_AT).mapToDouble(Evidence::concept).max().orElse(0);
    f.put(mode + "score", first.score() / 5);
    f.put(
        mode + "ahead",
        evidence.size() < 2 ? 1 : Math.min(2, first.score() - evidence.get(1).score()));
    f.put(mode + "concept-first", first.concept());
    f.put(mode + "concept-most", concept);
    f.put(mode + "concept-logit", logit(concept));
    f.put(mode + "words-first", first.words());
    f.put(mode + "heading-first", first.heading());
    f.put(mode + "words-unsure", first.words() * (1 - sure));
    f.put(mode + "sure", sure);
    f.put(mode + "sure-concept", sure * concept);
    f.put(mode + "named-section", question.sections().isEmpty() ? 0.0 : 1.0);
    f.put(mode + "dependent", question.dependence());
    f.put(mode + "whether", question.sign(TurnModel.Sign.WHETHER));
    f.put(mode + "terms", Math.min(8, question.terms().size()) / 8.0);
  }

  /** Some types of clause are in most contracts and easily told, others are neither. */
  private static void clauseTypes(
      Question question, List<Evidence> evidence, Map<String, Double> f) {
    double concept =
        evidence.stream().limit(LOOKED_AT).mapToDouble(Evidence::concept).max().orElse(0);
    for (Guess guess : question.concepts()) {
      f.put(OF_TYPE + guess.concept(), guess.probability());
      f.put(OF_TYPE + "logit:" + guess.concept(), guess.probability() * logit(concept) / 2);
    }
  }

  private static void reader(Question question, List<Evidence> evidence, Map<String, Double> f) {
    Evidence first = evidence.getFirst();
    List<Evidence> most = evidence.subList(0, Math.min(LOOKED_AT, evidence.size()));
    f.put("whether-silent", question.sign(TurnModel.Sign.WHETHER) * silent(first));
    double best = most.stream().mapToDouble(Evidence::relevance).max().orElse(0);
    f.put("reader-first", first.relevance() / 4);
    f.put("reader-most", best / 4);
    f.put("reader-probability", 1 / (1 + Math.exp(-best)));
    f.put(
        "reader-sum",
        most.stream().mapToDouble(e -> 1 / (1 + Math.exp(-e.relevance()))).sum() / LOOKED_AT);
    f.put("silent-first", silent(first));
    double dependence = question.dependence();
    f.put("dependent-probability", dependence / (1 + Math.exp(-best)));
    f.put("dependent-first", dependence * first.relevance() / 4);
    f.put("again", told(question, first));
    f.put("dependent-words", dependence * first.words());
  }

  /** 1 where the best evidence is what the last turn was answered from, otherwise 0. */
  private static double told(Question question, Evidence first) {
    return question.cited().stream()
            .filter(p -> p.back() == 1 && p.cited().documentId().equals(first.documentId()))
            .anyMatch(p ->
                p.cited().start() < first.excerptEnd() && p.cited().end() > first.excerptStart())
        ? 1
        : 0;
  }

  private static double silent(Evidence one) {
    return one.judgement() == null ? 1 : one.judgement().silent();
  }

  private static double logit(double p) {
    double bounded = Math.clamp(p, 0.002, 0.998);
    return Math.log(bounded / (1 - bounded)) / 3;
  }
}
