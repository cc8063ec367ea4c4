package parley.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person thought of a reply.
 *
 * @param verdict {@code thumbs_up}, {@code thumbs_down}, {@code flagged} or {@code removed}
 * @param contentId the passage it is about, or null for the whole reply
 */
public record Feedback(
    String id,
    String messageId,
    String verdict,
    @Nullable String contentId,
    @Nullable String explanation,
    Instant createdAt) {}
