package parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpelledNumbersTest {
  @Test
  void knowsTheWordThatFiguresInBracketsRepeat() {
    assertThat(before("within two (2) days")).isTrue();
    assertThat(before("Forty-five (45) days")).isTrue();
    assertThat(before("ten  (10) days")).isTrue();
  }

  @Test
  void takesOtherWordsForWhatTheyAre() {
    assertThat(before("either (2) pay")).isFalse();
    assertThat(before("someone (1) pays")).isFalse();
    assertThat(before("(1) pays")).isFalse();
  }

  private static boolean before(String text) {
    return SpelledNumbers.endBefore(text, text.indexOf('('));
  }
}
