package parley.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;

/** How often something happens. */
final class RepeatedTest {
  @ParameterizedTest
  @CsvSource({
    "can the toll be charged twice, true",
    "do they have to pay it more than once, true",
    "is the toll charged on both bridges, false",
    "how long is the second bridge, false"
  })
  void hearsThatItIsAskedHowOften(String asked, boolean repeated) {
    Question question =
        new Question(asked, Act.WHETHER, AnswerType.YESNO, List.of(), Map.of(), List.of(), "");

    assertThat(Repeated.asked(question)).isEqualTo(repeated);
  }

  @ParameterizedTest
  @CsvSource({
    "In no event is the toll due more than once., 1",
    "The toll is due on not more than one (1) occasion., 1",
    "The toll is due at once., 0"
  })
  void knowsWhatSaysHowOften(String text, double expected) {
    assertThat(Repeated.in(text)).isEqualTo(expected);
  }
}
