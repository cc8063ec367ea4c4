package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;

/** When one of two things compared decides nothing. */
final class ComparedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Is it the same for the second year? | The fee of the first year is $5. | true",
        "Is the rent the same as last year? | The rent is $5. | true",
        "Is the rent the same in both years? | The rent of both years is the same. | false",
        "Must he treat it with the same care as his own papers? | He must guard it. | false",
        "Can they do the same for free? | They may do it for free. | false"
      })
  void oneOfTwoThingsDecidesNothing(String asked, String told, boolean half) {
    Question question =
        new Question(asked, Act.WHETHER, AnswerType.YESNO, List.of(), Map.of(), List.of(), "");

    assertThat(Compared.isHalf(question, List.of(told))).isEqualTo(half);
    assertThat(Compared.isHalf(question, List.of(told, told))).isFalse();
  }
}
