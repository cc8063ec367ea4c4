package parley.retrieve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.dialogue.Question;
import parley.dialogue.TurnModel;
import parley.dialogue.View;
import parley.language.AnswerType;
import parley.reader.Judgement;
import parley.structure.Excerpt;
import parley.structure.Passage;

/**
 * What the ranker sees of the passages of one contract for one question. Numbers roughly between 0
 * and 1. Immutable.
 */
public final class Features {
  /** Log odds of a passage that the reader did not read: it gave its place up to better ones. */
  static final double UNREAD = -8;

  private static final List<String> OWN =
      List.of(
          "concept",
          "concept-top",
          "concept-logit",
          "body-words",
          "heading-words",
          "neighbour-words",
          "all-words",
          "money",
          "date",
          "period",
          "percentage",
          "modality",
          "defines",
          "concept-in-section",
          "passage-and-concept",
          "cited-last",
          "cited-near",
          "cited-section",
          "cited-earlier",
          "cited-refers",
          "cited-near-dependent",
          "cited-section-dependent",
          "turn-dependent",
          "previous-dependent",
          "concept-sure",
          "words-unsure",
          "heading-unsure");

  private static final List<String> READ =
      List.of("reader", "reader-probability", "reader-behind", "reader-evidence", "reader-words");

  /** Names of the features that need no reader. */
  public static final List<String> PLAIN =
      Stream.of(
              Arrays.stream(View.Kind.values()).map(Features::name),
              OWN.stream(),
              Standing.NAMES.stream())
          .flatMap(s -> s)
          .toList();

  /** Names of all features, those of the reader last. */
  public static final List<String> ALL = Stream.concat(PLAIN.stream(), READ.stream()).toList();

  private static final Map<String, Integer> NUMBERS =
      IntStream.range(0, ALL.size()).boxed().collect(Collectors.toMap(ALL::get, i -> i));

  /** Weight of a concept beside words, which weigh 1, in a search by both. */
  static final float BESIDE = 30f;

  static final int CONCEPT = ALL.indexOf("concept");
  static final int WORDS = ALL.indexOf("body-words");
  static final int HEADING = ALL.indexOf("heading-words");
  private static final int TURN = ALL.indexOf(name(View.Kind.TURN));
  private static final int PREVIOUS = ALL.indexOf(name(View.Kind.PREVIOUS));

  /** How many passages before and after it stand around a passage. */
  private static final int AROUND = 2;

  /** Passages within which one is near another; the trial's value. */
  private static final double NEAR = 3;

  private final Question question;
  private final ContractIndex index;
  private final Map<View.Kind, double[]> views = new EnumMap<>(View.Kind.class);
  private final double[] passages;
  private final Coverage coverage;
  private final float[] concepts;
  private final int topConcept;
  private final double top;
  private final CitationHistory cited;

  Features(Question question, String documentId, ContractIndex index, ConceptNumbers numbers) {
    this.question = question;
    this.index = index;
    for (View view : question.views()) {
      views.put(view.kind(), shares(index.postings().score(view.stems())));
    }
    this.passages = index.passages().score(question.terms());
    this.coverage = new Coverage(question.terms(), index.postings());
    this.concepts = numbers.weights(question.concepts());
    this.top = question.concepts().isEmpty() ? 0 : question.concepts().getFirst().probability();
    this.topConcept =
        question.concepts().isEmpty() ? -1 : numbers.of(question.concepts().getFirst().concept());
    this.cited = new CitationHistory(question, documentId, index.contract());
  }

  private static String name(View.Kind kind) {
    return "view-" + kind.name().toLowerCase(Locale.ROOT);
  }

  /** Each score as a share of the best. */
  private static double[] shares(double[] scores) {
    double most = Math.max(1e-9, Arrays.stream(scores).max().orElse(1));
    return Arrays.stream(scores).map(s -> s / most).toArray();
  }

  /** Excerpts that each view puts first, so many of each. */
  List<Integer> best(int many) {
    List<Integer> best = new ArrayList<>();
    for (double[] scores : views.values()) {
      Integer[] order = new Integer[scores.length];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
      for (int i = 0; i < Math.min(many, order.length) && scores[order[i]] > 0; i++) {
        best.add(order[i]);
      }
    }
    cited.around(AROUND).forEach(p -> best.add(index.excerptOf(p)));
    return best.stream().distinct().toList();
  }

  /** The features of one passage that need no reader. */
  float[] of(int number) {
    Note note = index.notes().note(number);
    float[] f = new float[ALL.size()];
    byView(index.excerptOf(number), f);
    byWords(note, number, f);
    byState(note.passage(), number, f);
    put(f, "concept-sure", f[CONCEPT] * top);
    put(f, "words-unsure", f[WORDS] * (1 - top));
    put(f, "heading-unsure", f[HEADING] * (1 - top));
    for (int i = 0; i < Standing.NAMES.size(); i++) {
      put(f, Standing.NAMES.get(i), note.place()[i]);
    }
    return f;
  }

  /**
   * The score by words and concept together, as the index gives it, as a share of the best of the
   * candidates: over the contract that is asked, so that no other moves it.
   */
  void together(Map<Integer, float[]> candidates) {
    Map<Integer, Double> scores = new HashMap<>();
    candidates.forEach((number, f) -> scores.put(number, passages[number] + BESIDE * f[CONCEPT]));
    double best = Math.max(1e-9, scores.values().stream().mapToDouble(s -> s).max().orElse(1));
    candidates.forEach(
        (number, f) -> put(f, "passage-and-concept", scores.getOrDefault(number, 0.0) / best));
  }

  private static void put(float[] features, String name, double value) {
    Integer at = NUMBERS.get(name);
    if (at == null) {
      throw new IllegalArgumentException("no feature " + name);
    }
    features[at] = (float) value;
  }

  private void byView(int excerpt, float[] f) {
    double[] turn = views.get(View.Kind.TURN);
    for (View.Kind kind : View.Kind.values()) {
      double[] scores = views.get(kind);
      put(f, name(kind), scores != null ? scores[excerpt] : turn == null ? 0 : turn[excerpt]);
    }
  }

  private void byWords(Note note, int number, float[] f) {
    double concept = note.said().concepts().weighed(concepts);
    double body = coverage.of(note.said().stems());
    put(f, "concept", concept);
    put(f, "concept-top", note.said().concepts().of(topConcept) * top);
    put(f, "concept-logit", logit(concept) / 4);
    put(f, "body-words", body);
    put(f, "heading-words", coverage.of(note.said().heading()));
    put(f, "neighbour-words", neighbours(index.notes(), number));
    put(f, "all-words", Coverage.isAll(body) ? 1.0 : 0.0);
    put(f, "money", typed(note, AnswerType.MONEY, TurnModel.Sign.MONEY));
    put(f, "date", typed(note, AnswerType.DATE, TurnModel.Sign.DATE));
    put(f, "period", typed(note, AnswerType.PERIOD, TurnModel.Sign.PERIOD));
    put(f, "percentage", typed(note, AnswerType.PERCENTAGE, TurnModel.Sign.PERCENTAGE));
    put(f, "modality", typed(note, AnswerType.YESNO, TurnModel.Sign.WHETHER));
    put(f, "defines", defines(note));
    put(f, "concept-in-section", conceptAround(index.notes(), number));
  }

  private void byState(Passage passage, int number, float[] f) {
    double dependence = question.dependence();
    double near = cited.near(number, NEAR);
    double section = cited.sameSection(passage);
    put(f, "cited-last", cited.last(number));
    put(f, "cited-near", near);
    put(f, "cited-section", section);
    put(f, "cited-earlier", cited.earlier(number));
    put(f, "cited-refers", cited.refers(passage));
    put(f, "cited-near-dependent", near * dependence);
    put(f, "cited-section-dependent", section * dependence);
    put(f, "turn-dependent", f[TURN] * dependence);
    put(f, "previous-dependent", f[PREVIOUS] * dependence);
  }

  /**
   * Adds what the reader saw to the features of a passage.
   *
   * @param best the highest relevance among the excerpts that were read
   */
  void read(float[] features, int number, @Nullable Judgement judgement, double best) {
    double relevance = judgement == null ? UNREAD : judgement.relevance();
    put(features, "reader", relevance / 4);
    put(features, "reader-behind", Math.max(-4, (relevance - best) / 4));
    if (judgement == null) {
      return;
    }
    Passage passage = index.contract().passages().get(number);
    Excerpt excerpt = index.excerpts().get(index.excerptOf(number));
    double probability = 1 / (1 + Math.exp(-relevance));
    put(features, "reader-probability", probability);
    put(
        features,
        "reader-evidence",
        judgement.evidence(passage.start() - excerpt.start(), passage.end() - excerpt.start()));
    put(features, "reader-words", probability * features[TURN]);
  }

  private double typed(Note note, AnswerType type, TurnModel.Sign sign) {
    return note.holds(type) ? question.sign(sign) : 0;
  }

  /** How much of the turn's words is a term that the passage defines. */
  private double defines(Note note) {
    double most = 0;
    for (Set<String> term : note.said().defined()) {
      if (question.terms().keySet().containsAll(term)) {
        most = Math.max(most, coverage.of(term));
      }
    }
    return most;
  }

  private static double logit(double p) {
    double bounded = Math.clamp(p, 0.005, 0.995);
    return Math.log(bounded / (1 - bounded));
  }

  private double neighbours(ContractNotes notes, int number) {
    double before = number > 0 ? coverage.of(notes.note(number - 1).said().stems()) : 0;
    double after =
        number + 1 < notes.size() ? coverage.of(notes.note(number + 1).said().stems()) : 0;
    return Math.max(before, after);
  }

  /** The concept where it is surest among the passages around it in the same section. */
  private double conceptAround(ContractNotes notes, int number) {
    int section = notes.section(number);
    double most = 0;
    int last = Math.min(notes.size() - 1, number + AROUND);
    for (int other = Math.max(0, number - AROUND); other <= last; other++) {
      if (other != number && notes.section(other) == section) {
        most = Math.max(most, notes.note(other).said().concepts().weighed(concepts));
      }
    }
    return most;
  }
}
