package parley.store;

import java.time.Instant;

/**
 * A conversation with an agent.
 *
 * @param title the first question, shortened
 * @param turns how many questions were answered
 */
public record Conversation(
    String id, String agentId, String title, Instant createdAt, Instant updatedAt, int turns) {}
