package parley.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.store.Conversation;
import parley.store.Turn;

/**
 * Conversations that leave nothing behind. Of each, this keeps in the memory of the process what
 * the next question is understood with (the states of its turns: the question as it was put and as
 * it was understood, its topic, the beginning of what was answered, the places cited), and who
 * began it with which agent and when. Neither a question nor an answer nor such a state is ever
 * written to the store, to a log or to a figure; the reply itself is not even kept here, so that
 * there is no list of messages, no passage in detail and no feedback afterwards.
 *
 * <p>A conversation is forgotten when it is deleted, some time after its last turn, when the
 * process ends, and when there are too many or they take too much room: then the one that was
 * silent longest goes first. Safe for many threads.
 */
public final class Incognito {
  /** Characters of state of all conversations together, some bytes each. */
  private static final long MOST_CHARACTERS = 16L << 20;

  /** What it is called where others show their first question. */
  public static final String TITLE = "Incognito";

  private final Duration kept;
  private final int most;
  private final long mostCharacters;
  private final Clock clock;

  /** The one that was used last stands last. */
  private final Map<String, Held> held = new LinkedHashMap<>();

  private long characters;

  private record Held(Conversation conversation, List<String> states) {
    long characters() {
      return states.stream().mapToLong(String::length).sum();
    }
  }

  /**
   * @param kept how long after its last turn a conversation is remembered
   * @param most how many are remembered at once
   */
  public Incognito(Duration kept, int most) {
    this(kept, most, MOST_CHARACTERS, Clock.systemUTC());
  }

  Incognito(Duration kept, int most, long mostCharacters, Clock clock) {
    this.kept = kept;
    this.most = most;
    this.mostCharacters = mostCharacters;
    this.clock = clock;
  }

  /** A conversation that is not forgotten yet. */
  synchronized Optional<Conversation> find(String id) {
    forgetExpired();
    return Optional.ofNullable(held.get(id)).map(Held::conversation);
  }

  /** States of its turns so far, oldest first. */
  synchronized List<String> states(String id) {
    Held one = held.get(id);
    return one == null ? List.of() : one.states();
  }

  Instant expires(Conversation conversation) {
    return conversation.updatedAt().plus(kept);
  }

  /** Goes on with a conversation, or begins one; of the turns only their state is remembered. */
  synchronized void append(
      String conversationId, String agentId, @Nullable String owner, List<Turn> turns) {
    forgetExpired();
    Held before = held.get(conversationId);
    delete(conversationId);
    List<String> states = new ArrayList<>(before == null ? List.of() : before.states());
    turns.stream().map(Turn::state).filter(s -> s != null).forEach(states::add);
    int count = turns.size() + (before == null ? 0 : before.conversation().turns());
    Instant now = clock.instant();
    Instant began = before == null ? now : before.conversation().createdAt();
    Conversation conversation =
        new Conversation(conversationId, agentId, owner, TITLE, began, now, count);
    Held after = new Held(conversation, List.copyOf(states));
    held.put(conversationId, after);
    characters += after.characters();
    makeRoom();
  }

  private void makeRoom() {
    Iterator<String> oldest = List.copyOf(held.keySet()).iterator();
    while (held.size() > most || (characters > mostCharacters && held.size() > 1)) {
      delete(oldest.next());
    }
  }

  /** Forgets a conversation; whether it was known. */
  synchronized boolean delete(String id) {
    Held gone = held.remove(id);
    characters -= gone == null ? 0 : gone.characters();
    return gone != null;
  }

  /** Forgets what has expired. */
  synchronized void forgetExpired() {
    Instant now = clock.instant();
    List<String> expired =
        held.values().stream()
            .map(Held::conversation)
            .takeWhile(c -> !expires(c).isAfter(now))
            .map(Conversation::id)
            .toList();
    expired.forEach(this::delete);
  }
}
