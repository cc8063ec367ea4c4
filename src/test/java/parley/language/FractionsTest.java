package parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fractions in words. */
final class FractionsTest {
  @ParameterizedTest
  @CsvSource({
    "if they paid too little by more than a tenth, 10",
    "does one quarter of the votes do, 25",
    "cut by half, 50",
    "may a third party sue, ''",
    "within a quarter year, ''",
    "the third one, ''"
  })
  void areReadAsPercentages(String text, String percentages) {
    assertThat(String.join(" ", Fractions.percentages(text))).isEqualTo(percentages);
  }
}
