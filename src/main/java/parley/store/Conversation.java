package parley.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with an agent.
 *
 * @param owner the key that began it, or null on an open server
 * @param title the first question, shortened
 * @param turns how many questions were answered
 */
public record Conversation(
    String id,
    String agentId,
    @Nullable String owner,
    String title,
    Instant createdAt,
    Instant updatedAt,
    int turns) {}
