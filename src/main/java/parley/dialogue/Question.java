package parley.dialogue;

import java.util.List;
import java.util.Map;
import parley.language.QuestionConcepts.Guess;
import parley.reader.ContextualQuestion;

/**
 * A turn as it is looked for. Its text is read once; what comes after rests on what stands here.
 *
 * @param said the user's words
 * @param standalone the question shown to people as what was understood; never searched
 * @param asked the question and its conversation as the reader sees them
 * @param views ways to look for it, the turn alone first
 * @param concepts the law's concepts it may ask for, best first
 * @param signs probability, 0 to 1, of each sign
 * @param sections section numbers it refers to, lower case, such as {@code 6.1(e)}
 * @param cited places that earlier turns quoted, the latest first
 * @param dependence probability, 0 to 1, that it leans on the turns before it; 0 without any
 * @param resolved what it refers to in the turns before it
 */
public record Question(
    String said,
    String standalone,
    ContextualQuestion asked,
    List<View> views,
    List<Guess> concepts,
    Map<TurnModel.Sign, Double> signs,
    List<String> sections,
    List<Place> cited,
    double dependence,
    List<Resolved> resolved) {
  public Question {
    views = List.copyOf(views);
    concepts = List.copyOf(concepts);
    signs = Map.copyOf(signs);
    sections = List.copyOf(sections);
    cited = List.copyOf(cited);
    resolved = List.copyOf(resolved);
  }

  /**
   * A place an earlier turn quoted.
   *
   * @param back how many turns ago, 1 for the last
   * @param first whether it was the best evidence of that turn
   */
  public record Place(Cited cited, int back, boolean first) {}

  /**
   * What words of the turn were read as.
   *
   * @param from as typed; the whole turn where it leans on another without a word for it
   * @param to what it stands for
   * @param turn 1-based turn of the conversation that this comes from
   */
  public record Resolved(String from, String to, int turn) {}

  /** The same without what it was taken to be about. */
  Question withoutTopic() {
    return new Question(
        said, said, asked, views, concepts, signs, sections, cited, dependence, List.of());
  }

  /** The stems of the turn alone. */
  public Map<String, Float> terms() {
    return views.getFirst().stems();
  }

  /** The probability of a sign. */
  public double sign(TurnModel.Sign sign) {
    return signs.getOrDefault(sign, 0.0);
  }
}
