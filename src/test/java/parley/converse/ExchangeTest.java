package parley.converse;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.converse.Saying.asked;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part of the last question is exchanged, added or compared with. */
final class ExchangeTest {
  private static final Saying TALK = Saying.ofNothing();
  private static final Turn WARRANTY =
      asked(1, "How long is the warranty for software?", "the warranty");

  @ParameterizedTest
  @CsvSource({
    "and for hardware?, How long is the warranty for hardware?",
    "no I meant for hardware, How long is the warranty for hardware?",
    "and with someone who rents it?, 'How long is the warranty for software, with someone who rents it?'"
  })
  void whatStandsBehindAPrepositionIsExchangedOrAdded(String said, String understood) {
    assertThat(TALK.completed(said, WARRANTY).text()).isEqualTo(understood);
  }

  @Test
  void whatIsExchangedIsNarrowedNoLonger() {
    Turn narrowed =
        Saying.narrowed(
            1,
            "How long is the warranty, only for software?",
            "the warranty",
            "only for software",
            "in the first year");
    assertThat(TALK.completed("and for hardware?", narrowed).constraints())
        .containsExactly("in the first year", "for hardware");
  }

  @Test
  void aQuestionBehindAPrepositionStandsAlone() {
    assertThat(TALK.said("after the closing who pays the brokers?", WARRANTY).toString())
        .doesNotContain("warranty for software, after");
  }

  @Test
  void aTopicIsCalledWhatTheUserCallsItNow() {
    Turn sells = asked(1, "Where may the dealer sell the boats?", "the boats");
    Turn law = asked(2, "Which law governs?", "");
    Reading reading = TALK.completed("back to the selling rights, why do they end?", sells, law);
    assertThat(reading.text()).contains("selling rights").doesNotContain("about the boats");
    assertThat(reading.topic()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "is the deposit treated the same way?, Is the deposit treated the same way as the rent?",
    "is the deposit handled differently?, Is the deposit handled differently from the rent?",
    "would the deposit be higher?, Would the deposit be higher than the rent?"
  })
  void aComparisonNamesWhatItComparesWith(String said, String understood) {
    Turn rent = asked(1, "How is the rent paid?", "the rent");
    assertThat(TALK.completed(said, rent).text()).isEqualTo(understood);
  }

  @Test
  void whatIsComparedInFullStandsAlone() {
    Turn rent = asked(1, "How is the rent paid?", "the rent");
    assertThat(TALK.said("is the deposit higher than the service charge?", rent).toString())
        .doesNotContain("than the rent");
  }

  @Test
  void aTopicInFrontMayBeAnItem() {
    Turn steps =
        asked(1, "What is the royalty?", "the royalty", "$0 - $5,000 4%", "over $5,000 6%");
    Reading reading = TALK.completed("the second one, when does it apply?", steps);
    assertThat(reading.text()).isEqualTo("When does the second one (over $5,000 6%) apply?");
  }

  @Test
  void aThingInFrontIsTakenUpByThePronounForAThing() {
    Turn rent = asked(1, "How is the rent paid?", "the rent");
    assertThat(TALK.said("the deposit, do they give it back?", rent).toString())
        .contains("Do they give the deposit back?");
  }

  @Test
  void anotherCaseIsLookedForNearButNotWhereItWasTold() {
    Turn rent = asked(1, "What is the monthly rent?", "the monthly rent");
    assertThat(TALK.completed("and if it is paid late?", rent).context().use())
        .isEqualTo(Context.Use.ANOTHER_CASE);
    assertThat(TALK.completed("only for offices", rent).context().use())
        .isEqualTo(Context.Use.NEAR);
  }

  @Test
  void theStepsOfAScaleAreItems() {
    assertThat(
            Tiers.in(
                "a commission on Net Revenue $0 - $1,000,000 3% over $1,000,000 to $4 million 4.5%"
                    + " more than $4,000,000 6%, paid monthly"))
        .isEqualTo(
            List.of(
                "$0 - $1,000,000 3%",
                "over $1,000,000 to $4 million 4.5%", "more than $4,000,000 6%"));
    assertThat(Tiers.in("interest of 3% on sums over $1,000,000")).isEmpty();
  }
}
