package parley.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.language.QuestionConcepts.Guess;
import parley.reader.ContextualQuestion;

/**
 * A turn as it is looked for. Its text is read once; what comes after rests on what stands here.
 *
 * @param said the user's words
 * @param asked the question and its conversation as the reader sees them
 * @param views ways to look for it, the turn alone first
 * @param concepts the law's concepts it may ask for, best first
 * @param signs probability, 0 to 1, of each sign
 * @param sections section numbers it refers to, lower case, such as {@code 6.1(e)}
 * @param cited places that earlier turns quoted, the latest first
 * @param dependence probability, 0 to 1, that it leans on the turns before it; 0 without any
 * @param resolved what it refers to in the turns before it, or null
 */
public record Question(
    String said,
    ContextualQuestion asked,
    List<View> views,
    List<Guess> concepts,
    Map<TurnModel.Sign, Double> signs,
    List<String> sections,
    List<Place> cited,
    double dependence,
    @Nullable Resolved resolved) {
  public Question {
    views = List.copyOf(views);
    concepts = List.copyOf(concepts);
    signs = Map.copyOf(signs);
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

  /**
   * What words of the turn were read as.
   *
   * @param from as typed; the whole turn where it leans on another without a word for it
   * @param to what it stands for
   * @param turn 1-based turn of the conversation that this comes from
   * @param guessed whether no word of it says so; the evidence may tell otherwise
   */
  public record Resolved(String from, String to, int turn, boolean guessed) {}

  /** What it was understood as, for people; never searched. */
  public String standalone() {
    return resolved == null ? said : Standalone.of(said, resolved.to());
  }

  /**
   * The same once it is known what was found for it: a guessed topic of which the best evidence
   * says nothing was not meant, and is taken back.
   *
   * @param evidence the best evidence with the titles above it
   */
  public Question confirmed(String evidence) {
    if (resolved == null || !resolved.guessed()) {
      return this;
    }
    Set<String> found = QueryViews.stems(evidence, 1).keySet();
    Set<String> topic = QueryViews.stems(resolved.to(), 1).keySet();
    return topic.stream().anyMatch(found::contains)
        ? this
        : new Question(said, asked, views, concepts, signs, sections, cited, dependence, null);
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
