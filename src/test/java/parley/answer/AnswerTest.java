package parley.answer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {
  @Test
  void anAnswerWithoutACitationCannotBeMade() {
    assertThatThrownBy(
            () -> new Answer.Found("Yes.", Verdict.YES, "because", List.of(), List.of(), 0.9))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
