package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;

class DirectAnswersTest {
  @Test
  void anAmountIsSaidOfWhatWasAskedFor() {
    String said =
        say(
            "What is the purchase price",
            Act.WHAT,
            AnswerType.MONEY,
            "Each unit shall be converted into the right to receive $42.00 per unit in cash (the “Price”).");
    assertThat(said).isEqualTo("The purchase price is $42.00 per unit in cash.");
  }

  @Test
  void theGoverningLawIsNamed() {
    String said =
        say(
            "whose law applies",
            Act.WHAT,
            AnswerType.LAW,
            "This Agreement shall be construed under the internal laws of the State of Utah, without regard to conflicts.");
    assertThat(said).contains("State of Utah");
  }

  @Test
  void thePlaceEndsWithItsSentenceAndRulesAreNone() {
    assertThat(DirectAnswers.law("EXCLUDING ANY LAW OR CONFLICT OF LAW RULES")).isNull();
    assertThat(DirectAnswers.law("Governing Law. It is subject to Utah law.")).isEqualTo("Utah");
    assertThat(DirectAnswers.law("Governing Laws: see the annex")).isNull();
    assertThat(DirectAnswers.law("Securities Laws and Tax Laws apply")).isNull();
    assertThat(DirectAnswers.law("by the laws of the State of Utah. Both pay the courts."))
        .isEqualTo("the State of Utah");
    assertThat(DirectAnswers.law("by the laws of the State of Utah. It is signed there."))
        .isEqualTo("the State of Utah");
    assertThat(DirectAnswers.law("by the laws of Utah, U.S.A. and by no other"))
        .isEqualTo("Utah, U.S.A.");
    assertThat(DirectAnswers.law("as the by-laws of the Fund require")).isNull();
  }

  @Test
  void aConditionAskedForWithWhenComesFirst() {
    String said =
        say(
            "When can the rent change",
            Act.WHEN,
            AnswerType.DATE,
            "In the event that the Landlord adds floor space, the rent shall be raised in proportion.");
    assertThat(said).startsWith("Only if the Landlord adds floor space");
  }

  @Test
  void aClausesOwnNumberIsNotSaid() {
    assertThat(DirectAnswers.withoutNumber("12.3 The Supplier shall deliver.")).startsWith("The");
    assertThat(DirectAnswers.withoutNumber("(b) any affiliate")).startsWith("any");
    assertThat(DirectAnswers.withoutNumber("Section 7 survives.")).isEqualTo("Section 7 survives.");
    assertThat(DirectAnswers.withoutNumber("30 days are enough.")).isEqualTo("30 days are enough.");
  }

  @Test
  void aLongSentenceIsCutAroundWhatAnswers() {
    String long_ =
        "The parties acknowledge the following matters, ".repeat(12)
            + "and the Tenant shall give sixty (60) days' notice, "
            + "and further matters are likewise acknowledged here, ".repeat(12);
    String said = say("how much notice", Act.HOW_LONG, AnswerType.PERIOD, long_);
    assertThat(said).contains("sixty (60) days");
    assertThat(said.split(" ").length).isLessThan(80);
  }

  @Test
  void aQuestionOfSeveralWordsWithAVerbIsNoSubject() {
    String said =
        say(
            "What's the worst we could lose here",
            Act.WHAT,
            AnswerType.MONEY,
            "The Supplier shall pay at most $7,000 in any year.");
    assertThat(said).isEqualTo("The Supplier shall pay at most $7,000 in any year.");
  }

  @Test
  void aConditionIsSaidWithoutTheProvisoThatDoesNotFit() {
    String said =
        say(
            "When can the rent change",
            Act.WHEN,
            AnswerType.DATE,
            "If, between the first and the last day of a year, floor space is added by the Landlord"
                + " at the request of the Tenant, the rent shall be raised in proportion to the"
                + " floor space that was added, so that every square foot costs the Tenant as much"
                + " as it did before the Landlord added to it; provided that nothing in this"
                + " Section 3.2 allows the Landlord to build what Section 8.1 of this lease"
                + " forbids.");
    assertThat(said)
        .startsWith("Only if, between the first and the last day of a year, floor space")
        .endsWith("as it did before the Landlord added to it.");
  }

  @Test
  void anAbbreviationEndsWithOneFullStop() {
    assertThat(DirectAnswers.ended("The law is that of the U.S.A."))
        .isEqualTo("The law is that of the U.S.A.");
    assertThat(DirectAnswers.ended("THE STATE OF UTAH,")).isEqualTo("THE STATE OF UTAH.");
  }

  private static String say(String text, Act act, AnswerType type, String sentence) {
    Question question = new Question(text, act, type, List.of(), Map.of(), List.of(), "");
    return DirectAnswers.of(question, sentence, sentence);
  }
}
