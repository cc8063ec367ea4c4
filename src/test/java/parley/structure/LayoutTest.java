package parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.document.Box;
import parley.document.DocumentReader;
import parley.document.TypesetPdf;
import parley.document.UnreadableDocumentException;

/** Where text stands on its pages. */
final class LayoutTest {

  @TempDir Path folder;

  @Test
  void findsTheQuoteInsideItsBoxes() throws Exception {
    for (String sample :
        List.of(
            "sample-docs/merger-agreement.pdf",
            "sample-docs/lease.pdf",
            "sample-docs/services-agreement.pdf",
            "src/test/resources/trees/ruled-table.pdf",
            "src/test/resources/trees/aligned-table.pdf")) {
      Path file = Path.of(sample);
      Contract contract = parse(file);
      try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
        for (Passage passage : contract.passages()) {
          List<PageBox> boxes = contract.boxes(passage.start(), passage.end());
          assertThat(folded(textIn(pdf, boxes)))
              .as(sample + " " + passage)
              .isEqualTo(folded(contract.textOf(passage)));
        }
      }
    }
  }

  @Test
  void joinsASentenceOverAPageBreak() throws Exception {
    Contract contract = parse(typeset());

    assertThat(contract.text())
        .contains("The supplier shall deliver the agreed goods to the buyer on the agreed day.");
    Passage passage =
        contract.passages().stream()
            .filter(p -> contract.textOf(p).contains("agreed goods"))
            .findFirst()
            .orElseThrow();
    assertThat(contract.boxes(passage.start(), passage.end()))
        .extracting(PageBox::page)
        .containsExactly(1, 2);
  }

  @Test
  void leavesOutHeadersAndFootersAndKeepsHeadings() throws Exception {
    Contract contract = parse(typeset());

    assertThat(contract.text()).doesNotContain("Confidential draft").doesNotContain("Page 2");
    assertThat(contract.sections())
        .extracting(Section::title)
        .contains("Delivery", "Price", "Notices", "Law");
  }

  @Test
  void makesDividedWordsWhole() throws Exception {
    assertThat(parse(typeset()).text()).contains("goods to the purchaser").contains("long-term");
  }

  @Test
  void leavesOutNumbersWhereverAPagesTextEnds() throws Exception {
    Path file = folder.resolve("short.pdf");
    try (TypesetPdf pdf = new TypesetPdf()) {
      for (int n = 1; n <= 4; n++) {
        pdf.page().line(72, 100, n + ". Duty " + n + ". The carrier shall carry load " + n + " to");
        pdf.line(290, 400 + 20 * n, "- " + (n + 6) + " -");
      }
      pdf.save(file);
    }

    assertThat(parse(file).text()).doesNotContain("7").doesNotContain("- 9 -").contains("load 4");
  }

  @Test
  void keepsTheHyphensOfADocumentThatDividesNoWords() throws Exception {
    Path file = folder.resolve("hyphens.pdf");
    List<String> lines =
        List.of(
            "The carrier keeps a paper-",
            "based record of every low-",
            "cost load and of every third-",
            "party load, and keeps the non-",
            "refundable part of the price.");
    try (TypesetPdf pdf = new TypesetPdf().page().lines(72, 100, lines)) {
      pdf.save(file);
    }

    assertThat(parse(file).text()).contains("paper-based", "low-cost", "third-party", "non-ref");
  }

  @Test
  void takesTheDocumentsOwnOutlineForHeadings() throws Exception {
    Path file = folder.resolve("outline.pdf");
    List<String> prose =
        List.of("The carrier keeps the goods dry and cool and", "pays for what is lost.");
    try (TypesetPdf pdf = new TypesetPdf().page()) {
      pdf.line(72, 80, "This Agreement is made between Corvid Steel, Inc. and Linnet Rail Ltd.");
      pdf.line(72, 120, "1. Carriage of the goods").lines(72, 150, prose);
      pdf.line(72, 200, "What the carrier owes").lines(72, 230, prose);
      pdf.line(72, 280, "What nobody owes").lines(72, 310, prose);
      pdf.bookmark("1. Carriage of the goods").bookmark("What the carrier owes").save(file);
    }

    assertThat(parse(file).sections())
        .extracting(Section::title)
        .contains("Carriage of the goods", "What the carrier owes")
        .doesNotContain("What nobody owes");
  }

  @Test
  void leavesOutTheNumbersOfLines() throws Exception {
    Path file = folder.resolve("lines.pdf");
    try (TypesetPdf pdf = new TypesetPdf()) {
      for (int page = 0; page < 2; page++) {
        pdf.page();
        for (int n = 1; n <= 28; n++) {
          pdf.line(n < 10 ? 55.5f : 50, 60 + 24 * n, "" + n);
          String text = n % 7 == 1 ? (page * 4 + n / 7 + 1) + ". Duty" : "of the carrier to keep";
          pdf.line(90, 60 + 24 * n, n == 28 ? "the load whole." : text);
        }
      }
      pdf.save(file);
    }
    Contract contract = parse(file);

    assertThat(contract.text()).contains("keep of the carrier").doesNotContainPattern("[2-9]\\d");
    assertThat(contract.sections())
        .extracting(Section::number)
        .contains("1", "2", "3", "4", "5", "6", "7", "8");
    Passage last = contract.passages().getLast();
    assertThat(contract.boxes(last.start(), last.end()))
        .allSatisfy(box -> assertThat(box.box().x0()).isGreaterThan(80));
  }

  @Test
  void keepsTheNumbersOfATablesRows() throws Exception {
    Path file = folder.resolve("rows.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().line(72, 60, "Schedule of the lots let")) {
      for (int n = 1; n <= 12; n++) {
        pdf.line(72, 70 + 14 * n, "" + n).line(110, 70 + 14 * n, "Lot let to the tenant");
      }
      pdf.save(file);
    }

    assertThat(parse(file).text()).contains("12 Lot let");
  }

  private Path typeset() throws IOException {
    Path file = folder.resolve("typeset.pdf");
    String[] heads = {"1. Delivery", "2. Price", "3. Notices", "4. Law"};
    try (TypesetPdf pdf = new TypesetPdf()) {
      for (int n = 0; n < 4; n++) {
        pdf.page().line(72, 40, "Confidential draft of May " + (n + 3));
        pdf.line(290, 760, "Page " + (n + 1));
        if (n == 1) {
          pdf.line(
              72, 72, "agreed goods to the buyer on the agreed day. All risk passes with them.");
        }
        pdf.bold(72, 100, heads[n]);
        pdf.line(72, 300, "The seller shall bring the goods to the pur-");
        pdf.line(72, 314, "chaser under a long-term plan; see the long-");
        pdf.line(
            72, 328, "term plan of the goods to the purchaser for what else is to be done here.");
        if (n == 0) {
          pdf.line(72, 700, "The supplier shall deliver the");
        }
      }
      return pdf.save(file);
    }
  }

  private static Contract parse(Path file) throws IOException, UnreadableDocumentException {
    return new ContractParser().parse(new DocumentReader().read(file, null));
  }

  private static String textIn(PDDocument pdf, List<PageBox> boxes) throws IOException {
    List<String> texts = new ArrayList<>();
    for (PageBox placed : boxes) {
      Box box = placed.box();
      PDFTextStripperByArea area = new PDFTextStripperByArea();
      area.addRegion(
          "box",
          new Rectangle2D.Float(
              box.x0() - 0.4f, box.y0(), box.x1() - box.x0() + 0.2f, box.y1() - box.y0()));
      area.extractRegions(pdf.getPage(placed.page() - 1));
      texts.add(area.getTextForRegion("box"));
    }
    return String.join(" ", texts);
  }

  /** Letters and digits alone: how a line's end divides words is another matter. */
  private static String folded(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
