package parley.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which turns with an agent to list.
 *
 * @param owner the key whose conversations are wanted, or null for everyone's
 * @param conversationIds empty for any
 * @param after at or after this time, or null
 * @param before before this time, or null
 */
public record TurnQuery(
    String agentId,
    @Nullable String owner,
    List<String> conversationIds,
    @Nullable Instant after,
    @Nullable Instant before,
    int limit,
    int offset) {
  public TurnQuery {
    conversationIds = List.copyOf(conversationIds);
  }
}
