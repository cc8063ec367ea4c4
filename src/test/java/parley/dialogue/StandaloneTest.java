package parley.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandaloneTest {
  @Test
  void theTopicStandsBehindTheUsersOwnWords() {
    assertThat(Standalone.of("When is it due?", "the harvest bonus"))
        .isEqualTo("When is it due (about: the harvest bonus)?");
    assertThat(Standalone.of("and late?", "")).isEqualTo("and late?");
  }

  @Test
  void whatTheTurnSaysItselfIsNotSaidTwice() {
    assertThat(Standalone.of("When is the harvest bonus due?", "the harvest bonus"))
        .isEqualTo("When is the harvest bonus due?");
  }

  @Test
  void aShortQuestionNamesItsSubject() {
    assertThat(Standalone.subject("What is the harvest bonus?")).isEqualTo("harvest bonus");
    assertThat(Standalone.subject("What is it?")).isEmpty();
    assertThat(
            Standalone.subject(
                "How many crates of pears must the grower bring to the press before noon?"))
        .isEmpty();
  }
}
