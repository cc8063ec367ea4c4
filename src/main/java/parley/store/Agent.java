package parley.store;

import java.time.Instant;
import java.util.List;

/**
 * What answers questions, and how.
 *
 * @param datastoreIds where it looks
 * @param configs its settings as a JSON object, as the client sent them
 * @param multiTurn whether follow-up questions are understood from the conversation
 */
public record Agent(
    String id,
    String name,
    String description,
    List<String> datastoreIds,
    String configs,
    boolean multiTurn,
    List<String> suggestedQueries,
    Instant createdAt) {
  public Agent {
    datastoreIds = List.copyOf(datastoreIds);
    suggestedQueries = List.copyOf(suggestedQueries);
  }
}
