package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.TestContracts;
import parley.TestKnowledge;
import parley.dialogue.Question;
import parley.index.IndexedDocument;
import parley.index.PassageIndex;
import parley.retrieve.Evidence;

/** What is answered of a small contract, and what is said not to be in it. */
class AnswerComposerTest {
  private static final String HARBOUR =
      "HARBOUR AGREEMENT\n\nThis Agreement is made on 4 May 2024 between Sollan Harbour Ltd (the"
          + " “Harbour”) and Pia Rask (the “Owner”).\n\n"
          + "1. Berth. The Harbour lets berth 14 to the Owner.\n\n"
          + "2. Fees. The Owner shall pay a berth fee of €310 a month. The Owner shall pay a crane"
          + " surcharge of €45 for each lift. The Owner shall pay a towing charge of €95.\n\n"
          + "3. Term. This Agreement ends on 30 April 2026.\n";

  @TempDir private Path folder;

  private Answer answer(String text) throws IOException {
    TestContracts corpus = new TestContracts();
    try (PassageIndex index = PassageIndex.open(folder, TestKnowledge.PASSAGES)) {
      index.put(new IndexedDocument("harbour", "s", "harbour", corpus.add("harbour", HARBOUR)));
      Question question = TestKnowledge.question(text);
      List<Evidence> evidence =
          TestKnowledge.retriever(index)
              .retrieve(question, corpus.documentIds(), corpus, Confidence.LOOKED_AT);
      return TestKnowledge.composer().compose(question, evidence, corpus);
    }
  }

  @Test
  void isNotRefusedWhereEveryWordOfTheQuestionStands() throws IOException {
    assertThat(answer("What is the crane surcharge?"))
        .isInstanceOfSatisfying(Answer.Found.class, a -> assertThat(a.direct()).contains("€45"));
    assertThat(answer("How much is the towing charge?"))
        .isInstanceOfSatisfying(Answer.Found.class, a -> assertThat(a.direct()).contains("€95"));
  }

  @Test
  void tellsNothingBesideASentenceThatHoldsEveryWordOfTheQuestion() throws IOException {
    assertThat(answer("What is the berth fee?"))
        .isInstanceOfSatisfying(
            Answer.Found.class,
            a ->
                assertThat(a.direct())
                    .contains("€310")
                    .doesNotContain("€45")
                    .doesNotContain("€95"));
  }

  @Test
  void saysThatASectionIsNotThere() throws IOException {
    assertThat(answer("What does Section 9 say?"))
        .isInstanceOfSatisfying(
            Answer.NotStated.class,
            a -> assertThat(a.direct()).isEqualTo("The document has no Section 9."));
  }

  @Test
  void saysThatAnAttachmentIsNotThere() throws IOException {
    assertThat(answer("What does Exhibit A say?"))
        .isInstanceOfSatisfying(
            Answer.NotStated.class,
            a -> assertThat(a.direct()).isEqualTo("The document has no Exhibit A."));
  }
}
