package parley.store;

import org.jspecify.annotations.Nullable;

/**
 * What a user thinks of an answer.
 *
 * @param kind {@code thumbs_up}, {@code thumbs_down}, {@code flagged} or {@code removed}
 * @param contentId the passage meant, or null for the whole answer
 * @param explanation in the user's words, or null
 */
public record Feedback(
    String messageId, String kind, @Nullable String contentId, @Nullable String explanation) {}
