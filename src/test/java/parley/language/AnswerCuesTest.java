package parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerCuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MONEY | a fee of $45,000 a year",
        "MONEY | USD 3 million",
        "DATE | on the 5th day of March 2024",
        "DATE | as of January 1, 2020",
        "PERIOD | within thirty (30) days",
        "PERIOD | for two (2) consecutive years",
        "LAW | the laws of the State of Ohio",
        "PERCENTAGE | interest of 1.5% a month",
        "PERMISSION | Licensee may sublicense"
      })
  void findsWhatAnswers(AnswerType type, String text) {
    assertThat(AnswerCues.has(type, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MONEY | Section 11.50 applies",
        "DATE | the parties may agree",
        "PERIOD | 30 boxes"
      })
  void isNotTakenInByNumbers(AnswerType type, String text) {
    assertThat(AnswerCues.has(type, text)).isFalse();
  }

  @Test
  void theFirstAmountStandsWhereItSays() {
    String text = "the right to receive $9.75 per share";
    assertThat(textAtFirstAmount(text)).startsWith("$9");
  }

  @Test
  void aLongLineDoesNotHang() {
    String line = "laws of the ".repeat(200_000);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> AnswerCues.has(AnswerType.LAW, line));
  }

  @Test
  void takesTheAmountThatIsPaidAndNotTheParValue() {
    String before = "each share, par value $0.01 per share, is converted into $25.00 in cash";
    String after = "each share, $0.001 par value per share, is converted into $25.00 in cash";
    assertThat(textAtFirstAmount(before)).startsWith("$25.00");
    assertThat(textAtFirstAmount(after)).startsWith("$25.00");
  }

  @Test
  void prefersFiguresToWords() {
    assertThat(textAtFirstAmount("forty dollars and ten cents ($40.10) a share")).startsWith("$40");
    assertThat(textAtFirstAmount("forty dollars a share")).startsWith("dollars");
  }

  @Test
  void takesAPercentageWhereThereIsNoMoney() {
    assertThat(textAtFirstAmount("interest of 1.5% a month")).startsWith("1.5%");
    assertThat(AnswerCues.firstAmount("no interest at all")).isNull();
  }

  private static String textAtFirstAmount(String text) {
    return text.substring(Objects.requireNonNull(AnswerCues.firstAmount(text)).start());
  }
}
