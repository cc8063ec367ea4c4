package parley.retrieve;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.converse.Question;
import parley.index.Frequencies;
import parley.language.AnswerCues;
import parley.language.QuestionConcepts.Guess;
import parley.structure.Contract;
import parley.structure.Passage;
import parley.structure.Section;

/** What the second stage sees of a passage for a question. Numbers roughly between 0 and 1. */
public final class RankFeatures {
  /** Names of the features, in the order of {@link #of}. */
  public static final List<String> NAMES =
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
          "preamble",
          "start",
          "exhibit",
          "signatures",
          "short",
          "very-short",
          "long",
          "defines",
          "definition-asked",
          "concept-in-section",
          "all-words");

  /** Place of {@code concept}, {@code body-words} and {@code heading-words} among the features. */
  static final int CONCEPT = 1;

  static final int WORDS = 5;
  static final int HEADING = 6;

  private RankFeatures() {}

  /**
   * The features of one candidate.
   *
   * @param firstStage score of the first stage divided by the best one
   */
  static float[] of(
      Question question, ContractNotes notes, int number, double firstStage, Frequencies known) {
    Contract contract = notes.contract();
    Passage passage = contract.passages().get(number);
    float[] words = words(question, notes, number, firstStage, known);
    float[] place = place(question, contract, passage, notes.note(number));
    float[] all = Arrays.copyOf(words, words.length + place.length + 2);
    System.arraycopy(place, 0, all, words.length, place.length);
    all[all.length - 2] = (float) conceptAround(question, notes, number);
    all[all.length - 1] = words[WORDS] > 0.99 ? 1 : 0;
    return all;
  }

  /** From {@code first-stage} to {@code modality}: what it says. */
  private static float[] words(
      Question question, ContractNotes notes, int number, double firstStage, Frequencies known) {
    ContractNotes.Note note = notes.note(number);
    String text = notes.contract().textOf(notes.contract().passages().get(number));
    double top = question.concepts().isEmpty() ? 0 : question.concepts().getFirst().probability();
    double concept = concept(question, note.concepts());
    double body = coverage(question.terms(), note.stems(), known);
    double heading = coverage(question.terms(), note.heading(), known);
    boolean typed = AnswerCues.has(question.answer(), text);
    return new float[] {
      (float) firstStage,
      (float) concept,
      (float) (topConcept(question, note) * top),
      (float) (logit(concept) / 4),
      (float) (concept * top),
      (float) body,
      (float) heading,
      (float) neighbours(question, notes, number, known),
      (float) (body * (1 - top)),
      (float) (heading * (1 - top)),
      typed ? 1 : 0,
      typed ? (float) top : 0,
      AnswerCues.hasModality(text) && question.asksWhether() ? 1 : 0
    };
  }

  private static double topConcept(Question question, ContractNotes.Note note) {
    return question.concepts().isEmpty()
        ? 0
        : note.concepts().getOrDefault(question.concepts().getFirst().concept(), 0f);
  }

  /** From {@code preamble} to {@code definition-asked}: where it stands and how long it is. */
  private static float[] place(
      Question question, Contract contract, Passage passage, ContractNotes.Note note) {
    Section.Kind kind =
        contract.sections().isEmpty()
            ? Section.Kind.SECTION
            : contract.sections().get(Math.max(0, passage.section())).kind();
    double start = 1 - Math.min(1, passage.start() / 3000.0);
    boolean defines = note.concepts().isEmpty() && contract.textOf(passage).contains("\" means");
    return new float[] {
      kind == Section.Kind.PREAMBLE ? 1 : 0,
      (float) start,
      inExhibit(contract, passage) ? 1 : 0,
      kind == Section.Kind.SIGNATURES ? 1 : 0,
      note.words() < 12 ? 1 : 0,
      note.words() < 5 ? 1 : 0,
      note.words() > 90 ? 1 : 0,
      defines ? 1 : 0,
      definesAsked(question, contract, passage) ? 1 : 0
    };
  }

  private static double concept(Question question, Map<String, Float> found) {
    double sum = 0;
    for (Guess guess : question.concepts()) {
      sum += guess.probability() * found.getOrDefault(guess.concept(), 0f);
    }
    return sum;
  }

  private static double logit(double p) {
    double bounded = Math.clamp(p, 0.005, 0.995);
    return Math.log(bounded / (1 - bounded));
  }

  /** Share of the question's words, by rarity, that are there. */
  static double coverage(Map<String, Float> terms, Set<String> stems, Frequencies known) {
    double total = 0;
    double there = 0;
    for (Map.Entry<String, Float> term : terms.entrySet()) {
      double weight = known.idf(term.getKey()) * term.getValue();
      total += weight;
      there += stems.contains(term.getKey()) ? weight : 0;
    }
    return total == 0 ? 0 : there / total;
  }

  private static double neighbours(
      Question question, ContractNotes notes, int number, Frequencies known) {
    double most = 0;
    for (int other : new int[] {number - 1, number + 1}) {
      if (other >= 0 && other < notes.contract().passages().size()) {
        most = Math.max(most, coverage(question.terms(), notes.note(other).stems(), known));
      }
    }
    return most;
  }

  private static double conceptAround(Question question, ContractNotes notes, int number) {
    double most = 0;
    List<Passage> passages = notes.contract().passages();
    for (int other = Math.max(0, number - 2); other <= number + 2; other++) {
      if (other != number
          && other < passages.size()
          && passages.get(other).section() == passages.get(number).section()) {
        most = Math.max(most, concept(question, notes.note(other).concepts()));
      }
    }
    return most;
  }

  private static boolean inExhibit(Contract contract, Passage passage) {
    List<Section> path = contract.path(passage.section());
    return !path.isEmpty() && path.getFirst().kind() == Section.Kind.EXHIBIT;
  }

  private static boolean definesAsked(Question question, Contract contract, Passage passage) {
    if (question.defined().isEmpty()) {
      return false;
    }
    return contract.terms().stream()
        .anyMatch(t ->
            t.term().equalsIgnoreCase(question.defined())
                && t.start() < passage.end()
                && passage.start() < t.end());
  }
}
