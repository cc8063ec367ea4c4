package parley.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.TestContracts;
import parley.structure.Contract;

class PaymentTest {
  private final Contract contract =
      TestContracts.parse(
          "SUPPLY AGREEMENT\n\nThis Supply Agreement is made by and between Amber Looms, Inc., a Maine corporation (the"
              + " \"Company\"), and Tindall Weavers LLC, an Ohio company (\"Parent\").\n\n1. Price. Parent shall pay.\n");
  private final Parties parties = new Parties();

  private double in(String question, String text) {
    Payment payment = Payment.asked(question, contract, parties);
    return payment == null ? Double.NaN : payment.in(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what does the company pay if it leaves | The Company shall pay to Parent a fee of $5. | 1",
        "what does the company pay if it leaves | Parent shall pay to the Company a fee of $5. | -1",
        "what does the company pay if it leaves | pay to the Company a fee of $5 | -1",
        "what does the company pay if it leaves | The fee is due in May. | 0",
        "what Amber pays them | The Company shall, on request, pay Parent $5. | 1",
        "what would amber have to cough up | The fee is payable by the Company. | 1",
        "when does Tindall owe the fee | The fee is payable by the Company. | -1",
        "what does the buyer owe | Parent shall reimburse the Company. | 1",
        "What is payable by the Company? | The Company will be required to pay $5. | 1",
        "What is payable by the Company? | The Company shall not be required to pay $5. | 0",
        "what do I pay Amber | Tindall shall pay to the Company $5. | 1",
        "what is the company paid | Parent shall pay to the Company $5. | 1",
        "when does Amber get paid | The Company shall pay to Parent $5. | -1",
        "what has the company paid | The Company shall pay to Parent $5. | 1",
        "what does the company pay | The Company shall pay $5. Parent shall pay $6. | 0.5",
        "what does the company pay | In no event shall the Company be required to pay $5. | 0",
        "what does the company pay | after payment by the Company | 0.4",
        "what does the company owe | a “Parent Exit Fee” of $9 | -0.5",
        "what does the company owe | a “Company Exit Fee” of $9 | 0.5",
        "what does the company owe | a Weaving Fee of $9 | 0",
      })
  void aPaymentIsThatOfWhomTheTextSays(String question, String text, double expected) {
    assertThat(in(question, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "how much has to be paid",
    "what if the company does not pay",
    "what happens when Parent pays late"
  })
  void whoPaysIsNotSaidInEveryQuestion(String question) {
    assertThat(Payment.asked(question, contract, parties)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "who pays for the looms | Parent shall pay for the looms. | 1",
        "and who actually pays it out | The Courier shall pay it to each weaver. | 1",
        "who has to foot the bill | The bill is payable by the Company. | 1",
        "who pays for the looms | Each loom is converted into the right to be paid $5. | 0"
      })
  void whoPaysIsAnsweredByWhoeverDoes(String question, String text, double expected) {
    assertThat(in(question, text)).isEqualTo(expected);
  }

  @Test
  void aRoleThatIsNoPartyMayBeEither() {
    assertThat(in("what does the company pay", "Franchisee shall pay $5.")).isZero();
  }
}
