package parley.converse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TurnCodecTest {
  private static final Focus FOCUS =
      new Focus(
          List.of("d1"),
          "the late charge",
          List.of("Late Charge"),
          List.of(new Cited("d1", "7.2(a)", 120, 240)),
          List.of("first item", "second\titem\nwith lines"),
          List.of(new Option("1", "the fee", "What is the fee?")),
          List.of("after the term"),
          Map.of("d1", "ab12"));

  private static Turn turn(int number, int replaces) {
    return new Turn(
        number,
        "and \\ when?",
        "When is the late charge due?",
        Turn.Outcome.ANSWERED,
        1,
        replaces,
        "On Monday.",
        Map.of("late", 0.5f),
        FOCUS);
  }

  @Test
  void readsBackWhatItWrote() {
    assertThat(TurnCodec.decode(TurnCodec.encode(turn(3, 0)))).isEqualTo(turn(3, 0));
  }

  @Test
  void readsNothingFromForeignText() {
    assertThat(TurnCodec.decode("")).isNull();
    assertThat(TurnCodec.decode("{\"turn\": 1}")).isNull();
    assertThat(TurnCodec.decode("turn\tseven\n")).isNull();
  }

  @Test
  void staysSmallWhateverWasSaid() {
    String endless = "very long ".repeat(50_000);
    Turn turn =
        new Turn(1, endless, endless, Turn.Outcome.ANSWERED, 1, 0, endless, Map.of(), Focus.NONE);
    assertThat(TurnCodec.encode(turn)).hasSizeLessThan(20_000);
  }

  @Test
  void forgetsATurnThatWasCorrected() {
    Conversation talk =
        Conversation.of(
            List.of(TurnCodec.encode(turn(1, 0)), TurnCodec.encode(turn(2, 1)), "not a turn"));
    assertThat(talk.turns()).extracting(Turn::number).containsExactly(2);
    assertThat(talk.nextNumber()).isEqualTo(3);
  }

  @Test
  void weighsTheWordsOfTheLastTwentyTurnsOnly() {
    List<String> states = new ArrayList<>();
    for (int i = 1; i <= 500; i++) {
      states.add(TurnCodec.encode(turn(i, 0)));
    }
    Conversation talk = Conversation.of(states);
    assertThat(talk.turns()).hasSize(500);
    assertThat(talk.recent()).hasSize(20).first().extracting(Turn::number).isEqualTo(500);
  }
}
