package parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.answer.Answer;
import parley.answer.Citation;

class EachDocumentTest {
  @TempDir private Path folder;
  private Shelf shelf;

  @BeforeEach
  void fill() throws IOException {
    shelf = new Shelf(folder);
    shelf.add(
        "lease",
        "LEASE AGREEMENT between Harbourside Estates LLC and Quillfeather Books Ltd\n\n"
            + "1. Rent. The Tenant shall pay rent of $4,200 on the first day of each month.\n\n"
            + "2. Notice. Either party may terminate this Lease by giving sixty (60) days' prior written notice.\n\n"
            + "3. Governing Law. This Lease is governed by the laws of the State of Oregon.\n");
    shelf.add(
        "supply",
        "SUPPLY AGREEMENT between Pinnacle Ceramics Inc. and Dunmore Kilns GmbH\n\n"
            + "1. Price. The Buyer shall pay $75 for each kiln.\n\n"
            + "2. Governing Law. This Agreement is governed by the laws of Austria.\n");
    shelf.add(
        "loan",
        "LOAN AGREEMENT between Tallow Bank plc and Merriment Toys Ltd\n\n"
            + "1. Loan. The Bank lends the Borrower $90,000.\n\n"
            + "2. Governing Law. This Agreement is governed by the laws of Scotland.\n");
  }

  @AfterEach
  void close() throws IOException {
    shelf.close();
  }

  @Test
  void thereIsALineForEachDocumentThatWasPicked() {
    assertThat(shelf.told("What is the governing law?", "supply", "lease"))
        .matches("(?s)- supply: .*Austria.*\n- lease: .*Oregon.*");
  }

  @Test
  void eachLineIsCited() {
    Answer answer = shelf.ask("What is the governing law?", "supply", "lease").answer();
    assertThat(((Answer.Found) answer).citations())
        .extracting(Citation::documentId)
        .startsWith("supply", "lease");
  }

  @Test
  void theBestPassageOfEachDocumentComesFirst() {
    Reply reply = shelf.ask("What is the governing law?", "supply", "lease");
    assertThat(reply.retrieved().subList(0, 2))
        .extracting(parley.retrieve.Evidence::documentId)
        .containsExactly("supply", "lease");
    assertThat(reply.retrieved()).hasSizeLessThanOrEqualTo(8).doesNotHaveDuplicates();
  }

  @Test
  void aDocumentThatIsSilentIsSaidToBe() {
    assertThat(shelf.told("How much notice is needed to terminate?", "lease", "loan"))
        .contains("- lease: ")
        .contains("sixty (60) days")
        .contains("- loan: does not say");
  }

  @Test
  void documentsNamedInTheQuestionAreAnsweredForToo() {
    assertThat(shelf.told("Which law governs the lease and the loan agreement?"))
        .containsPattern("- lease: .*Oregon")
        .containsPattern("- loan: .*Scotland");
  }

  @Test
  void aQuestionThatNamesOneOfThosePickedIsAnsweredFromThatOne() {
    assertThat(shelf.told("Which law governs the lease?", "supply", "lease"))
        .contains("Oregon")
        .doesNotContain("Austria");
  }

  @Test
  void oneDocumentIsAllThatIsSeenOfTheCorpus() {
    OneDocument one = new OneDocument(shelf.corpus, "loan");
    assertThat(one.documentIds()).containsExactly("loan");
    assertThat(one.name("loan")).isEqualTo("loan");
    assertThat(one.contract("loan")).isSameAs(shelf.corpus.contract("loan"));
  }
}
