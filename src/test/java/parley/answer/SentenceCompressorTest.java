package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.TestKnowledge;

class SentenceCompressorTest {
  private static final String LONG =
      "The Keeper shall feed the cats each morning, whatever the weather may be and whoever is at home;"
          + " the Keeper shall water the roses twice a week from May to September;"
          + " and the Owner shall pay the Keeper $40 for each day on which both were done.";

  private static String shortened(String question, int most) {
    EvidenceWords words = EvidenceWords.of(TestKnowledge.question(question), LONG, null);
    return SentenceCompressor.of(LONG, words, most);
  }

  @Test
  void aShortSentenceIsToldWhole() {
    assertThat(shortened("What is paid?", 100)).isEqualTo(LONG);
  }

  @Test
  void theClauseThatAnswersIsKeptWhole() {
    assertThat(shortened("How often are the roses to be watered?", 20))
        .isEqualTo("the Keeper shall water the roses twice a week from May to September;");
    assertThat(shortened("What does the Owner pay for a day?", 22)).contains("$40 for each day");
  }

  @Test
  void nothingIsMarkedAsLeftOut() {
    assertThat(shortened("What does the Owner pay?", 30)).doesNotContain("…").doesNotContain("...");
  }
}
