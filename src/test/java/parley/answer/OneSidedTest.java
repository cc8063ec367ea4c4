package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;
import parley.structure.Contract;
import parley.structure.Passage;

class OneSidedTest {
  private static final String CONTRACT =
      """
      SUPPLY AGREEMENT

      1. Copies. The Licensor grants the Licensee a license that cannot be transferred.

      2. Assignment. The Licensor may assign this Agreement to a buyer of its business.

      3. Secrets. The Customer shall not decompile the Software.

      4. Insurance. The Customer shall carry fire insurance.

      5. Shelter. The Supplier shall insure the warehouse.

      6. Rent. The Customer shall pay the rent of the warehouse.

      7. Broker. The Supplier shall pay the fee of the broker.

      8. Exit. The Customer may terminate this Agreement for convenience.

      9. Breach. The Supplier may terminate this Agreement if the Customer does not pay.

      10. Staff. Neither party shall hire the staff of the other.

      11. Upkeep. The Customer may visit the works. It shall not photograph the machines.

      12. Transfer. The Licensee may not assign this Agreement.

      13. Pause. This Agreement may be suspended in winter by the Customer.
      """;

  private final Contract contract = new TestContracts().add("supply", CONTRACT);
  private final OneSided oneSided = new OneSided();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Can the Licensor assign the Agreement? | 2 | YES | Yes.",
        "Can the Licensee assign the Agreement? | 2 | NO | No: this is given to Licensor only.",
        "Can the Licensee assign the Agreement? | 2,12 | NO | No.",
        "Can the Customer decompile the Software? | 3 | NO | No.",
        "Is the Supplier forbidden to decompile the Software? | 3 | NO | No: this binds Customer only.",
        "Is the Customer forbidden to decompile the Software? | 3 | YES | Yes.",
        "Must the Supplier pay the rent? | 6 | NO | No: this binds Customer only.",
        "Must the Supplier pay the rent? | 6,7 | NO | No: this binds Customer only.",
        "Must the Customer pay the rent? | 7,6 | YES | Yes.",
        "Must the Supplier carry fire insurance? | 4,5 | YES | Yes.",
        "Can the Customer terminate without cause? | 9,8 | YES | Yes.",
        "Can the Supplier terminate without cause? | 8,9 | NO | No: this is given to Customer only.",
        "Can the Supplier terminate the Agreement? | 8,9 | YES | Yes.",
        "May the Supplier hire their staff? | 10 | NO | No.",
        "Can the Customer suspend the Agreement? | 13 | YES | Yes.",
        "Can the Supplier suspend the Agreement? | 13 | NO | No: this is given to Customer only.",
        "Can the Customer pull out without cause? | 9,8 | YES | Yes.",
        "Does section 13 let the Supplier suspend the Agreement? | 13 | NO | No: this is given to Customer only.",
        "Is the Customer forbidden to photograph the machines? | 11 | YES | Yes.",
        "Is the Supplier forbidden to photograph the machines? | 11 | NO | No: this binds Customer only."
      })
  void whoIsBoundDecides(String question, String sections, Verdict verdict, String begin) {
    OneSided.Finding finding = ask(question, sections);
    assertThat(finding).isNotNull().extracting(OneSided.Finding::verdict).isEqualTo(verdict);
    assertThat(begin(finding)).isEqualTo(begin);
  }

  @Test
  void aBanOnOnePartyIsNoLeaveForTheOther() {
    OneSided.Finding finding = ask("May the Supplier decompile the Software?", "3");
    assertThat(finding).isNotNull().extracting(OneSided.Finding::verdict).isNull();
    assertThat(begin(finding)).isEqualTo("This is forbidden to Customer only.");
  }

  @Test
  void theSectionThatSpeaksOfThePartyComesFirst() {
    OneSided.Finding finding = ask("Can the Licensee assign the Agreement?", "1,2,12");
    assertThat(finding == null ? "" : finding.main().quote()).contains("may not assign");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Can we assign the Agreement? | 2",
        "Can this Agreement be assigned? | 2",
        "Can the Supplier sing? | 3",
        "Does section 3 let the Supplier sing? | 3",
        "Which law governs? | 3"
      })
  void whatNamesNoPartyOrNothingSaidIsLeftAlone(String question, String sections) {
    assertThat(ask(question, sections)).isNull();
  }

  private static String begin(OneSided.@Nullable Finding finding) {
    return finding == null ? "" : finding.begin().strip();
  }

  private OneSided.@Nullable Finding ask(String text, String sections) {
    Map<String, Float> terms = new HashMap<>();
    for (Token token : Tokens.of(text)) {
      if (!Words.isFunction(token.text())) {
        terms.put(token.stem(), 1f);
      }
    }
    Question question =
        new Question(text, Act.WHETHER, AnswerType.YESNO, List.of(), terms, List.of(), "");
    List<Citation> citations =
        List.of(sections.split(",")).stream().map(number -> quoting(number.strip())).toList();
    return oneSided.of(question, citations, contract);
  }

  /** The last sentence of a section. */
  private Citation quoting(String number) {
    Passage passage =
        contract.passages().stream()
            .filter(p -> number.equals(contract.sections().get(p.section()).number()))
            .reduce((one, next) -> next)
            .orElseThrow();
    return Citation.of("supply", passage, contract);
  }
}
