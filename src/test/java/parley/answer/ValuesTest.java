package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PERIOD | 12 months | one year",
        "PERIOD | twelve (12) months | one (1) year",
        "PERIOD | 18 months | 1.5 years",
        "PERIOD | two weeks | 14 days",
        "PERIOD | 48 hours | two (2) days",
        "PERIOD | 90 days | three months",
        "PERIOD | one month | thirty (30) days",
        "PERIOD | 365 days | one year",
        "MONEY | EUR 1,000,000 | EUR 1 million",
        "MONEY | €2.5m | 2,500,000 euros",
        "MONEY | one million dollars | $1,000,000",
        "MONEY | $5k | five thousand dollars",
        "SHARE | 5% | 5.0 percent",
        "DATE | 3 May 2021 | May 3rd, 2021"
      })
  void equalValuesAreEqualHoweverTheyAreWritten(Values.Kind kind, String one, String other) {
    assertThat(isSame(kind, one, other)).isTrue();
    assertThat(isSame(kind, other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PERIOD | 60 days | three months",
        "PERIOD | 90 business days | three months",
        "PERIOD | 340 days | one year",
        "PERIOD | 36 hours | two days",
        "MONEY | EUR 1,000,000 | $1,000,000",
        "MONEY | one thousand dollars | $1,000,000",
        "SHARE | 5% | 0.5%"
      })
  void otherValuesAreNot(Values.Kind kind, String one, String other) {
    assertThat(isSame(kind, one, other)).isFalse();
  }

  private static boolean isSame(Values.Kind kind, String one, String other) {
    List<Values.Value> first = Values.of(kind, one);
    List<Values.Value> second = Values.of(kind, other);
    assertThat(first).as(one).hasSize(1);
    assertThat(second).as(other).hasSize(1);
    return Values.isSame(kind, first.getFirst().same(), second.getFirst().same());
  }
}
