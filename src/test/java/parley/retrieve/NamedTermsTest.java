package parley.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.TestContracts;
import parley.converse.Act;
import parley.converse.Question;
import parley.index.Hit;
import parley.language.AnswerType;
import parley.structure.Contract;
import parley.structure.Passage;

class NamedTermsTest {
  private static final String LEASE =
      """
      LEASE

      1. Exit. The Tenant shall pay $900 (the “Early Exit Fee”).

      2. Breach. The Landlord shall pay $400 (the “Reverse Early Exit Fee”).

      3. Fees. The Early Exit Fee is due in May.

      4. Fees. The Reverse Early Exit Fee is due in June.
      """;

  private final TestContracts corpus = new TestContracts();
  private final Contract contract = corpus.add("lease", LEASE);

  @ParameterizedTest
  @CsvSource({
    "When is the early exit fee due?, due in May, 1",
    "When is the early exit fee due?, due in June, 0",
    "When is the Reverse Early Exit Fee due?, due in June, 1",
    "When is the Reverse Early Exit Fee due?, due in May, 0",
    "When is the fee (Early Exit Fee) due?, due in May, 0",
    "When is rent due?, due in May, 0"
  })
  void aPassageThatUsesTheWholeTermIsMeant(String text, String words, double expected) {
    Question question =
        new Question(text, Act.WHEN, AnswerType.DATE, List.of(), Map.of(), List.of(), "");
    Passage passage =
        contract.passages().stream()
            .filter(p -> contract.textOf(p).contains(words))
            .findFirst()
            .orElseThrow();
    Hit hit = new Hit("lease", contract.passages().indexOf(passage), 1);
    assertThat(new NamedTerms(question, corpus).in(hit)).isEqualTo(expected);
  }
}
