package parley.converse;

import java.util.List;
import java.util.Map;

/**
 * One question of a conversation and what became of it.
 *
 * @param number 1 for the first
 * @param said the user's words
 * @param standalone the question as it was understood
 * @param outcome how it ended
 * @param topic number of the turn that opened the topic
 * @param replaces number of the turn that this one corrected, or 0
 * @param answered what was said first, shortened
 * @param weights stems it was searched by and their weight
 * @param focus what it talked about
 */
public record Turn(
    int number,
    String said,
    String standalone,
    Outcome outcome,
    int topic,
    int replaces,
    String answered,
    Map<String, Float> weights,
    Focus focus) {
  public Turn {
    weights = Map.copyOf(weights);
  }

  /** The same turn, about something else that it named. */
  Turn about(String subject, List<String> terms) {
    return new Turn(
        number,
        said,
        standalone.replace(focus.subject(), subject),
        outcome,
        topic,
        replaces,
        answered,
        weights,
        focus.about(subject, terms));
  }

  /** How a turn ended. */
  public enum Outcome {
    ANSWERED,
    NOT_STATED,
    ASKED_BACK,
    COURTESY
  }
}
