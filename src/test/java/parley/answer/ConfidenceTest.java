package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.retrieve.Evidence;

class ConfidenceTest {
  private final Confidence confidence = Confidence.load();

  @Test
  void aPassageWithoutAWordOfTheQuestionAndHardlyOnItsTopicIsLessLikelyToAnswer() {
    assertThat(of(0.2, 0, 0)).isLessThan(of(0.2, 0.01, 0));
    assertThat(of(0.5, 0, 0)).isGreaterThan(of(0.2, 0, 0));
  }

  @Test
  void aTitleWithAllTheWordsOfTheQuestionIsASign() {
    assertThat(of(0.2, 0, 1)).isGreaterThan(of(0.2, 0, 0.5)).isGreaterThan(of(0.2, 0, 0));
    assertThat(of(0.2, 0, 0.5)).isGreaterThan(of(0.2, 0, 0));
  }

  private double of(double concept, double words, double heading) {
    Question question =
        new Question(
            "What of the mills?",
            Act.WHAT,
            AnswerType.TEXT,
            List.of(),
            Map.of("mill", 1f),
            List.of(),
            "");
    return confidence.of(question, List.of(new Evidence("d", 0, 1, concept, words, heading)));
  }
}
