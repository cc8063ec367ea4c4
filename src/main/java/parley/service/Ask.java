package parley.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was put.
 *
 * @param conversationId the conversation it belongs to, or null to begin one
 * @param earlier the user's earlier questions, of a client that keeps its own history; ignored when
 *     there is a conversation
 * @param documentIds where to look, or null for everywhere
 * @param filter which documents by their fields, or null for any
 * @param topK how many passages to return, 1 to 100
 * @param multiTurn whether the conversation is used to understand it; null for the agent's setting
 * @param kind whether an answer is wanted
 * @param retention what is to become of the conversation; null to go on as it began, and to keep
 *     one that begins
 * @param asker who asks
 */
public record Ask(
    String question,
    @Nullable String conversationId,
    List<String> earlier,
    @Nullable List<String> documentIds,
    @Nullable MetadataFilter filter,
    int topK,
    @Nullable Boolean multiTurn,
    Kind kind,
    @Nullable Retention retention,
    Asker asker) {
  public Ask {
    earlier = List.copyOf(earlier);
  }

  /** What is wanted. */
  public enum Kind {
    ANSWER,
    PASSAGES
  }

  /** A question on its own, to everything an agent sees. */
  public static Ask of(String question) {
    return new Ask(question, null, List.of(), null, null, 8, null, Kind.ANSWER, null, Asker.ANYONE);
  }

  /** The same in a conversation. */
  public Ask in(String conversation) {
    return new Ask(
        question,
        conversation,
        earlier,
        documentIds,
        filter,
        topK,
        multiTurn,
        kind,
        retention,
        asker);
  }

  /** The same in a conversation that leaves nothing behind. */
  public Ask incognito() {
    return new Ask(
        question,
        conversationId,
        earlier,
        documentIds,
        filter,
        topK,
        multiTurn,
        kind,
        Retention.INCOGNITO,
        asker);
  }

  /** An earlier question of the same client, asked before this one. */
  Ask before(String words, String conversation) {
    return new Ask(
        words,
        conversation,
        List.of(),
        documentIds,
        filter,
        topK,
        multiTurn,
        Kind.ANSWER,
        retention,
        asker);
  }
}
