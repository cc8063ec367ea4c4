package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.TestContracts;
import parley.dialogue.Question;
import parley.dialogue.TurnModel;
import parley.dialogue.View;
import parley.reader.ContextualQuestion;
import parley.structure.Contract;

class ComputedDatesTest {
  private static final String BEGINNING =
      "SUPPLY AGREEMENT\n\nThis Agreement is made as of May 2, 2023 (the “Effective Date”) between Alder"
          + " Mills, Inc., a Delaware corporation (“Seller”), and Birch Works LLC, a Utah company"
          + " (“Buyer”).\n\n1. Term. ";

  @Test
  void aPeriodFromTheBeginningEndsOnADay() {
    assertThat(day("when does it end", "It shall run for three (3) years from the Effective Date."))
        .isEqualTo(LocalDate.of(2026, 5, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is renewed for an additional one year period on each anniversary of the Effective Date.",
        "After the Effective Date either side may end it on ninety (90) days’ prior notice.",
        "From the Effective Date it runs for ten years following the opening of the first shop.",
        "It is signed on this 14 day of MARCH, 2_ which is the date of execution."
      })
  void noOtherPeriodIsCounted(String sentence) {
    assertThat(day("when does it end", sentence)).isNull();
  }

  private static @Nullable LocalDate day(String text, String sentence) {
    Contract contract = TestContracts.parse(BEGINNING + sentence + "\n");
    Question question = asksForADate(text);
    int start = contract.text().indexOf(sentence);
    Citation main = Citation.at("supply", 0, start, start + sentence.length(), contract);
    ComputedDates.Computed computed = ComputedDates.of(question, main, contract);
    return computed == null ? null : computed.day();
  }

  private static Question asksForADate(String text) {
    return new Question(
        text,
        ContextualQuestion.alone(text),
        List.of(new View(View.Kind.TURN, Map.of("end", 1f))),
        List.of(),
        Map.of(TurnModel.Sign.DATE, 1.0),
        List.of(),
        List.of(),
        0,
        null);
  }
}
