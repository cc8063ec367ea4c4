package parley.document;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Reads PDF files page by page; holds no more than one page's glyphs at a time. Stateless. */
final class PdfReader {

  private final Caps caps;

  PdfReader(Caps caps) {
    this.caps = caps;
  }

  SourceDocument read(Path file, @Nullable String password, ReadingProgress progress)
      throws UnreadableDocumentException, IOException {
    try (PDDocument pdf = open(file, password)) {
      return read(pdf, ContentHash.of(file), progress);
    }
  }

  private static PDDocument open(Path file, @Nullable String password)
      throws UnreadableDocumentException {
    try {
      return Loader.loadPDF(
          file.toFile(), password == null ? "" : password, IOUtils.createTempFileOnlyStreamCache());
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocumentException(
          UnreadableDocumentException.Reason.ENCRYPTED,
          password == null
              ? "The document is encrypted; its password is needed to read it."
              : "The document is encrypted and the password does not open it.",
          e);
    } catch (IOException | RuntimeException e) {
      throw malformed(e);
    }
  }

  private static UnreadableDocumentException malformed(Exception cause) {
    return new UnreadableDocumentException(
        UnreadableDocumentException.Reason.MALFORMED, "The file is not a sound PDF.", cause);
  }

  private SourceDocument read(PDDocument pdf, ContentHash hash, ReadingProgress progress)
      throws UnreadableDocumentException {
    int count = pdf.getNumberOfPages();
    if (count < 1) {
      throw new UnreadableDocumentException(
          UnreadableDocumentException.Reason.MALFORMED, "The document has no pages.");
    }
    caps.checkPages(count);
    PdfPages pages = new PdfPages(count, progress);
    try {
      pages.read(pdf);
    } catch (IOException | RuntimeException e) {
      throw malformed(e);
    }
    return new SourceDocument(
        Format.PDF,
        hash,
        null,
        pages.pages(),
        PdfOutline.of(pdf),
        pages.findings().warnings(count));
  }
}
