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
    for (String sample : List.of("merger-agreement.pdf", "lease.pdf", "services-agreement.pdf")) {
      Path file = Path.of("sample-docs", sample);
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
