package parley.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.TestContracts;
import parley.TestKnowledge;
import parley.dialogue.Question;
import parley.index.IndexedDocument;
import parley.index.PassageIndex;
import parley.structure.Contract;

class RetrieverTest {
  private static final String LEASE =
      "LEASE AGREEMENT between Harbourside Estates LLC and Quillfeather Books Ltd\n\n"
          + "1. Rent. The Tenant shall pay rent of $4,200 on the first day of each month.\n\n"
          + "2. Assignment. The Tenant shall not assign this Lease without the prior written consent of the Landlord.\n\n"
          + "3. Governing Law. This Lease is governed by the laws of the State of Oregon.\n";
  private static final String SUPPLY =
      "SUPPLY AGREEMENT between Pinnacle Ceramics Inc. and Dunmore Kilns GmbH\n\n"
          + "1. Price. The Buyer shall pay $75 for each kiln.\n\n"
          + "2. Governing Law. This Agreement is governed by the laws of Austria.\n";

  @TempDir private Path folder;
  private final TestContracts corpus = new TestContracts();
  private PassageIndex index;
  private Retriever retriever;
  private DocumentChooser chooser;

  @BeforeEach
  void fill() throws IOException {
    index = PassageIndex.open(folder, TestKnowledge.PASSAGES);
    index.put(new IndexedDocument("lease", "s", "lease", corpus.add("lease", LEASE)));
    index.put(new IndexedDocument("supply", "s", "supply", corpus.add("supply", SUPPLY)));
    retriever = TestKnowledge.retriever(index);
    chooser = new DocumentChooser(index);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void bringsLayWordsToTheClause() {
    assertThat(first("can I hand my tenancy over to somebody else", Set.of("lease")))
        .contains("shall not assign");
  }

  @Test
  void aQuestionThatNamesADocumentSearchesThatOne() {
    DocumentChooser.Choice choice =
        chooser.choose("which law governs the Dunmore Kilns agreement", corpus);
    assertThat(choice.named()).isTrue();
    assertThat(choice.documentIds()).containsExactly("supply");
    assertThat(choice.asked()).doesNotContain("Dunmore");
  }

  @Test
  void aQuestionThatNamesNoneSearchesAll() {
    assertThat(chooser.choose("how much is to be paid", corpus).documentIds()).hasSize(2);
  }

  @Test
  void aSectionAskedForByNumberIsFoundByNumber() {
    assertThat(first("what does section 3 say", Set.of("lease"))).contains("Oregon");
  }

  @Test
  void whatElseTheServerHoldsMovesNoScore() throws IOException {
    List<Double> before = scores();
    for (int i = 0; i < 20; i++) {
      String text =
          "RENT AGREEMENT "
              + i
              + "\n\n1. Rent. The Tenant shall pay rent for the month.\n\n2. Rent. No rent is due.\n";
      TestContracts others = new TestContracts();
      index.put(new IndexedDocument("other" + i, "s", "other", others.add("other" + i, text)));
    }
    assertThat(scores()).isEqualTo(before);
  }

  private List<Double> scores() {
    return retriever
        .retrieve(read("How much rent does the Tenant pay each month?"), Set.of("lease"), corpus, 8)
        .stream()
        .map(Evidence::score)
        .toList();
  }

  @Test
  void noPassageComesTwice() {
    Question question = read("rent");
    List<Evidence> found = retriever.retrieve(question, corpus.documentIds(), corpus, 50);
    assertThat(found.stream().map(e -> e.documentId() + e.passage())).doesNotHaveDuplicates();
  }

  private String first(String text, Set<String> documents) {
    Evidence best = retriever.retrieve(read(text), documents, corpus, 8).getFirst();
    return corpus
        .contract(best.documentId())
        .textOf(corpus.contract(best.documentId()).passages().get(best.passage()));
  }

  private Question read(String text) {
    return TestKnowledge.question(text);
  }

  @Test
  void aWordTheContractAlsoWritesSmallIsNoNameOfIt() {
    TestContracts loans = new TestContracts();
    loans.add(
        "loan",
        "LOAN AGREEMENT\n\n1. Term. The End Date is June 1, 2030, a date we may move to the end of the year.\n");
    DocumentChooser.Choice choice = chooser.choose("Can the End Date be extended?", loans);
    assertThat(choice.asked()).isEqualTo("Can the End Date be extended?");
  }

  @Test
  void whatOneDocumentIsCalledMayBeWhatIsAsked() {
    TestContracts prices = new TestContracts();
    prices.add("price", "PRICE AGREEMENT\n\n1. Price. The Price is $75 for each kiln.\n");
    assertThat(chooser.choose("What is the price?", prices).asked())
        .isEqualTo("What is the price?");
  }

  @Test
  void aQuestionIsNotTakenAwayWithTheNameOfItsDocument() {
    assertThat(chooser.choose("What about Dunmore Kilns?", corpus).asked())
        .isEqualTo("What about Dunmore Kilns?");
  }

  @Test
  void aStrayBulletAnswersNothing() throws IOException {
    String list = "CARE AGREEMENT\n\n1. Care.\n\no\n\nThe Keeper shall feed the cat.\n";
    index.put(new IndexedDocument("care", "s", "care", corpus.add("care", list)));
    Question question = TestKnowledge.question("Who feeds the cat?");
    List<Evidence> found = retriever.retrieve(question, Set.of("care"), corpus, 64);
    assertThat(found)
        .isNotEmpty()
        .noneMatch(e ->
            corpus
                .contract("care")
                .textOf(corpus.contract("care").passages().get(e.passage()))
                .strip()
                .equals("o"));
  }

  @Test
  void findsAnItemWithinAParagraphByItsNumber() throws IOException {
    String text =
        "CARE AGREEMENT between Pell Gardens Ltd and Orchard House Ltd\n\n"
            + "1. Term. This Agreement runs for two years.\n\n"
            + "2. Duties. The Gardener shall: (a) mow the lawns; (b) prune the roses; and (c) sweep the paths.\n";
    index.put(new IndexedDocument("care", "s", "care", corpus.add("care", text)));
    Question question = TestKnowledge.question("What does Section 2(b) say?");
    Evidence best = retriever.retrieve(question, Set.of("care"), corpus, 4).getFirst();
    Contract contract = corpus.contract("care");
    assertThat(contract.textOf(contract.passages().get(best.passage()))).contains("prune");
  }
}
