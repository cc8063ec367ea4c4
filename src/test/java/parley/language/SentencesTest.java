package parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SentencesTest {

  @Test
  void endsAtFullStops() {
    assertThat(of("Seller sells. Buyer buys! Who pays? The buyer does."))
        .containsExactly("Seller sells.", "Buyer buys!", "Who pays?", "The buyer does.");
  }

  @Test
  void goesOnBehindAbbreviations() {
    assertThat(
            of("Acme, Inc. and Bolt Corp. of N.Y. signed, cf. No. 7 and Art. 3. Then they left."))
        .containsExactly(
            "Acme, Inc. and Bolt Corp. of N.Y. signed, cf. No. 7 and Art. 3.", "Then they left.");
  }

  @Test
  void goesOnBeforeASignOfLettersAndFigures() {
    assertThat(
            of(
                "Deed No. AB-204 is of Plot Ltd, Regd. Office at Hull, Ref. C/7. Is it? No. It is not."))
        .containsExactly(
            "Deed No. AB-204 is of Plot Ltd, Regd. Office at Hull, Ref. C/7.",
            "Is it?",
            "No.",
            "It is not.");
  }

  @Test
  void endsBehindANameWhenTheNextWordOpensASentence() {
    assertThat(of("The shares belong to Acme, Inc. The price is nine dollars."))
        .containsExactly("The shares belong to Acme, Inc.", "The price is nine dollars.");
    assertThat(of("The shares belong to Acme, Inc. Delaware Holdings."))
        .containsExactly("The shares belong to Acme, Inc. Delaware Holdings.");
  }

  @Test
  void keepsNumbersWithTheirSentence() {
    assertThat(of("2. Price. Buyer pays 4.5 percent. Section 2.1 applies to it."))
        .containsExactly("2. Price.", "Buyer pays 4.5 percent.", "Section 2.1 applies to it.");
    assertThat(of("Section 2.1. Price is due.")).containsExactly("Section 2.1. Price is due.");
  }

  @Test
  void keepsInitials() {
    assertThat(of("It was signed by J. R. Hartley. He has left."))
        .containsExactly("It was signed by J. R. Hartley.", "He has left.");
  }

  @Test
  void endsBehindALetteredName() {
    assertThat(of("The list is in Exhibit A. Buyer has seen it."))
        .containsExactly("The list is in Exhibit A.", "Buyer has seen it.");
  }

  @Test
  void includesClosingMarks() {
    assertThat(of("This is the \u201cTerm.\u201d It ends (at noon.) Then all is over."))
        .containsExactly(
            "This is the \u201cTerm.\u201d", "It ends (at noon.)", "Then all is over.");
  }

  @Test
  void runsOverLineEndsButNotOverBlankLines() {
    assertThat(of("The seller\nshall act\n\nThe buyer\r\n \r\nshall not"))
        .containsExactly("The seller\nshall act", "The buyer", "shall not");
  }

  @Test
  void hasNoSentencesInWhiteSpace() {
    assertThat(of(" \n\t ")).isEmpty();
    assertThat(of("")).isEmpty();
  }

  private static List<String> of(String text) {
    return Sentences.of(text).stream().map(span -> span.of(text)).toList();
  }
}
