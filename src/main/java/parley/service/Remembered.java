package parley.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.store.Conversation;
import parley.store.Cursor;
import parley.store.Page;
import parley.store.Store;
import parley.store.Turn;

/** The conversations that are still kept, each for those who may see it. Safe for many threads. */
public final class Remembered {
  private final Store store;
  private final Duration kept;

  /**
   * @param kept how long after its last turn a conversation is kept
   */
  public Remembered(Store store, Duration kept) {
    this.store = store;
    this.kept = kept;
  }

  /** A conversation; a Refusal when it is not known, expired, or not the asker's to see. */
  public Conversation find(Asker asker, String id) {
    return store
        .conversations()
        .find(id)
        .filter(c -> asker.sees(c) && expires(c).isAfter(Instant.now()))
        .orElseThrow(() -> Refusal.notFound("conversation"));
  }

  /** When a conversation is deleted unless it goes on. */
  public Instant expires(Conversation conversation) {
    return conversation.updatedAt().plus(kept);
  }

  /** Most recently used first. */
  public Page<Conversation> list(Asker asker, @Nullable String agentId, Cursor cursor, int limit) {
    List<Conversation> found =
        store.conversations().list(asker.owner(), agentId, cursor, limit + 1).stream()
            .filter(c -> expires(c).isAfter(Instant.now()))
            .toList();
    if (found.size() <= limit) {
      return new Page<>(found, found.size(), null);
    }
    Conversation last = found.get(limit - 1);
    Cursor next = new Cursor(last.updatedAt().toEpochMilli(), last.id());
    return new Page<>(found.subList(0, limit), limit, next);
  }

  /** The turn that has this message; a Refusal when it is not the asker's to see. */
  public Turn message(Asker asker, String agentId, String messageId) {
    Turn turn =
        store
            .conversations()
            .message(agentId, messageId)
            .orElseThrow(() -> Refusal.notFound("message"));
    find(asker, turn.conversationId());
    return turn;
  }

  /** Deletes what has expired. */
  public int purge() {
    return store.conversations().deleteUnusedSince(Instant.now().minus(kept));
  }
}
