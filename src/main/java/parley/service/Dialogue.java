package parley.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.store.Agent;
import parley.store.Conversation;
import parley.store.RandomId;
import parley.store.Store;
import parley.store.StoredDocument;
import parley.store.Turn;

/**
 * Questions and answers with a memory: each is understood from the conversation so far and appended
 * to it. Questions on the same conversation are answered one after the other. Safe for many
 * threads.
 */
public final class Dialogue {
  /** Conversations that happen to share a lock wait for each other; with this many it is rare. */
  private static final int LOCKS = 1024;

  /** How many earlier questions of a client that keeps its own history are gone through. */
  private static final int MOST_REPLAYED = 100;

  /** More at once than there are processors only make each other late. */
  private static final int AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

  private final Semaphore answering = new Semaphore(AT_ONCE, true);
  private final Store store;
  private final Catalogue catalogue;
  private final Repairs readings;
  private final Assistant assistant;
  private final Remembered conversations;
  private final Limits limits;
  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

  public Dialogue(
      Store store,
      Catalogue catalogue,
      Repairs readings,
      Assistant assistant,
      Remembered conversations,
      Limits limits) {
    this.store = store;
    this.conversations = conversations;
    this.limits = limits;
    this.catalogue = catalogue;
    this.readings = readings;
    this.assistant = assistant;
  }

  /** As the other, for one who only waits for the reply. */
  public String ask(String agentId, Ask ask, Function<Asked, String> written) {
    return ask(agentId, ask, written, Attention.within(limits.questionTime()));
  }

  /**
   * Answers a question and appends the turn.
   *
   * @param written puts the reply into the form that is kept and sent
   * @param attention how long it may take, and who listens
   * @return what {@code written} made of it
   * @throws Refusal when the agent, the conversation or a document is not known, the conversation
   *     is too long, or the time is over
   */
  public String ask(String agentId, Ask ask, Function<Asked, String> written, Attention attention) {
    Agent agent = store.agents().find(agentId).orElseThrow(() -> Refusal.notFound("agent"));
    String conversationId = ask.conversationId();
    if (conversationId == null) {
      Retention retention = ask.retention() == null ? Retention.KEPT : ask.retention();
      Past past = new Past(RandomId.next(), List.of(), retention);
      return converse(agent, ask, past, written, attention);
    }
    ReentrantLock lock = locks[Math.floorMod(conversationId.hashCode(), LOCKS)];
    return attention.holding(
        lock, () -> converse(agent, ask, past(agent, ask, conversationId), written, attention));
  }

  /** The conversation that a question belongs to, as it is so far. */
  private record Past(String conversationId, List<String> states, Retention retention) {}

  private Past past(Agent agent, Ask ask, String conversationId) {
    Conversation conversation = conversations.find(ask.asker(), conversationId);
    if (!conversation.agentId().equals(agent.id())) {
      throw Refusal.notFound("conversation");
    }
    Retention retention =
        conversations.isIncognito(conversation) ? Retention.INCOGNITO : Retention.KEPT;
    if (ask.retention() != null && ask.retention() != retention) {
      throw new Refusal(
          Refusal.Reason.CONFLICT,
          "A conversation stays incognito, or is kept, as it began; begin a new one.");
    }
    checkLength(conversation);
    return new Past(conversationId, conversations.states(conversation), retention);
  }

  private void checkLength(Conversation conversation) {
    int most = limits.mostTurns();
    if (conversation.turns() >= most) {
      throw new Refusal(
          Refusal.Reason.CONFLICT,
          "The conversation has " + most + " turns, which is the most; begin a new one.");
    }
  }

  /** What the turns of one request share. */
  private record Run(
      Ask ask,
      String conversationId,
      Retention retention,
      Scope scope,
      Function<Asked, String> written,
      Attention attention) {}

  private String converse(
      Agent agent, Ask ask, Past past, Function<Asked, String> written, Attention attention) {
    Boolean asked = ask.multiTurn();
    boolean multiTurn = asked == null ? agent.multiTurn() : asked;
    List<Turn> turns = new ArrayList<>();
    Supplier<String> work =
        () -> {
          Scope scope = scope(agent, ask, attention);
          Run run =
              new Run(ask, past.conversationId(), past.retention(), scope, written, attention);
          List<String> history = new ArrayList<>(multiTurn ? past.states() : List.of());
          if (multiTurn && ask.conversationId() == null) {
            replay(run, history, turns);
          }
          Turn last = last(run, history);
          turns.add(last);
          return last.reply();
        };
    String reply = attention.permitted(answering, () -> catalogue.reading(attention, work));
    attention.check();
    conversations.append(agent.id(), ask.asker().keyId(), turns, past.retention());
    return reply;
  }

  private Turn last(Run run, List<String> history) {
    String messageId = RandomId.next();
    return turn(
        run,
        run.ask(),
        messageId,
        history,
        sofar ->
            run.attention()
                .understood(new Attention.Understood(run.conversationId(), messageId, sofar)));
  }

  /** The earlier questions are asked again, so that their states are what they would be here. */
  private void replay(Run run, List<String> history, List<Turn> turns) {
    Ask ask = run.ask();
    List<String> earlier = ask.earlier();
    int first = Math.max(0, earlier.size() - MOST_REPLAYED);
    for (String question : earlier.subList(first, earlier.size())) {
      Ask before = ask.before(question, run.conversationId());
      Turn turn = turn(run, before, RandomId.next(), history, sofar -> {});
      turns.add(turn);
      history.add(String.valueOf(turn.state()));
    }
  }

  private Turn turn(
      Run run, Ask ask, String messageId, List<String> history, Consumer<Reply> understood) {
    Scope scope = run.scope();
    List<String> past = List.copyOf(history);
    Reply reply;
    String state;
    if (ask.kind() == Ask.Kind.PASSAGES) {
      reply = assistant.retrieve(ask.question(), past, scope, ask.topK(), understood);
      state = null;
    } else {
      Assistant.Outcome outcome =
          assistant.ask(ask.question(), past, scope, picked(ask), ask.topK(), understood);
      reply = outcome.reply().with(QuoteCheck.checked(outcome.reply().answer(), scope));
      state = outcome.state();
    }
    Spoken spoken = Spoken.of(reply.answer());
    Instant now = Instant.now();
    String id = run.conversationId();
    Asked asked = new Asked(id, messageId, ask, run.retention(), reply, spoken, scope, now);
    return new Turn(messageId, id, ask.question(), state, run.written().apply(asked), now);
  }

  private static List<String> picked(Ask ask) {
    List<String> picked = ask.documentIds();
    return picked == null ? List.of() : picked;
  }

  private Scope scope(Agent agent, Ask ask, Attention attention) {
    Set<String> datastores = new HashSet<>(agent.datastoreIds());
    datastores.removeIf(id -> !ask.asker().sees(id));
    Map<String, StoredDocument> documents = catalogue.listed(datastores);
    List<String> wanted = ask.documentIds();
    if (wanted != null) {
      checkKnown(wanted, datastores, documents);
      documents.keySet().retainAll(new HashSet<>(wanted));
    }
    MetadataFilter filter = ask.filter();
    if (filter != null) {
      documents.values().removeIf(d -> !filter.matches(d.metadata()));
    }
    return new Scope(documents, readings, attention);
  }

  /** A document that is still being read is known, though nothing is found in it yet. */
  private void checkKnown(
      List<String> wanted, Set<String> datastores, Map<String, StoredDocument> documents) {
    for (String id : wanted) {
      if (!documents.containsKey(id) && !exists(id, datastores)) {
        throw Refusal.notFound("document");
      }
    }
  }

  private boolean exists(@Nullable String id, Set<String> datastores) {
    return id != null
        && store.documents().find(id).filter(d -> datastores.contains(d.datastoreId())).isPresent();
  }
}
