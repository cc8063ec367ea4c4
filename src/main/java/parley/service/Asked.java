package parley.service;

import java.time.Instant;

/**
 * A question answered, as part of its conversation.
 *
 * @param retention what becomes of the conversation
 * @param scope the documents it was answered from; to be used only while the answer is written down
 */
public record Asked(
    String conversationId,
    String messageId,
    Ask ask,
    Retention retention,
    Reply reply,
    Spoken spoken,
    Scope scope,
    Instant at) {}
