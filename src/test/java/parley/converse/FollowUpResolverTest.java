package parley.converse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each way of leaning on earlier turns makes of a question. */
final class FollowUpResolverTest {
  private static final Saying TALK = Saying.ofNothing();

  private static Turn asked(int number, String question, String subject, String... items) {
    return Saying.asked(number, question, subject, items);
  }

  private static Resolution said(String words, Turn... before) {
    return TALK.said(words, before);
  }

  private static Reading completed(String words, Turn... before) {
    return TALK.completed(words, before);
  }

  private static final Turn RENT = asked(1, "What is the monthly rent?", "the monthly rent");

  @Test
  void putsTheSubjectForAPronoun() {
    Reading reading = completed("And when can this change?", RENT);
    assertThat(reading.text()).isEqualTo("When can the monthly rent change?");
    assertThat(reading.bindings()).contains(new Binding("this", "the monthly rent", 1));
  }

  @Test
  void weighsHistoryBelowTheUsersOwnWords() {
    Reading reading = completed("Is it payable in advance?", RENT);
    assertThat(reading.background()).containsKey("rent");
    assertThat(reading.background().values()).allMatch(w -> w < 1);
  }

  @Test
  void leavesAFullQuestionAlone() {
    Resolution resolution = said("Which law governs the agreement?", RENT);
    assertThat(resolution).isInstanceOf(Resolution.Standalone.class);
  }

  @Test
  void forgetsHistoryWhenANewSubjectIsAnnounced() {
    Resolution resolution = said("different question - who insures it", RENT);
    assertThat(resolution)
        .isEqualTo(new Resolution.Standalone(Reading.alone("Who insures it?", 2)));
  }

  @Test
  void addsANarrowingAndKeepsIt() {
    Reading reading = completed("and after the third year?", RENT);
    assertThat(reading.text()).isEqualTo("What is the monthly rent, after the third year?");
    assertThat(reading.constraints()).containsExactly("after the third year");
  }

  @Test
  void keepsWhatWasNarrowedForTheNextQuestion() {
    Turn narrowed =
        new Turn(
            2,
            "only for offices",
            "What is the monthly rent, only for offices?",
            Turn.Outcome.ANSWERED,
            1,
            0,
            "",
            Map.of(),
            new Focus(
                List.of("d"),
                "the monthly rent",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("only for offices"),
                Map.of()));
    assertThat(completed("when is it due?", RENT, narrowed).constraints())
        .containsExactly("only for offices");
  }

  @Test
  void replacesWhatWasCorrected() {
    Reading reading = completed("No, I meant the late charge", RENT);
    assertThat(reading.text()).contains("late charge").doesNotContain("rent");
    assertThat(reading.replaces()).isEqualTo(1);
  }

  @Test
  void takesTheContrastOfANegation() {
    Reading reading = completed("Not the rent, the late charge", RENT);
    assertThat(reading.text()).contains("late charge").doesNotContain("rent");
  }

  @Test
  void namesAnItemByItsPlace() {
    Turn list = asked(1, "What may be kept?", "", "paper copies", "backup tapes", "board minutes");
    Reading reading = completed("Explain the third one", list);
    assertThat(reading.text()).contains("board minutes");
    assertThat(reading.background()).containsKey("minut");
  }

  @Test
  void reopensATopicHoweverFarBack() {
    Turn law = asked(2, "Which law governs the agreement?", "the agreement");
    Reading reading = completed("Back to the rent - who collects it?", RENT, law);
    assertThat(reading.text()).isEqualTo("Who collects the monthly rent?");
    assertThat(reading.topic()).isEqualTo(1);
  }

  @Test
  void asksOfAnotherPartyWhatWasAskedOfOne() {
    Turn may = asked(1, "Can the customer terminate for convenience?", "");
    Reading reading = completed("And can the provider do that too?", may);
    assertThat(reading.text()).startsWith("Can the provider terminate for convenience");
  }

  @Test
  void asksTheLastQuestionAgainWhenDoubted() {
    assertThat(completed("are you sure?", RENT).text()).isEqualTo("What is the monthly rent?");
  }

  @Test
  void searchesNothingForThanks() {
    assertThat(said("Thank you, that helps", RENT)).isInstanceOf(Resolution.Courtesy.class);
  }

  @Test
  void takesAnOptionByOrdinalWordsOrBoth() {
    Focus offered =
        new Focus(
            List.of("d"),
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Option("1", "the setup fee", "How much is the setup fee?"),
                new Option("2", "the exit fee", "How much is the exit fee?")),
            List.of(),
            Map.of());
    Turn which =
        new Turn(1, "the fee?", "the fee?", Turn.Outcome.ASKED_BACK, 1, 0, "", Map.of(), offered);
    assertThat(completed("the second one", which).text()).isEqualTo("How much is the exit fee?");
    assertThat(completed("the setup one", which).text()).isEqualTo("How much is the setup fee?");
    assertThat(said("both please", which)).isInstanceOf(Resolution.Several.class);
  }

  @Test
  void asksWhatElseTheSameOneMayDo() {
    Turn may = asked(1, "Can the tenant sublet the flat?", "the flat");
    assertThat(completed("and work from home?", may).text())
        .isEqualTo("Can the tenant work from home?");
    Turn he = asked(1, "Once he's gone can he poach their staff?", "their staff");
    assertThat(completed("or work for a competitor?", he).text())
        .isEqualTo("Can he work for a competitor?");
  }

  @Test
  void aWholeQuestionAfterASuppositionStandsAlone() {
    Turn term = asked(1, "How long does the lease last?", "the lease");
    Resolution after = said("once she has left can she take the lamps?", term);
    assertThat(after.toString()).doesNotContain("How long");
  }

  @Test
  void takesANounWithAClauseForAPhrase() {
    Turn owns = asked(1, "Who owns the works made under the contract?", "the works");
    assertThat(completed("and the tools they already had?", owns).text())
        .contains("the tools they already had")
        .doesNotStartWith("The tools");
  }

  @Test
  void onItsOwnMeansAlone() {
    Turn money = asked(1, "Who puts in the money?", "the money");
    Resolution alone = said("can a partner borrow on its own for the venture", money);
    assertThat(alone.toString()).doesNotContain("money's");
  }

  @Test
  void anOrdinalWithANounCountsOnlyWhatWasTalkedAbout() {
    Focus named =
        new Focus(
            List.of("d"),
            "fees",
            List.of(),
            List.of(),
            List.of("a fee of $40 (the “Mooring Fee”)", "a fee of $90 (the “Berth Fee”)"),
            List.of(),
            List.of(),
            Map.of());
    Turn fees =
        new Turn(1, "fees?", "What fees?", Turn.Outcome.ANSWERED, 1, 0, "", Map.of(), named);
    assertThat(completed("when is the second one due", fees).text()).contains("Berth Fee");
    assertThat(completed("when is the second fee due", fees).text()).contains("Berth Fee");
    Resolution other = said("is a permit needed for the second boat", fees);
    assertThat(other.toString()).doesNotContain("Berth Fee");
  }

  @Test
  void splitsTwoQuestionsInOne() {
    Resolution resolution = said("And the deposit, and who holds it?", RENT);
    assertThat(resolution).isInstanceOf(Resolution.Several.class);
    List<Reading> readings = ((Resolution.Several) resolution).readings();
    assertThat(readings.getLast().text()).isEqualTo("Who holds the deposit?");
  }

  @Test
  void splitsAQuestionFromTheOneBehindItsComma() {
    Resolution resolution = said("How long is the deposit kept, can they touch it?", RENT);
    assertThat(resolution).isInstanceOf(Resolution.Several.class);
    assertThat(said("If they are late, can they touch it?", RENT))
        .isNotInstanceOf(Resolution.Several.class);
  }

  @Test
  void wantsThePastInThePassageItself() {
    Reading reading = completed("And what was it last year?", RENT);
    assertThat(reading.required()).contains("last", "year");
  }

  @Test
  void readsSyntaxAsWords() {
    Resolution resolution = said("body:* AND NOT (\"rent\" OR [1 TO 9])~ {!boost} ^^ && ||", RENT);
    assertThat(resolution).isNotNull();
  }
}
