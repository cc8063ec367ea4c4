package parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

final class AnswerCuesTest {
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
