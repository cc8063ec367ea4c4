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
    assertThat(Standalone.subject("How much is the rent?")).isEqualTo("rent");
    assertThat(Standalone.subject("Who may end the grazing licence for good cause?"))
        .isEqualTo("grazing licence");
  }
}
