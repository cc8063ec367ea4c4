package parley.dialogue;

import java.util.List;
import java.util.Map;

/**
 * One question of a conversation and what became of it.
 *
 * @param number 1 for the first
 * @param said the user's words
 * @param standalone the question as it was shown to be understood
 * @param outcome how it ended
 * @param answered what was said first, shortened
 * @param cited places quoted, best first
 * @param items what the answer enumerated, in its order
 * @param options readings offered, when the turn ended in a question back
 * @param documents ids of the documents that were answered from, the foremost first
 * @param versions document id and fingerprint of its text then
 */
public record Turn(
    int number,
    String said,
    String standalone,
    Outcome outcome,
    String answered,
    List<Cited> cited,
    List<String> items,
    List<Option> options,
    List<String> documents,
    Map<String, String> versions) {
  public Turn {
    cited = List.copyOf(cited);
    items = List.copyOf(items);
    options = List.copyOf(options);
    documents = List.copyOf(documents);
    versions = Map.copyOf(versions);
  }

  /** How a turn ended. */
  public enum Outcome {
    ANSWERED,
    NOT_STATED,
    ASKED_BACK,
    COURTESY
  }
}
