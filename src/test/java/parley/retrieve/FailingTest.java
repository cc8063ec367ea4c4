package parley.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;

class FailingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "what if the miller doesn't grind in time",
        "What happens when they stop delivering?",
        "and if the flour comes late?"
      })
  void hearsThatSomethingIsNotDone(String asked) {
    assertThat(Failing.asked(question(asked))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"what does the miller grind", "What if it rains?", "is the late fee due at once"})
  void leavesOtherQuestionsAlone(String asked) {
    assertThat(Failing.asked(question(asked))).isFalse();
  }

  @Test
  void whatFollowsFromAFailureIsMoreThanItsName() {
    float follows = Failing.in("If the Miller fails to grind, the Baker may buy elsewhere.");
    float named = Failing.in("The Miller keeps a list of every breach.");
    assertThat(follows).isGreaterThan(named);
    assertThat(named).isGreaterThan(Failing.in("The Miller grinds on Mondays."));
  }

  private static Question question(String text) {
    return new Question(text, Act.WHAT, AnswerType.TEXT, List.of(), Map.of(), List.of(), "");
  }
}
