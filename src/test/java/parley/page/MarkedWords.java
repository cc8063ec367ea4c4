package parley.page;

import com.microsoft.playwright.Locator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** Reads in the PDF itself what stands under the marks that the page has drawn. */
record MarkedWords(Path pdf) {

  /** The words under the marks, in the order of the marks, one space between lines. */
  String under(Locator marks) throws IOException {
    StringBuilder words = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      for (Locator mark : marks.all()) {
        words.append(under(mark, document).strip()).append(' ');
      }
    }
    return words.toString().replaceAll("\\s{1,9}", " ").strip();
  }

  @SuppressWarnings("unchecked")
  private static String under(Locator mark, PDDocument document) throws IOException {
    List<Number> place =
        (List<Number>)
            mark.evaluate(
                """
                (mark) => {
                  const sheet = mark.closest(".sheet");
                  const [s, m] = [sheet.getBoundingClientRect(), mark.getBoundingClientRect()];
                  return [Number(sheet.dataset.page), (m.left - s.left) / s.width,
                    (m.top - s.top) / s.width, m.width / s.width, m.height / s.width];
                }
                """);
    PDPage page = document.getPage(place.getFirst().intValue() - 1);
    float width = page.getMediaBox().getWidth();
    double[] box = place.stream().skip(1).mapToDouble(n -> n.doubleValue() * width).toArray();
    PDFTextStripperByArea area = new PDFTextStripperByArea();
    area.addRegion("mark", new Rectangle2D.Double(box[0], box[1], box[2], box[3]));
    area.extractRegions(page);
    return area.getTextForRegion("mark");
  }
}
