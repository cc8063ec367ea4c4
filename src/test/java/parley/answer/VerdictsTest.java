package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;

class VerdictsTest {
  private final Verdicts verdicts = Verdicts.of(List.of("none"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "can the tenant sublet | The Tenant shall not sublet the Premises. | NO",
        "is subletting forbidden | The Tenant shall not sublet the Premises. | YES",
        "may the tenant keep a dog | The Tenant may keep one dog. | YES",
        "must they insure the goods | The Carrier shall insure the goods. | YES",
        "do we have to pay for repairs | The Tenant shall not be required to pay for repairs. | NO"
      })
  void modalityAndNegationDecide(String question, String evidence, Verdict verdict) {
    Question asked =
        new Question(question, Act.WHETHER, AnswerType.YESNO, List.of(), Map.of(), List.of(), "");
    assertThat(verdicts.of(asked, evidence)).isEqualTo(verdict);
  }
}
