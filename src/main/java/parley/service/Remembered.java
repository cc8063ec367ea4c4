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

/**
 * The conversations that are still kept or, incognito, remembered, each for those who may see it.
 * Incognito ones are found by their id alone: they are in no list. Safe for many threads.
 */
public final class Remembered {
  private final Store store;
  private final Duration kept;
  private final Incognito incognito;

  /**
   * @param kept how long after its last turn a conversation is kept
   */
  public Remembered(Store store, Duration kept, Incognito incognito) {
    this.store = store;
    this.kept = kept;
    this.incognito = incognito;
  }

  /** A conversation; a Refusal when it is not known, expired, or not the asker's to see. */
  public Conversation find(Asker asker, String id) {
    return incognito
        .find(id)
        .filter(c -> store.agents().find(c.agentId()).isPresent())
        .or(() -> store.conversations().find(id))
        .filter(c -> asker.sees(c) && expires(c).isAfter(Instant.now()))
        .orElseThrow(() -> Refusal.notFound("conversation"));
  }

  /** When a conversation is deleted unless it goes on. */
  public Instant expires(Conversation conversation) {
    return isIncognito(conversation)
        ? incognito.expires(conversation)
        : conversation.updatedAt().plus(kept);
  }

  public boolean isIncognito(Conversation conversation) {
    return incognito.find(conversation.id()).isPresent();
  }

  /** States of the turns so far, oldest first. */
  List<String> states(Conversation conversation) {
    return isIncognito(conversation)
        ? incognito.states(conversation.id())
        : store.conversations().states(conversation.id());
  }

  /**
   * Appends turns; begins the conversation when it is not known.
   *
   * @param retention whether they are written down, or only remembered until the conversation ends
   */
  void append(String agentId, @Nullable String owner, List<Turn> turns, Retention retention) {
    if (retention == Retention.INCOGNITO) {
      incognito.append(turns.getLast().conversationId(), agentId, owner, turns);
    } else {
      store.conversations().append(agentId, owner, turns);
    }
  }

  /** Ends a conversation; nothing of it stays. */
  public void delete(Conversation conversation) {
    if (!incognito.delete(conversation.id())) {
      store.conversations().delete(conversation.id());
    }
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

  /** Forgets incognito conversations that have expired. */
  public void forget() {
    incognito.forgetExpired();
  }

  /** Deletes what has expired. */
  public int purge() {
    return store.conversations().deleteUnusedSince(Instant.now().minus(kept));
  }
}
