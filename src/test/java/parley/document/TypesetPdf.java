package parley.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Sets small PDF files for tests, line by line at given places. Not thread-safe. */
public final class TypesetPdf implements AutoCloseable {

  private static final PDFont ROMAN = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
  private static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD);

  private final PDDocument pdf = new PDDocument();
  private PDPage page = new PDPage(PDRectangle.LETTER);

  /** Begins a new page. */
  public TypesetPdf page() {
    page = new PDPage(PDRectangle.LETTER);
    pdf.addPage(page);
    return this;
  }

  /** Prints a line, its base line {@code fromTop} points below the page's top edge. */
  public TypesetPdf line(float x, float fromTop, String text) throws IOException {
    return print(x, fromTop, text, ROMAN, 11, RenderingMode.FILL);
  }

  public TypesetPdf bold(float x, float fromTop, String text) throws IOException {
    return print(x, fromTop, text, BOLD, 11, RenderingMode.FILL);
  }

  public TypesetPdf sized(float x, float fromTop, float size, String text) throws IOException {
    return print(x, fromTop, text, ROMAN, size, RenderingMode.FILL);
  }

  public TypesetPdf invisible(float x, float fromTop, String text) throws IOException {
    return print(x, fromTop, text, ROMAN, 11, RenderingMode.NEITHER);
  }

  /** Prints lines one below the other, 14 points apart, in one stream. */
  public TypesetPdf lines(float x, float fromTop, List<String> texts) throws IOException {
    try (PDPageContentStream out = stream()) {
      out.beginText();
      out.setFont(ROMAN, 11);
      out.setLeading(14);
      out.newLineAtOffset(x, page.getMediaBox().getHeight() - fromTop);
      for (String text : texts) {
        out.showText(text);
        out.newLine();
      }
      out.endText();
    }
    return this;
  }

  private TypesetPdf print(
      float x, float fromTop, String text, PDFont font, float size, RenderingMode mode)
      throws IOException {
    try (PDPageContentStream out = stream()) {
      out.beginText();
      out.setRenderingMode(mode);
      out.setFont(font, size);
      out.newLineAtOffset(x, page.getMediaBox().getHeight() - fromTop);
      out.showText(text);
      out.endText();
    }
    return this;
  }

  /** Fills the page with a picture. */
  public TypesetPdf picture() throws IOException {
    var grey =
        new java.awt.image.BufferedImage(20, 20, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
    PDImageXObject image = LosslessFactory.createFromImage(pdf, grey);
    try (PDPageContentStream out = stream()) {
      out.drawImage(image, 0, 0, 612, 792);
    }
    return this;
  }

  private PDPageContentStream stream() throws IOException {
    return new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true, true);
  }

  /** Protects the file; an empty user password leaves it open to read. */
  public TypesetPdf protect(String owner, String user) throws IOException {
    AccessPermission permission = new AccessPermission();
    permission.setCanExtractContent(false);
    StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, permission);
    policy.setEncryptionKeyLength(128);
    pdf.protect(policy);
    return this;
  }

  public Path save(Path file) throws IOException {
    pdf.save(file.toFile());
    return file;
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }
}
