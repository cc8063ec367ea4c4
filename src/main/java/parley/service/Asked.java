package parley.service;

import java.time.Instant;

/**
 * A question answered, as part of its conversation.
 *
 * @param scope the documents it was answered from; to be used only while the answer is written down
 */
public record Asked(
    String conversationId,
    String messageId,
    Ask ask,
    Reply reply,
    Spoken spoken,
    Scope scope,
    Instant at) {}
