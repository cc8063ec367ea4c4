package parley.converse;

import java.util.List;
import java.util.Map;
import parley.language.AnswerType;
import parley.language.QuestionConcepts.Guess;

/**
 * A question that stands on its own, read.
 *
 * @param text as it stands
 * @param act what it wants
 * @param answer what sort of thing would answer it
 * @param concepts the law's concepts it may ask for, best first
 * @param terms content stems with their weight, greater than 0
 * @param sections section numbers it names, lower case, such as {@code 6.1(e)}
 * @param defined what it asks the meaning of, as typed, or empty
 * @param context what earlier turns tell the ranking
 */
public record Question(
    String text,
    Act act,
    AnswerType answer,
    List<Guess> concepts,
    Map<String, Float> terms,
    List<String> sections,
    String defined,
    Context context) {
  public Question {
    concepts = List.copyOf(concepts);
    terms = Map.copyOf(terms);
    sections = List.copyOf(sections);
  }

  /** A question without earlier turns. */
  public Question(
      String text,
      Act act,
      AnswerType answer,
      List<Guess> concepts,
      Map<String, Float> terms,
      List<String> sections,
      String defined) {
    this(text, act, answer, concepts, terms, sections, defined, Context.NONE);
  }

  /** The same, answered by another sort of thing. */
  Question answeredBy(AnswerType other) {
    return new Question(text, act, other, concepts, terms, sections, defined, context);
  }

  /** Its stems in order, function words too. */
  public List<String> stems() {
    return parley.language.Tokens.stems(text);
  }

  /** Whether its subject is only pointed at ("when can this change") and no turn before tells. */
  public boolean pointsOnly() {
    return concepts.isEmpty() && terms.size() <= 1 && sections.isEmpty() && defined.isEmpty();
  }

  /** Whether it can be answered with yes or no. */
  public boolean asksWhether() {
    return act == Act.WHETHER;
  }
}
