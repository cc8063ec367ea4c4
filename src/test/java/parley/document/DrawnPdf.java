package parley.document;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A PDF of which a test writes the operators itself, and what is read of it. */
abstract class DrawnPdf {

  static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

  @TempDir Path folder = Path.of("");
  final PDDocument pdf = new PDDocument();
  PDPage page = new PDPage();

  @BeforeEach
  void addAPage() {
    page = new PDPage(PDRectangle.LETTER);
    page.setResources(new PDResources());
    page.getResources().put(COSName.getPDFName("F"), FONT);
    pdf.addPage(page);
  }

  @AfterEach
  void close() throws Exception {
    pdf.close();
  }

  void draw(String content) throws Exception {
    PDStream stream = new PDStream(pdf);
    try (var out = stream.createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    page.setContents(stream);
  }

  static String text(int x, int y, int size, String words) {
    return "BT /F " + size + " Tf " + x + " " + y + " Td (" + words + ") Tj ET\n";
  }

  SourceDocument read() throws Exception {
    Path file = folder.resolve("a.pdf");
    pdf.save(file.toFile());
    return new DocumentReader().read(file, null);
  }

  static List<String> texts(SourceDocument source) {
    return source.pages().stream()
        .flatMap(page -> page.lines().stream())
        .filter(line -> line.kind() != Line.Kind.FURNITURE)
        .map(Line::text)
        .toList();
  }
}
