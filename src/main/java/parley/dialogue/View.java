package parley.dialogue;

import java.util.Map;

/**
 * One way to look for what a turn may ask: content stems and how much each weighs, greater than 0.
 *
 * @param kind where its words come from
 */
public record View(Kind kind, Map<String, Float> stems) {
  public View {
    stems = Map.copyOf(stems);
  }

  /** Where the words of a view come from, besides the turn itself, which is in all of them. */
  public enum Kind {
    /** The turn alone. */
    TURN,
    /** Other words of the same meaning. */
    SYNONYMS,
    /** The question before. */
    PREVIOUS,
    /** The last questions, the nearer the weightier. */
    RECENT,
    /** The earlier question that shares most with the turn, and what it led to. */
    TOPIC,
    /** The terms and titles of what was cited last. */
    CITED
  }
}
