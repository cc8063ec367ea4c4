package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.TestContracts;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.language.Tokens;
import parley.language.Words;
import parley.structure.Contract;
import parley.structure.Passage;

class PremiseTest {
  private static final String SUPPLY =
      """
      SUPPLY AGREEMENT

      1. Notice. The notice period is thirty (30) days.

      2. Price. Each unit of no par value costs $1,250,000 per year.

      3. Law. This Agreement is governed by the laws of the State of Utah.

      4. Deposit. The Buyer shall pay a deposit of $400.

      5. Courts. The state and federal courts located in Salt Lake City have exclusive jurisdiction.

      6. Claims. The Buyer may claim for faults within ten (10) days after delivery.
      """;

  private final TestContracts corpus = new TestContracts();
  private final Contract contract = corpus.add("supply", SUPPLY);

  @Test
  void aWrongValueIsCorrected() {
    Premise premise = premise("Is the notice period 60 days?", AnswerType.PERIOD, "notice period");
    assertThat(said(premise))
        .startsWith("No: the notice period is thirty (30) days, not 60 days (Section 1).");
    assertThat(premise).extracting(Premise::verdict).isEqualTo(Verdict.NO);
  }

  @Test
  void anEqualValueIsConfirmedHoweverItIsWritten() {
    Premise premise = premise("Is the price 1.25 million dollars?", AnswerType.MONEY, "costs");
    assertThat(said(premise)).startsWith("Yes: the price is $1,250,000 per year");
  }

  @Test
  void aMonthsDaysAreNotContradicted() {
    Premise premise =
        premise("Is the notice period one month?", AnswerType.PERIOD, "notice period");
    assertThat(said(premise))
        .startsWith("Yes: the notice period is thirty (30) days, about one month (Section 1).");
  }

  @Test
  void theLawIsCompared() {
    assertThat(said(premise("Is this governed by Ohio law?", AnswerType.LAW, "governed")))
        .startsWith("No: the governing law is that of the State of Utah, not of Ohio");
    assertThat(said(premise("Is it governed by the laws of Utah?", AnswerType.LAW, "governed")))
        .startsWith("Yes: the governing law");
  }

  @Test
  void thePlaceWhereDisputesAreHeardIsCompared() {
    assertThat(said(premise("Are disputes heard in Chicago?", AnswerType.TEXT, "courts located")))
        .startsWith("No: Section 5 names Salt Lake City, not Chicago. The state and federal");
    assertThat(
            said(premise("Are the courts in Salt Lake City?", AnswerType.TEXT, "courts located")))
        .startsWith("Yes: The state and federal courts");
    assertThat(premise("Are disputes heard in court?", AnswerType.TEXT, "courts located")).isNull();
    assertThat(premise("Is there an office in Chicago?", AnswerType.TEXT, "courts located"))
        .isNull();
  }

  @Test
  void aMeasureOfSomethingElseIsNotConfirmed() {
    Premise premise = premise("Is the deposit 3 months' rent?", AnswerType.MONEY, "deposit");
    assertThat(said(premise)).startsWith("No: Section 4 does not say 3 months' rent.");
  }

  @Test
  void aQuestionThatComparesIsLeftAlone() {
    assertThat(premise("Is the notice period more than 20 days?", AnswerType.PERIOD, "notice"))
        .isNull();
    assertThat(premise("Is there a notice period?", AnswerType.PERIOD, "notice")).isNull();
  }

  private static String said(@Nullable Premise premise) {
    return premise == null ? "" : premise.direct();
  }

  @Test
  void aWhyThatTakesAPeriodForGrantedIsToldThePeriodsOfTheText() {
    Premise premise =
        Objects.requireNonNull(
            premise(
                Act.WHY,
                "Why do they get two whole months to claim for faults?",
                AnswerType.PERIOD,
                "notice period",
                "faults"));

    assertThat(premise.verdict()).isNull();
    assertThat(premise.direct())
        .contains("not two whole months")
        .contains("thirty (30) days")
        .contains("ten (10) days");
  }

  private @Nullable Premise premise(String text, AnswerType type, String quoted) {
    return premise(Act.WHETHER, text, type, quoted);
  }

  private @Nullable Premise premise(Act act, String text, AnswerType type, String... quoted) {
    Map<String, Float> terms = new HashMap<>();
    Tokens.of(text).stream()
        .filter(t -> !Words.isFunction(t.text()))
        .forEach(t -> terms.put(t.stem(), 1f));
    Question question = new Question(text, act, type, List.of(), terms, List.of(), "");
    return Premise.of(question, Arrays.stream(quoted).map(this::citation).toList(), corpus);
  }

  private Citation citation(String quoted) {
    Passage passage =
        contract.passages().stream()
            .filter(p -> contract.textOf(p).contains(quoted))
            .findFirst()
            .orElseThrow();
    return Citation.of("supply", passage, contract);
  }
}
