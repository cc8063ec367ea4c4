package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.TestContracts;
import parley.TestKnowledge;
import parley.language.Span;
import parley.structure.Contract;
import parley.structure.Passage;

class QuotesTest {
  @Test
  void aShortPassageIsQuotedWhole() {
    Contract contract =
        TestContracts.parse("LOAN\n\n1. Term. The loan is repaid on the first of May 2031.\n");
    Passage last = contract.passages().getLast();
    EvidenceWords words =
        EvidenceWords.of(TestKnowledge.question("what of the loan"), contract.textOf(last), null);
    Span span = Quotes.decisive(contract.text(), last.start(), last.end(), words);
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
