package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.TestContracts;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.retrieve.Parties;
import parley.structure.Contract;
import parley.structure.Passage;

class PayersTest {
  private static final String LEASE =
      """
      LEASE

      1. Rent. The Tenant shall pay to the Landlord $40 a month.

      2. Upkeep. The Landlord shall pay for new gutters.

      3. Parking. There is room for one car.
      """;

  private final TestContracts corpus = new TestContracts();
  private final Contract contract = corpus.add("lease", LEASE);

  @Test
  void whatOthersPayComesLast() {
    List<Citation> citations = new ArrayList<>(List.of(quoting("$40"), quoting("gutters")));
    payers("what does the landlord pay", Act.WHAT).order(citations, corpus);
    assertThat(citations.getFirst().quote()).contains("gutters");
  }

  @Test
  void whatSomebodyPaysIsNotToldByWhatOthersPay() {
    List<Citation> citations = List.of(quoting("$40"), quoting("one car"));
    assertThat(payers("what does the landlord pay", Act.WHAT).areOthersOnly(citations, corpus))
        .isTrue();
    assertThat(payers("what does the tenant pay", Act.WHAT).areOthersOnly(citations, corpus))
        .isFalse();
    assertThat(payers("does the landlord pay", Act.WHETHER).areOthersOnly(citations, corpus))
        .isFalse();
  }

  private Payers payers(String text, Act act) {
    Question question =
        new Question(text, act, AnswerType.MONEY, List.of(), Map.of(), List.of(), "");
    return Payers.of(question, contract, new Parties());
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
