package parley.retrieve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import parley.converse.Question;
import parley.index.Frequencies;
import parley.language.AnswerType;

/**
 * What the second stage sees of passages for one question. Numbers roughly between 0 and 1.
 * Immutable.
 */
public final class RankFeatures {
  private static final List<String> BY_QUESTION =
      List.of(
          "first-stage",
          "concept",
          "concept-top",
          "concept-logit",
          "concept-sure",
          "body-words",
          "heading-words",
          "neighbour-words",
          "words-unsure",
          "heading-unsure",
          "answer-type",
          "answer-type-sure",
          "modality",
          "definition-asked",
          "concept-in-section",
          "all-words");

  /** Names of the features, in the order of {@link #of}. */
  public static final List<String> NAMES =
      Stream.concat(BY_QUESTION.stream(), Standing.NAMES.stream()).toList();

  /** Place of {@code concept}, {@code body-words} and {@code heading-words} among the features. */
  static final int CONCEPT = 1;

  static final int WORDS = 5;
  static final int HEADING = 6;

  /** How many passages before and after it stand around a passage. */
  private static final int AROUND = 2;

  private final Question question;
  private final String[] stems;
  private final double[] weights;
  private final float[] concepts;
  private final int topConcept;
  private final double top;

  RankFeatures(Question question, Frequencies known, ConceptNumbers numbers) {
    this.question = question;
    this.stems = question.terms().keySet().toArray(new String[0]);
    this.weights = shares(question.terms(), stems, known);
    this.concepts = numbers.weights(question.concepts());
    this.top = question.concepts().isEmpty() ? 0 : question.concepts().getFirst().probability();
    this.topConcept =
        question.concepts().isEmpty() ? -1 : numbers.of(question.concepts().getFirst().concept());
  }

  /** What each stem is worth by its rarity; 1 together. */
  private static double[] shares(Map<String, Float> terms, String[] stems, Frequencies known) {
    double[] shares = new double[stems.length];
    double total = 0;
    for (int i = 0; i < stems.length; i++) {
      shares[i] = known.idf(stems[i]) * terms.getOrDefault(stems[i], 0f);
      total += shares[i];
    }
    for (int i = 0; i < stems.length; i++) {
      shares[i] = total == 0 ? 0 : shares[i] / total;
    }
    return shares;
  }

  /**
   * The features of one passage.
   *
   * @param firstStage score of the first stage divided by the best one
   */
  float[] of(ContractNotes notes, int number, double firstStage) {
    Note note = notes.note(number);
    double concept = note.said().concepts().weighed(concepts);
    double body = coverage(note.said().stems());
    double heading = coverage(note.said().heading());
    boolean typed = note.holds(question.answer());
    float[] features = new float[NAMES.size()];
    features[0] = (float) firstStage;
    features[CONCEPT] = (float) concept;
    features[2] = (float) (note.said().concepts().of(topConcept) * top);
    features[3] = (float) (logit(concept) / 4);
    features[4] = (float) (concept * top);
    features[WORDS] = (float) body;
    features[HEADING] = (float) heading;
    features[7] = (float) neighbours(notes, number);
    features[8] = (float) (body * (1 - top));
    features[9] = (float) (heading * (1 - top));
    features[10] = typed ? 1 : 0;
    features[11] = typed ? (float) top : 0;
    features[12] = question.asksWhether() && note.holds(AnswerType.YESNO) ? 1 : 0;
    features[13] = !question.defined().isEmpty() && note.defines(question.defined()) ? 1 : 0;
    features[14] = (float) conceptAround(notes, number);
    features[15] = body > 0.99 ? 1 : 0;
    System.arraycopy(note.place(), 0, features, BY_QUESTION.size(), note.place().length);
    return features;
  }

  private static double logit(double p) {
    double bounded = Math.clamp(p, 0.005, 0.995);
    return Math.log(bounded / (1 - bounded));
  }

  /** Share of the question's words, by rarity, that are there. */
  private double coverage(Set<String> there) {
    double share = 0;
    for (int i = 0; i < stems.length; i++) {
      share += there.contains(stems[i]) ? weights[i] : 0;
    }
    return share;
  }

  private double neighbours(ContractNotes notes, int number) {
    double before = number > 0 ? coverage(notes.note(number - 1).said().stems()) : 0;
    double after = number + 1 < notes.size() ? coverage(notes.note(number + 1).said().stems()) : 0;
    return Math.max(before, after);
  }

  /** The concept where it is surest among the passages around it in the same section. */
  private double conceptAround(ContractNotes notes, int number) {
    int section = notes.section(number);
    double most = 0;
    for (int other = Math.max(0, number - AROUND);
        other <= Math.min(notes.size() - 1, number + AROUND);
        other++) {
      if (other != number && notes.section(other) == section) {
        most = Math.max(most, notes.note(other).said().concepts().weighed(concepts));
      }
    }
    return most;
  }
}
