package parley.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnCodecTest {
  private final Turn turn =
      new Turn(
          3,
          "And\twhen\ncan \\this change?",
          "And when can this change (about: the Price)?",
          Turn.Outcome.ANSWERED,
          "Only if the Units are split.",
          List.of(new Cited("d1", "2.5", 10, 90)),
          List.of("(a) one", "(b) two"),
          List.of(new Option("1", "the fee", "How much is the fee?")),
          List.of("d1", "d2"),
          Map.of("d1", "abc12"));

  @Test
  void aTurnIsReadBackAsItWasWritten() {
    assertThat(TurnCodec.decode(TurnCodec.encode(turn))).isEqualTo(turn);
  }

  @Test
  void whatIsNoTurnIsPassedOver() {
    assertThat(TurnCodec.decode("nonsense")).isNull();
    assertThat(TurnCodec.decode("turn\tx\noutcome\tANSWERED\n")).isNull();
    assertThat(DialogueState.of(List.of("nonsense", TurnCodec.encode(turn))).turns()).hasSize(1);
  }

  @Test
  void aStateStaysSmall() {
    Turn endless =
        new Turn(
            1,
            "x".repeat(100_000),
            "y".repeat(100_000),
            Turn.Outcome.ANSWERED,
            "z".repeat(100_000),
            java.util.Collections.nCopies(500, new Cited("d", "1", 0, 1)),
            java.util.Collections.nCopies(500, "i".repeat(9_000)),
            List.of(),
            List.of(),
            Map.of());
    assertThat(TurnCodec.encode(endless).length()).isLessThan(20_000);
  }
}
