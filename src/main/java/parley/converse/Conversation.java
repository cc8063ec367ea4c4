package parley.converse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The earlier turns of a conversation, oldest first. Turns that were corrected and courtesies do
 * not count. Immutable; safe for many threads.
 */
public final class Conversation {
  /** Only the words of this many turns weigh in a search; topics are remembered for all. */
  static final int WINDOW = 20;

  private final List<Turn> turns;
  private final int next;

  private Conversation(List<Turn> turns, int next) {
    this.turns = List.copyOf(turns);
    this.next = next;
  }

  /** Of the states that {@link TurnCodec} wrote, oldest first; unreadable ones are passed over. */
  public static Conversation of(List<String> states) {
    List<Turn> all = new ArrayList<>();
    Set<Integer> replaced = new HashSet<>();
    for (String state : states) {
      Turn turn = TurnCodec.decode(state);
      if (turn != null) {
        all.add(turn);
        replaced.add(turn.replaces());
      }
    }
    List<Turn> live = new ArrayList<>();
    for (Turn turn : all) {
      if (turn.outcome() != Turn.Outcome.COURTESY && !replaced.contains(turn.number())) {
        live.add(turn);
      }
    }
    int next = all.isEmpty() ? states.size() + 1 : all.getLast().number() + 1;
    return new Conversation(live, next);
  }

  /** Number of the turn that is being answered. */
  public int nextNumber() {
    return next;
  }

  public boolean isEmpty() {
    return turns.isEmpty();
  }

  /** The turns that count, oldest first. */
  public List<Turn> turns() {
    return turns;
  }

  /** The last turn that counts, or null. */
  public @Nullable Turn last() {
    return turns.isEmpty() ? null : turns.getLast();
  }

  /** The turns whose words weigh, newest first. */
  List<Turn> recent() {
    return turns.subList(Math.max(0, turns.size() - WINDOW), turns.size()).reversed();
  }
}
