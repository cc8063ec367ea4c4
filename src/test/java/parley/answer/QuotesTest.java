package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.TestContracts;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.language.Span;
import parley.structure.Contract;

class QuotesTest {
  @Test
  void aShortPassageIsQuotedWhole() {
    Contract contract =
        TestContracts.parse("LOAN\n\n1. Term. The loan is repaid on the first of May 2031.\n");
    Question asked =
        new Question(
            "what of the loan",
            Act.WHAT,
            AnswerType.TEXT,
            List.of(),
            Map.of("loan", 1f),
            List.of(),
            "");
    Span span = Quotes.decisive(contract, contract.passages().getLast(), asked);
    assertThat(span.of(contract.text())).contains("repaid on the first of May 2031");
  }

  @Test
  void whiteSpaceAtTheEndsIsNotQuoted() {
    assertThat(Quotes.trimmed("  a b \n", 0, 7)).isEqualTo(new Span(2, 5));
  }

  @Test
  void blanksThatDoNotBreakAreFoldedToo() {
    assertThat(Quotes.flat("\u00a0(b)\u00a0\u00a0 The rent\nfalls\u00a0"))
        .isEqualTo("(b) The rent falls");
  }
}
