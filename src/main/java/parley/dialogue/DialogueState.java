package parley.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The earlier turns of a conversation, oldest first; courtesies do not count. Immutable; safe for
 * many threads.
 */
public final class DialogueState {
  private final List<Turn> turns;
  private final int next;

  private DialogueState(List<Turn> turns, int next) {
    this.turns = List.copyOf(turns);
    this.next = next;
  }

  /** Of the states that {@link TurnCodec} wrote, oldest first; unreadable ones are passed over. */
  public static DialogueState of(List<String> states) {
    List<Turn> live = new ArrayList<>();
    int next = states.size() + 1;
    for (String state : states) {
      Turn turn = TurnCodec.decode(state);
      if (turn != null) {
        next = turn.number() + 1;
        if (turn.outcome() != Turn.Outcome.COURTESY) {
          live.add(turn);
        }
      }
    }
    return new DialogueState(live, next);
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

  /** The turn so many before the one that is being answered, 1 for the last; null if none. */
  @Nullable Turn back(int many) {
    return many > turns.size() ? null : turns.get(turns.size() - many);
  }
}
