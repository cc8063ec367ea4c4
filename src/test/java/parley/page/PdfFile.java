package parley.page;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Contracts as PDF, made for a test: a numbered clause of a few lines on every page. */
record PdfFile(int pages, Set<Integer> pictures, String password) {
  private static final String[] LINES = {
    " Delivery.  The Supplier shall deliver the lot of this number to the Buyer within",
    "thirty (30) days after the order, at the Supplier's own cost and risk, and shall",
    "give the Buyer notice of the delivery at least two (2) Business Days before it."
  };

  static PdfFile of(int pages) {
    return new PdfFile(pages, Set.of(), "");
  }

  /** These pages, counted from 1, hold a picture and no text. */
  PdfFile withPictures(Set<Integer> pages) {
    return new PdfFile(this.pages, pages, password);
  }

  PdfFile protectedBy(String word) {
    return new PdfFile(pages, pictures, word);
  }

  Path saved(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int n = 1; n <= pages; n++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          if (pictures.contains(n)) {
            BufferedImage grey = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
            content.drawImage(LosslessFactory.createFromImage(document, grey), 72, 72, 468, 648);
          } else {
            write(content, n);
          }
        }
      }
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static void write(PDPageContentStream content, int number) throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 12);
    content.setLeading(16);
    content.newLineAtOffset(72, 700);
    String start = number + ".";
    for (String line : LINES) {
      content.showText(start + line);
      content.newLine();
      start = "";
    }
    content.endText();
  }
}
