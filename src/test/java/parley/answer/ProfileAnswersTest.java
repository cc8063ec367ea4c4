package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.TestContracts;
import parley.TestKnowledge;
import parley.dialogue.Question;
import parley.language.QuestionConcepts;
import parley.structure.Contract;

class ProfileAnswersTest {
  private final Contract contract =
      TestContracts.parse(
          "SUPPLY AGREEMENT\n\nThis Agreement is made as of May 2, 2023 between Alder Mills, Inc., a"
              + " Delaware corporation (“Seller”), and Birch Works LLC, a Utah company (“Buyer”).\n\n"
              + "1. Supply. The Seller shall deliver flour.\n");

  @Test
  void whoIsInTheContractAsksForItsParties() {
    assertThat(said("Who is in this agreement?")).contains("Alder Mills, Inc.", "Birch Works LLC");
  }

  @Test
  void whoDoesSomethingAsksForMore() {
    assertThat(said("Who delivers flour under this agreement?")).isEmpty();
  }

  @Test
  void aDateWithANameOfItsOwnIsNotTheDateOfTheContract() {
    assertThat(told("When is the Counting Date?", guess("agreement-date"), contract)).isEmpty();
    assertThat(told("What is the delivery date?", guess("agreement-date"), contract)).isEmpty();
    assertThat(told("What is the date of the contract?", guess("agreement-date"), contract))
        .contains("May 2, 2023");
    assertThat(told("When did Alder sign the supply agreement?", guess("agreement-date"), contract))
        .contains("May 2, 2023");
  }

  @Test
  void aDateDefinedFurtherOnIsNotTheDateOfTheContract() {
    String filling = "The Seller shall keep the mill clean. ".repeat(120);
    Contract later =
        TestContracts.parse(
            "SUPPLY AGREEMENT\n\nThis Agreement is made as of May 2, 2023 between Alder Mills, Inc."
                + " and Birch Works LLC.\n\n1. Mill. "
                + filling
                + "\n\n2. Count. Stock is counted on June 3, 2023 (the “Counting Date”).\n");
    assertThat(told("When is the Counting Date?", guess("agreement-date"), later)).isEmpty();
    assertThat(told("What is the date of the contract?", guess("agreement-date"), later))
        .contains("May 2, 2023");
  }

  @Test
  void whatSomethingElseIsCalledIsNotTheTitle() {
    assertThat(told("What is the flour called?", guess("document-name"), contract)).isEmpty();
    assertThat(told("What is this document called?", guess("document-name"), contract))
        .contains("SUPPLY AGREEMENT");
  }

  private static List<QuestionConcepts.Guess> guess(String concept) {
    return List.of(new QuestionConcepts.Guess(concept, 0.9, 0));
  }

  private String said(String text) {
    return told(text, List.of(), contract);
  }

  private static String told(
      String text, List<QuestionConcepts.Guess> concepts, Contract contract) {
    Question read = TestKnowledge.question(text);
    Question question =
        new Question(
            text,
            read.asked(),
            read.views(),
            concepts,
            read.signs(),
            List.of(),
            List.of(),
            0,
            null);
    ProfileAnswers.@Nullable Found found =
        new ProfileAnswers(TestKnowledge.CONCEPTS).of(question, contract);
    return found == null ? "" : found.direct();
  }
}
