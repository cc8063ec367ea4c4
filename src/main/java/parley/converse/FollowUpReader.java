package parley.converse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import parley.language.AnswerType;
import parley.language.ContractKind;
import parley.language.QuestionConcepts.Guess;

/**
 * Reads a reading: the user's own words at weight 1, those of earlier turns at their weight, and
 * concepts guessed from both the completed question and the user's words. Safe for many threads.
 */
public final class FollowUpReader {
  private static final int GUESSES = 5;

  /** Least share of the user's own words where the topic is only named beside them. */
  private static final double BESIDE = 0.7;

  /** Least share of words that ask who or where where the topic is an amount or a date. */
  private static final double OF_ANOTHER = 0.9;

  private final QuestionReader reader;

  public FollowUpReader(QuestionReader reader) {
    this.reader = reader;
  }

  /**
   * The question of a reading.
   *
   * @param withoutNames takes the words that name a document out of a question
   * @param kinds the kinds of the documents it may be about
   */
  public Question read(
      Reading reading, UnaryOperator<String> withoutNames, Collection<ContractKind> kinds) {
    Question whole = reader.read(reading.text(), withoutNames.apply(reading.text()), kinds);
    if (reading.background().isEmpty() && reading.own().isEmpty()) {
      return with(whole, whole, whole.terms(), whole.concepts(), reading);
    }
    if (reading.background().isEmpty() && reading.own().equals(reading.text())) {
      return with(whole, whole, whole.terms(), whole.concepts(), reading);
    }
    String said = withoutNames.apply(reading.own());
    Question own = reader.read(said, said, kinds);
    Map<String, Float> terms = new LinkedHashMap<>(reading.background());
    terms.putAll(own.terms());
    if (own.terms().isEmpty() && terms.isEmpty()) {
      terms.putAll(whole.terms());
    }
    boolean beside = !Talk.plain(reading.text()).equals(reading.text());
    double least = beside ? BESIDE : reader.asksOfAnother(own.act(), whole) ? OF_ANOTHER : 0;
    double share = Math.max(least, reading.share());
    List<Guess> concepts = mixed(own.concepts(), share, whole.concepts());
    return with(sorted(reading, whole, withoutNames, kinds), own, terms, concepts, reading);
  }

  /** What is narrowed goes on asking for the same sort of thing. */
  private Question sorted(
      Reading reading,
      Question whole,
      UnaryOperator<String> withoutNames,
      Collection<ContractKind> kinds) {
    String narrowing = ", " + reading.own() + "?";
    if (!reading.text().endsWith(narrowing)) {
      return whole;
    }
    String before = reading.text().substring(0, reading.text().length() - narrowing.length());
    return whole.answeredBy(reader.read(before, withoutNames.apply(before), kinds).answer());
  }

  private static Question with(
      Question whole,
      Question own,
      Map<String, Float> terms,
      List<Guess> concepts,
      Reading reading) {
    boolean says = own.act() != Act.WHAT;
    Act act = says && whole.act() != Act.SHOW_SECTION ? own.act() : whole.act();
    AnswerType answer = whole.answer();
    return new Question(
        reading.text(),
        act,
        answer,
        concepts,
        terms,
        whole.sections(),
        whole.defined(),
        reading.context());
  }

  private static List<Guess> mixed(List<Guess> own, double share, List<Guess> whole) {
    Map<String, Guess> sum = new LinkedHashMap<>();
    whole.forEach(g -> add(sum, g, 1 - share));
    own.forEach(g -> add(sum, g, share));
    List<Guess> guesses = new ArrayList<>(sum.values());
    guesses.sort(Comparator.comparingDouble(Guess::probability).reversed());
    return guesses.subList(0, Math.min(GUESSES, guesses.size()));
  }

  private static void add(Map<String, Guess> sum, Guess guess, double share) {
    if (share > 0) {
      sum.merge(
          guess.concept(),
          new Guess(guess.concept(), guess.probability() * share, guess.denying()),
          (a, b) ->
              new Guess(
                  a.concept(),
                  a.probability() + b.probability(),
                  Math.max(a.denying(), b.denying())));
    }
  }
}
