package parley.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceParserTest {
  private final ReferenceParser parser = new ReferenceParser();

  static DialogueState after(Turn.Outcome outcome, List<String> items, List<Option> options) {
    Turn turn =
        new Turn(
            1,
            "What may the keeper do?",
            "What may the keeper do?",
            outcome,
            "The Keeper may rest.",
            List.of(new Cited("d", "4.2(b)", 0, 10)),
            items,
            options,
            List.of("d"),
            Map.of());
    return DialogueState.of(List.of(TurnCodec.encode(turn)));
  }

  @ParameterizedTest
  @CsvSource({
    "What does Section 6.1(e) say?,6.1(e)",
    "and clause 14 ?,14",
    "Is 3.2 about rent?,3.2",
    "see § 9,9",
    "Article IV,iv",
  })
  void numbersOfSectionsAreRead(String turn, String number) {
    assertThat(parser.of(turn, DialogueState.of(List.of())).sections()).containsExactly(number);
  }

  @ParameterizedTest
  @CsvSource({"Do we pay 2.5% on it?", "Is it $4.20?", "Does it last 10 years?"})
  void figuresAreNoSections(String turn) {
    assertThat(parser.of(turn, DialogueState.of(List.of())).sections()).isEmpty();
  }

  @Test
  void thatSectionIsTheOneCitedLast() {
    DialogueState past = after(Turn.Outcome.ANSWERED, List.of(), List.of());
    ReferenceParser.Referred referred = parser.of("What else does that section say?", past);
    assertThat(referred.sections()).containsExactly("4.2(b)");
    assertThat(referred.words()).isEqualTo("that section");
  }

  @ParameterizedTest
  @CsvSource({
    "explain the second one,(b) sleep,second",
    "what about (c)?,(c) eat,(c)",
    "and the last?,(c) eat,last",
    "is the rent due?,'',''"
  })
  void ordinalsAndMarkersPickWhatWasEnumerated(String turn, String item, String words) {
    DialogueState past =
        after(Turn.Outcome.ANSWERED, List.of("(a) rest", "(b) sleep", "(c) eat"), List.of());
    assertThat(parser.of(turn, past).item()).isEqualTo(item);
    assertThat(parser.of(turn, past).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"2,2", "the first one,1", "the reverse fee,2"})
  void anOfferedOptionIsChosenByNumberPlaceOrItsOwnWords(String turn, String id) {
    DialogueState past =
        after(
            Turn.Outcome.ASKED_BACK,
            List.of(),
            List.of(
                new Option("1", "the Break-Up Fee", "When is the Break-Up Fee due?"),
                new Option("2", "the Reverse Fee", "When is the Reverse Fee due?")));
    assertThat(Objects.requireNonNull(parser.of(turn, past).option()).id()).isEqualTo(id);
  }

  @Test
  void aNewQuestionIsNoChoice() {
    DialogueState past =
        after(
            Turn.Outcome.ASKED_BACK,
            List.of(),
            List.of(new Option("1", "the rent", "?"), new Option("2", "the deposit", "?")));
    assertThat(parser.of("Which law governs the whole agreement between us then?", past).option())
        .isNull();
  }
}
