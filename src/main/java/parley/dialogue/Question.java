package parley.dialogue;

import java.util.List;
import java.util.Map;
import parley.language.QuestionConcepts.Guess;
import parley.reader.Asked;

/**
 * A turn as it is looked for. Its text is read once; what comes after rests on what stands here.
 *
 * @param standalone the question shown to people as what was understood; never searched
 * @param asked the question and its conversation as the reader sees them
 * @param views ways to look for it, the turn alone first
 * @param concepts the law's concepts it may ask for, best first
 * @param signs probability of each {@link TurnModel.Sign}, by its ordinal
 * @param sections section numbers it refers to, lower case, such as {@code 6.1(e)}
 * @param cited places that earlier turns quoted, the latest first
 * @param dependence probability, 0 to 1, that it leans on the turns before it; 0 without any
 */
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"}) // never compared; signs stand by place
public record Question(
    String standalone,
    Asked asked,
    List<View> views,
    List<Guess> concepts,
    double[] signs,
    List<String> sections,
    List<Place> cited,
    double dependence) {
  public Question {
    views = List.copyOf(views);
    concepts = List.copyOf(concepts);
    sections = List.copyOf(sections);
    cited = List.copyOf(cited);
  }

  /**
   * A place an earlier turn quoted.
   *
   * @param back how many turns ago, 1 for the last
   * @param first whether it was the best evidence of that turn
   */
  public record Place(Cited cited, int back, boolean first) {}

  /** The stems of the turn alone. */
  public Map<String, Float> terms() {
    return views.getFirst().stems();
  }

  /** The probability of a sign. */
  public double sign(TurnModel.Sign sign) {
    return signs[sign.ordinal()];
  }

  /** Whether it can be answered with yes or no. */
  public boolean asksWhether() {
    return sign(TurnModel.Sign.WHETHER) >= 0.5;
  }

  /** Whether nothing in it can be looked for by itself. */
  public boolean saysNothing() {
    return terms().isEmpty() && sections.isEmpty() && cited.isEmpty();
  }

  /** The same asked in other words, without history. */
  public Question understoodAs(String text) {
    return new Question(text, asked, views, concepts, signs, sections, cited, dependence);
  }
}
