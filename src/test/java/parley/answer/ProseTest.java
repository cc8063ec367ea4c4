package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the rent is due; and | The rent is due.",
        "the rent (as defined is due | The rent as defined is due.",
        "the rent (the “Rent”) is due, | The rent (the “Rent”) is due.",
        "is the rent due? | Is the rent due?",
        "$40 is due | $40 is due.",
        ", that the rent is due | That the rent is due.",
      })
  void wordsCutOutBecomeASentence(String words, String sentence) {
    assertThat(Prose.sentence(words)).isEqualTo(sentence);
  }

  @Test
  void aQuotationMarkWithoutItsOtherHalfGoes() {
    assertThat(Prose.paired("the \"Rent\" and the \"Fee")).isEqualTo("the \"Rent\" and the Fee");
  }
}
