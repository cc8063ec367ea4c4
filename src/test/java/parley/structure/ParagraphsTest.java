package parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.document.DocumentReader;
import parley.document.TypesetPdf;

/** Where the paragraphs of printed pages begin and end. */
final class ParagraphsTest {

  @TempDir Path folder = Path.of("");

  private Contract read(TypesetPdf pdf) throws Exception {
    return new ContractParser()
        .parse(new DocumentReader().read(pdf.save(folder.resolve("a.pdf")), null));
  }

  private static List<String> sections(Contract contract) {
    return contract.sections().stream()
        .filter(section -> section.kind() == Section.Kind.SECTION)
        .map(section -> section.number() + " " + section.title())
        .toList();
  }

  /** Paragraphs of one line each, set twice as far apart as the lines of the two that have more. */
  @Test
  void partsParagraphsOfOneLineThatAreSetApart() throws Exception {
    try (TypesetPdf pdf = new TypesetPdf().page()) {
      pdf.line(72, 80, "AGREEMENT FOR THE HIRE OF A BARGE");
      pdf.line(72, 116, "This Agreement is made on May 2, 2023 between Avocet Mills Ltd. and the");
      pdf.line(72, 134, "parish of Nether Stowe.");
      pdf.line(72, 170, "1. Fee");
      pdf.line(
          72, 206, "The Hirer shall pay $1,950 for the hire, half of which is due at signing.");
      pdf.line(72, 242, "2. Cancelling");
      pdf.line(
          72, 278, "If the Hirer cancels less than ten days before the hire it shall pay half");
      pdf.line(72, 296, "of the fee.");
      pdf.line(72, 332, "3. Damage");
      pdf.line(72, 368, "The Hirer shall pay for damage to the barge.");
      Contract contract = read(pdf);

      assertThat(sections(contract)).containsExactly("1 Fee", "2 Cancelling", "3 Damage");
      assertThat(contract.text()).contains("BARGE\n\nThis Agreement", "pay half of the fee.");
    }
  }

  @Test
  void goesOnWhereTheEndOfASentenceIsCentred() throws Exception {
    try (TypesetPdf pdf = new TypesetPdf().page()) {
      pdf.line(
          72, 80, "between Avocet Mills Ltd. of Bristol (hereinafter the \"Mill\") and Curlew and");
      pdf.line(145, 94, "Sons Ltd. of Derby (hereinafter the \"Buyer\")");
      pdf.line(
          72,
          130,
          "The mill spins the wool of the buyer and keeps the yarn in good order and dry,");
      pdf.line(
          72,
          144,
          "and it sends the yarn on the day that is agreed, at the cost of the buyer alone.");

      assertThat(read(pdf).text()).contains("and Curlew and Sons Ltd. of Derby");
    }
  }

  @Test
  void takesNoSentenceForATitle() throws Exception {
    try (TypesetPdf pdf = new TypesetPdf().page()) {
      pdf.line(
          72, 80, "1. The Weaving Terms of Avocet Mills Ltd. (the \"Mill\") apply to this Order");
      pdf.line(72, 94, "Form. If the two differ, this Order Form prevails.");
      pdf.line(
          72, 118, "2. This Order Form renews for a year unless either of the parties gives 90");
      pdf.line(72, 132, "days' written notice before its end.");

      assertThat(sections(read(pdf))).containsExactly("1 null", "2 null");
    }
  }
}
