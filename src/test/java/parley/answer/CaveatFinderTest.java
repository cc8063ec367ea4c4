package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.TestContracts;
import parley.structure.Contract;
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
  void aPlainSentenceHasNone() {
    assertThat(around("The Tenant shall pay the rent each month.", "rent")).isEmpty();
  }

  private static List<Caveat> around(String sentence, String word) {
    TestContracts corpus = new TestContracts();
    Contract contract = corpus.add("lease", "LEASE\n\n1. Duties. " + sentence + "\n");
    Passage passage =
        contract.passages().stream()
            .filter(p -> contract.textOf(p).contains(word))
            .findFirst()
            .orElseThrow();
    Citation main =
        new Citation(
            "lease", passage.section(), passage.start(), passage.end(), contract.textOf(passage));
    return CaveatFinder.around(main, sentence, corpus);
  }
}
