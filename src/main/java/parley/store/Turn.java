package parley.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question and its reply.
 *
 * @param state what later turns are understood with, opaque; null for a search without an answer
 * @param reply the reply as it was sent
 */
public record Turn(
    String messageId,
    String conversationId,
    String question,
    @Nullable String state,
    String reply,
    Instant createdAt) {}
