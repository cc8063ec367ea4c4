package parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TokensTest {
  @Test
  void keepsTheSeparatorsInsideNumbers() {
    assertThat(words("Pay $1,250.50, not 11.")).containsExactly("pay", "1,250.50", "not", "11");
  }

  @Test
  void dropsPossessivesAndPartsHyphenatedWords() {
    assertThat(words("the Seller’s non-compete"))
        .containsExactly("the", "seller", "non", "compete");
  }

  @Test
  void offsetsCoverTheWordAsPrinted() {
    String text = "  “Effective Date”  ";
    Token token = Tokens.of(text).get(1);
    assertThat(text.substring(token.start(), token.end())).isEqualTo("Date");
  }

  @Test
  void foldsLigaturesAndSoftHyphens() {
    assertThat(words("re\ufb02ect agree\u00adment")).containsExactly("reflect", "agreement");
  }

  @Test
  void stemsBringFormsOfAWordTogether() {
    assertThat(Tokens.stems("terminate terminated terminating")).containsOnly("termin");
  }

  @Test
  void aMillionCharactersWithoutABlankDoNotHang() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> Tokens.of("1,".repeat(1_000_000)));
  }

  private static List<String> words(String text) {
    return Tokens.of(text).stream().map(Token::text).toList();
  }
}
