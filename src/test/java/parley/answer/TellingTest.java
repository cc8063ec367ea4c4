package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.TestContracts;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.language.Tokens;
import parley.language.Words;
import parley.structure.Contract;
import parley.structure.Passage;

class TellingTest {
  private static final String LEASE =
      """
      LEASE

      This Lease is made by and between Elm House Estates, which is the Landlord, and the Tenant.

      8. Books. The Tenant returns all books of the house to the shelf of the hall in the order in \
      which they stood there. The duty of care for the books of the house shall last for six (6) \
      years.

      9. Parking. The fee for the first car is $40 a month. The fee for a second car is $30 a month.

      1. Repairs. The Landlord shall repair the roof of the Premises. Otherwise, such repairs shall \
      be made by the Tenant at its own cost.

      2. Cure. If the drains fall below the standard, the Tenant shall restore the drains. In the \
      event that the Tenant has not restored the drains within ninety (90) days, the Landlord may \
      end this Lease.

      3. Fees. The Tenant shall pay the Assignment Fee when it assigns this Lease.

      5. Moving. The Tenant shall pay a moving charge of $70 if it moves out. Payment is due within \
      ten (10) days after the move.

      6. Locks. If a lock breaks, the Tenant shall call a smith to repair it. If the Tenant has not \
      called such smith within three (3) days, the rent doubles.

      7. Secrets. The Tenant shall keep the letters secret for two (2) years. The Tenant shall \
      keep the keys secret for nine (9) years.

      4. Words. "Assignment Fee" means an amount equal to $2,500.
      """;

  private final TestContracts corpus = new TestContracts();
  private final Contract contract = corpus.add("lease", LEASE);

  @Test
  void aSentenceThatLeansOnTheOneBeforeIsSaidWithIt() {
    Telling told = tell("Who makes repairs", Act.WHO, AnswerType.PARTY, "Otherwise, such");
    assertThat(told.text()).startsWith("The Landlord shall repair").contains("by the Tenant");
  }

  @Test
  void whatHoldsOtherwiseIsSaidTooAndOnce() {
    Telling told =
        tell(
            "Who has the roof of the house repaired when it leaks",
            Act.WHO,
            AnswerType.PARTY,
            "The Landlord shall repair");
    assertThat(told.text()).contains("Otherwise").containsOnlyOnce("shall repair the roof");
  }

  @Test
  void whatFollowsFromABreachIsSaidToo() {
    Telling told =
        tell(
            "What happens if the drains of the Tenant fall below the standard",
            Act.WHAT,
            AnswerType.TEXT,
            "If the drains fall");
    assertThat(told.text()).contains("restore the drains.").contains("ninety (90) days");
  }

  @Test
  void theNextCaseIsSaidTooWhereItTakesUpWhatWasSaid() {
    Telling told =
        tell(
            "What happens if a lock of the door breaks",
            Act.WHAT,
            AnswerType.TEXT,
            "a lock breaks");
    assertThat(told.text()).contains("call a smith").contains("the rent doubles");
  }

  @Test
  void bothPeriodsAreSaidWhereItIsAskedWhichIsLonger() {
    Telling told =
        tell(
            "How long are letters and keys kept secret, and which is longer",
            Act.HOW_LONG,
            AnswerType.PERIOD,
            "letters secret");
    assertThat(told.text()).contains("two (2) years").contains("nine (9) years");
  }

  @Test
  void whatFollowsIsToldBeforeAnAmountThatTheQuestionOnlyMentions() {
    Question question =
        question("What if they move out (about the charge)?", Act.WHAT, AnswerType.MONEY);
    List<Citation> citations = List.of(quoting("If the drains fall"), quoting("a moving charge"));
    Telling told = Telling.of(question, citations, 0, corpus, Telling.Size.LINE);
    assertThat(told.text()).startsWith("If the drains fall");
  }

  @Test
  void theSentenceOfASectionNamedThatHasThePeriodIsTold() {
    Question question =
        new Question(
            "How long is it under Section 8?",
            Act.HOW_LONG,
            AnswerType.PERIOD,
            List.of(),
            Map.of(),
            List.of("8"),
            "");
    List<Citation> citations = List.of(quoting("returns all books"));
    Telling told = Telling.of(question, citations, 0, corpus, Telling.Size.FULL);
    assertThat(told.text()).startsWith("The duty of care for the books");
    assertThat(told.citations().getFirst().quote()).contains("six (6) years");
  }

  @Test
  void theNamesOfThePartiesAreNotAddedToAnAnswer() {
    List<Citation> citations = List.of(quoting("repair the roof"), quoting("by and between"));
    String asked = "Does the Landlord repair the roof of Elm House Estates in this Lease";
    String parties = asked.replace("Does", "Who are the parties, and does");
    Telling told = tell(asked, citations);
    assertThat(tell(parties, citations).text()).contains("by and between");
    assertThat(told.text()).doesNotContain("by and between");
  }

  @Test
  void aTermIsNotFollowedWhereYesOrNoIsAsked() {
    Question question = question("Is the Assignment Fee taxed?", Act.WHETHER, AnswerType.MONEY);
    assertThat(TermValue.of(question, quoting("shall pay the Assignment"), contract)).isEmpty();
  }

  @Test
  void aSentenceThatGoesOnWithThePaymentIsSaidToo() {
    Telling told =
        tell(
            "When does the Tenant pay the moving charge",
            Act.WHEN,
            AnswerType.DATE,
            "a moving charge");
    assertThat(told.text()).contains("$70").contains("ten (10) days");
  }

  @Test
  void everySentenceSaidIsCited() {
    Telling told =
        tell(
            "What happens if the drains of the Tenant fall below the standard",
            Act.WHAT,
            AnswerType.TEXT,
            "If the drains fall");
    assertThat(told.citations()).anyMatch(c -> c.quote().contains("ninety (90) days"));
  }

  @Test
  void theAmountOfADefinedTermIsFoundWhereItIsDefined() {
    Question question = question("How much is the Assignment Fee", Act.HOW_MUCH, AnswerType.MONEY);
    List<Citation> values = TermValue.of(question, quoting("shall pay the Assignment"), contract);
    assertThat(values).hasSize(1);
    assertThat(values.getFirst().quote()).contains("$2,500");
  }

  @Test
  void whatIsPaidIsToldWhereTheSumThatThePayerPaysIsDefined() {
    Citation quoted = quoting("shall pay the Assignment");
    Question own = question("what the Tenant pays", Act.WHAT, AnswerType.PERIOD);
    Question other = question("what the Landlord pays", Act.WHAT, AnswerType.PERIOD);
    assertThat(TermValue.of(own, quoted, contract)).hasSize(1);
    assertThat(TermValue.of(other, quoted, contract)).isEmpty();
  }

  @Test
  void aTermIsNotFollowedWhereTheQuotationHasTheAmount() {
    Question question = question("How much is the Assignment Fee", Act.HOW_MUCH, AnswerType.MONEY);
    assertThat(TermValue.of(question, quoting("means an amount"), contract)).isEmpty();
  }

  @Test
  void valuesThatAreComparedAreBothSaid() {
    Telling told =
        tell(
            "Is the fee the same for a second car?",
            Act.WHETHER,
            AnswerType.MONEY,
            "the first car");
    assertThat(told.text()).contains("$40").contains("$30");
    assertThat(Compared.differ(told.sentences().get(0), told.sentences().get(1))).isTrue();
    assertThat(Compared.differ("It is $40 a month.", "It is $40.")).isFalse();
  }

  @Test
  void differentValuesAreNotTheSameAndWhichIsMoreIsLeftToTheReader() {
    assertThat(Compared.verdict(question("Is it the same?", Act.WHETHER, AnswerType.MONEY)))
        .isEqualTo(Verdict.NO);
    assertThat(Compared.verdict(question("Is it more than that?", Act.WHETHER, AnswerType.MONEY)))
        .isNull();
  }

  @Test
  void aClauseIsNotSaidTwice() {
    String clause = "the Tenant sends the Landlord a letter at least four days before the move";
    assertThat(Telling.repeats("In May … " + clause + " …", "If it moves, " + clause + "."))
        .isTrue();
    assertThat(Telling.repeats("In May … " + clause + " …", "The Tenant may move in May."))
        .isFalse();
  }

  private Telling tell(String text, List<Citation> citations) {
    Question question = question(text, Act.WHETHER, AnswerType.TEXT);
    return Telling.of(question, citations, 0, corpus, Telling.Size.FULL);
  }

  private Telling tell(String text, Act act, AnswerType type, String quoted) {
    return Telling.of(
        question(text, act, type), List.of(quoting(quoted)), 0, corpus, Telling.Size.FULL);
  }

  private static Question question(String text, Act act, AnswerType type) {
    Map<String, Float> terms = new HashMap<>();
    Tokens.of(text).stream()
        .filter(t -> !Words.isFunction(t.text()))
        .forEach(t -> terms.put(t.stem(), 1f));
    return new Question(text, act, type, List.of(), terms, List.of(), "");
  }

  private Citation quoting(String words) {
    Passage passage =
        contract.passages().stream()
            .filter(p -> contract.textOf(p).contains(words))
            .findFirst()
            .orElseThrow();
    return Citation.of("lease", passage, contract);
  }
}
