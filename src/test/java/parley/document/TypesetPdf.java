package parley.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

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

  /** Prints a line in white, unseen on paper. */
  public TypesetPdf white(float x, float fromTop, String text) throws IOException {
    try (PDPageContentStream out = stream()) {
      out.setNonStrokingColor(1f, 1f, 1f);
      write(out, x, fromTop, text, ROMAN);
    }
    return this;
  }

  /** Fills a box with black, {@code fromTop} being its upper edge. */
  public TypesetPdf black(float x, float fromTop, float width, float height) throws IOException {
    try (PDPageContentStream out = stream()) {
      out.addRect(x, page.getMediaBox().getHeight() - fromTop - height, width, height);
      out.fill();
    }
    return this;
  }

  /** Prints lines in a font whose character map turns every code into {@code wrong}. */
  public TypesetPdf garbled(float x, float fromTop, List<String> texts, CharMap wrong)
      throws IOException {
    PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    font.getCOSObject().setItem(COSName.TO_UNICODE, map(wrong));
    PDFont broken = PDFontFactory.createFont(font.getCOSObject());
    try (PDPageContentStream out = stream()) {
      for (int i = 0; i < texts.size(); i++) {
        write(out, x, fromTop + 14 * i, texts.get(i), broken);
      }
    }
    return this;
  }

  /** The character a font's map gives for a code. */
  @FunctionalInterface
  public interface CharMap {
    int of(int code);
  }

  private PDStream map(CharMap wrong) throws IOException {
    StringBuilder cmap =
        new StringBuilder(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
                + "1 begincodespacerange <00> <FF> endcodespacerange\n95 beginbfchar\n");
    for (int code = 32; code < 127; code++) {
      cmap.append(String.format("<%02X> <%04X>%n", code, wrong.of(code)));
    }
    cmap.append("endbfchar endcmap end end");
    byte[] bytes = cmap.toString().getBytes(StandardCharsets.US_ASCII);
    return new PDStream(pdf, new ByteArrayInputStream(bytes));
  }

  private void write(PDPageContentStream out, float x, float fromTop, String text, PDFont font)
      throws IOException {
    out.beginText();
    out.setFont(font, 11);
    out.newLineAtOffset(x, page.getMediaBox().getHeight() - fromTop);
    out.showText(text);
    out.endText();
  }

  /** Adds a bookmark to the page that is being set. */
  public TypesetPdf bookmark(String title) {
    PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
    if (outline == null) {
      outline = new PDDocumentOutline();
      pdf.getDocumentCatalog().setDocumentOutline(outline);
    }
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(title);
    item.setDestination(page);
    outline.addLast(item);
    return this;
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

  /** Draws a thin line between two places, measured from the page's upper left. */
  public TypesetPdf rule(float x0, float fromTop0, float x1, float fromTop1) throws IOException {
    float height = page.getMediaBox().getHeight();
    try (PDPageContentStream out = stream()) {
      out.setLineWidth(0.5f);
      out.moveTo(x0, height - fromTop0);
      out.lineTo(x1, height - fromTop1);
      out.stroke();
    }
    return this;
  }

  /** Rules a table: its columns' edges, and its rows' from the top of the page. */
  public TypesetPdf grid(List<Integer> columns, List<Integer> rows) throws IOException {
    for (int x : columns) {
      rule(x, rows.getFirst(), x, rows.getLast());
    }
    for (int y : rows) {
      rule(columns.getFirst(), y, columns.getLast(), y);
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
