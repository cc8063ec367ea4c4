package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.TestContracts;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.structure.Contract;

class SideBySideTest {
  private static final String LEASE =
      """
      LEASE

      1. Exit. The Tenant shall pay nine thousand dollars ($9,000) in cash (the “Tenant Early Exit Fee”).

      2. Breach. The Landlord shall pay $4,000 (the “Landlord Breach Fee”) on demand.

      3. Fund. The Tenant shall pay a Garden Fund fee of 2% of its sales. The service fee is 5% of sales.

      4. Time. The warranty period is two (2) years. The notice period shall be 24 months.

      5. Guests. The guest fee is $5. The guest fee is $6 in summer.
      """;

  private final Contract contract = new TestContracts().add("lease", LEASE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Is the Tenant Early Exit Fee bigger than the Landlord Breach Fee? | Yes: the Tenant Early Exit Fee is $9,000 and the Landlord Breach Fee is $4,000.",
        "Is the Landlord Breach Fee higher than the Tenant Early Exit Fee in this lease? | No: the Landlord Breach Fee is $4,000 and the Tenant Early Exit Fee is $9,000.",
        "is the landlord breach fee more than the exit one? | No: the landlord breach fee is $4,000 and the exit fee is $9,000.",
        "Is the Garden Fund fee the same percentage as the service fee? | No: the Garden Fund fee is 2% and the service fee is 5%.",
        "Does the warranty period last longer than the notice period? | No: the warranty period is two (2) years and the notice period is 24 months."
      })
  void bothValuesAreSaid(String question, String direct) {
    SideBySide both = ask(question);
    assertThat(both == null ? "" : both.direct()).isEqualTo(direct);
  }

  @Test
  void equalValuesAreTheSame() {
    SideBySide both = ask("Is the warranty period the same as the notice period?");
    assertThat(both).isNotNull().extracting(SideBySide::verdict).isEqualTo(Verdict.YES);
  }

  @ParameterizedTest
  @CsvSource({
    "Is the Landlord Breach Fee bigger than the roof?",
    "Is the landlord breach fee more than the music one?",
    "Is the guest fee bigger than the Landlord Breach Fee?",
    "Is the warranty period longer than the Landlord Breach Fee?",
    "Which fee is bigger?"
  })
  void nothingIsSaidWithoutOneValueForEach(String question) {
    assertThat(ask(question)).isNull();
  }

  private @Nullable SideBySide ask(String text) {
    Question question =
        new Question(text, Act.WHETHER, AnswerType.YESNO, List.of(), Map.of(), List.of(), "");
    return SideBySide.of(question, "lease", contract);
  }
}
