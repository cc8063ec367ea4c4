package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.TestContracts;
import parley.document.DocumentReader;
import parley.structure.Contract;
import parley.structure.ContractParser;
import parley.structure.Passage;

class CaveatFinderTest {
  @Test
  void anExceptionInTheSentenceIsSaidAndCited() {
    List<Caveat> caveats =
        around("The Tenant shall pay for all repairs, except repairs of the roof.", "repairs");
    assertThat(caveats).anyMatch(c -> c.kind() == Caveat.Kind.EXCEPTION);
    assertThat(caveats.getFirst().text()).contains("repairs of the roof");
    assertThat(caveats.getFirst().citations()).isNotEmpty();
  }

  @Test
  void aConditionIsSaid() {
    List<Caveat> caveats =
        around("Subject to Section 4, the Tenant may assign the Lease to an affiliate.", "assign");
    assertThat(caveats).anyMatch(c -> c.kind() == Caveat.Kind.CONDITION);
  }

  @Test
  void aPhraseThatBeginsASentenceEndsAtItsComma() {
    List<Caveat> caveats =
        around("Subject to Section 4, the Tenant may assign the Lease to an affiliate.", "assign");
    assertThat(caveats.getFirst().text()).endsWith("“Subject to Section 4”.");
  }

  @Test
  void whatTheAnswerSaysIsNoCaveat() {
    TestContracts corpus = new TestContracts();
    Contract contract =
        corpus.add("lease", "LEASE\n\n1. Duties. The Tenant shall pay, except for the roof.\n");
    String direct = "The Tenant shall pay, except for the roof.";
    assertThat(CaveatFinder.around(quoting(contract, "shall pay"), direct, corpus)).isEmpty();
  }

  @Test
  void theSectionReferredToIsNamedAndQuoted() {
    TestContracts corpus = new TestContracts();
    Contract contract =
        corpus.add(
            "lease",
            "LEASE\n\n1. Rent. The Tenant shall pay the rent as set forth in Section 2.\n\n"
                + "2. Amount. The rent is $900 a month.\n");
    List<Caveat> caveats = CaveatFinder.around(quoting(contract, "shall pay"), "It pays.", corpus);
    assertThat(caveats).hasSize(1);
    assertThat(caveats.getFirst().kind()).isEqualTo(Caveat.Kind.CROSS_REFERENCE);
    assertThat(caveats.getFirst().text()).contains("Section 2", "$900");
    assertThat(caveats.getFirst().citations().getFirst().quote()).contains("$900");
  }

  @Test
  void figuresInARowComeOutOfATable() {
    TestContracts corpus = new TestContracts();
    Contract contract =
        corpus.add(
            "lease", "LEASE\n\n1. Rent. The yearly rents:\n\n1 $900.00 $75.00 2 $960.00 $80.00\n");
    assertThat(Tables.of(quoting(contract, "$960"), contract))
        .singleElement()
        .satisfies(c -> assertThat(c.kind()).isEqualTo(Caveat.Kind.TABLE));
    assertThat(Tables.of(quoting(contract, "yearly rents"), contract).size()).isLessThan(2);
  }

  @Test
  void aRowComesWithTheHeadsOfItsColumns() throws Exception {
    Contract contract =
        new ContractParser()
            .parse(new DocumentReader().read(Path.of("sample-docs/services-agreement.pdf"), null));
    assertThat(Tables.of(quoting(contract, "Data engineer"), contract))
        .singleElement()
        .satisfies(caveat ->
            assertThat(caveat.text())
                .contains("\u201cRole\u201d, \u201cHourly rate\u201d, \u201cOvertime rate\u201d"));
  }

  @Test
  void aPlainSentenceHasNone() {
    assertThat(around("The Tenant shall pay the rent each month.", "rent")).isEmpty();
  }

  private static List<Caveat> around(String sentence, String word) {
    TestContracts corpus = new TestContracts();
    Contract contract = corpus.add("lease", "LEASE\n\n1. Duties. " + sentence + "\n");
    return CaveatFinder.around(quoting(contract, word), "The Tenant must.", corpus);
  }

  private static Citation quoting(Contract contract, String word) {
    Passage passage =
        contract.passages().stream()
            .filter(p -> contract.textOf(p).contains(word))
            .findFirst()
            .orElseThrow();
    return Citation.of("lease", passage, contract);
  }
}
