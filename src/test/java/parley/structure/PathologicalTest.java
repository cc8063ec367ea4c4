package parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.document.ContentHash;
import parley.document.Format;
import parley.document.Page;
import parley.document.SourceDocument;

/** Texts no person writes: each must be read in time that grows with its length and no faster. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
final class PathologicalTest {

  @Test
  void readsALineOfFiveMillionCharacters() {
    Contract contract = parse("The parties agree to it all and to more of it ".repeat(110_000));

    assertThat(contract.passages()).allMatch(p -> p.end() - p.start() <= 1_000);
  }

  @Test
  void readsFiveMillionCharactersWithoutASpace() {
    Contract contract = parse("x".repeat(5_000_000));

    assertThat(contract.passages()).allMatch(p -> p.end() - p.start() <= 1_000);
  }

  @Test
  void readsTenThousandNestedClauses() {
    StringBuilder text = new StringBuilder("1. Duties\n\n");
    String[] marks = {"(a) ", "(i) ", "(A) ", "(1) ", "(I) "};
    for (int i = 0; i < 10_000; i++) {
      text.append(" ".repeat(i % 60)).append(marks[i % 5]).append("the seller shall act;\n\n");
    }

    assertThat(parse(text.toString()).sections()).isNotEmpty();
  }

  @Test
  void readsAParagraphOfAHundredThousandClauses() {
    String items = "shall: (a) act; (b) pay; and (i) wait, ";
    Contract contract = parse("1. Duties. The seller " + items.repeat(100_000));

    assertThat(contract.sections()).hasSizeGreaterThan(2);
    assertThat(parse("1. Duties. It shall: " + "(i) ".repeat(300_000)).sections()).isNotEmpty();
    assertThat(parse("1. Duties. So. " + ": (a) it. (b) so. ".repeat(100_000)).sections())
        .hasSizeGreaterThan(2);
  }

  @Test
  void readsDecimalNumbersOfAnyDepth() {
    StringBuilder text = new StringBuilder();
    StringBuilder number = new StringBuilder("1");
    for (int i = 0; i < 2_000; i++) {
      text.append(number).append(" Term\n\nThe seller shall act.\n\n");
      number.append(".1");
    }

    assertThat(parse(text.toString()).sections()).isNotEmpty();
  }

  @Test
  void readsUnclosedQuotationMarksAndParentheses() {
    assertThat(parse("(the \u201cX ".repeat(200_000)).passages()).isNotEmpty();
    assertThat(parse("(\u201cX\u201d ".repeat(200_000)).passages()).isNotEmpty();
    assertThat(parse("\"".repeat(500_000)).passages()).isNotEmpty();
  }

  @Test
  void readsEndlessNumbersAndReferences() {
    assertThat(parse("Section 1.1, 1.2, 1.3 and 1.4 ".repeat(50_000)).references()).isNotEmpty();
    assertThat(parse("(a)(b)(c)(d)".repeat(100_000)).passages()).isNotEmpty();
    assertThat(parse("1.1.1.1.1.1.1.".repeat(100_000)).passages()).isNotEmpty();
    assertThat(parse("1. A 2. B ".repeat(100_000)).passages()).isNotEmpty();
  }

  @Test
  void readsEndlessTablesOfContents() {
    assertThat(parse("TABLE OF CONTENTS\n" + "1.1 Term ........ 5\n".repeat(50_000)).sections())
        .isNotEmpty();
    assertThat(parse("TABLE OF CONTENTS " + ". ".repeat(500_000)).sections()).isNotEmpty();
  }

  @Test
  void readsEndlessWhiteSpace() {
    assertThat(parse("a" + " ".repeat(2_000_000) + "b").passages()).isNotEmpty();
    assertThat(parse("a" + "\n".repeat(1_000_000) + "b").passages()).hasSizeLessThan(3);
    assertThat(parse("A B    ".repeat(300_000)).passages()).isNotEmpty();
  }

  @Test
  void readsAHundredThousandOneWordLines() {
    assertThat(parse("WORD\n\n".repeat(100_000)).sections()).isNotEmpty();
    assertThat(parse("Exhibit A\n\n".repeat(50_000)).sections()).isNotEmpty();
  }

  private static Contract parse(String text) {
    return new ContractParser()
        .parse(
            new SourceDocument(
                Format.TXT,
                new ContentHash("0".repeat(64)),
                text,
                List.of(new Page(1, 0, 0, List.of())),
                List.of(),
                List.of()));
  }
}
