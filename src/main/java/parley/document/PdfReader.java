package parley.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Reads PDF files page by page; holds no more than one page's glyphs at a time. Stateless. */
final class PdfReader {

  private static final String PUBLIC_KEY = "/Adobe.PubSec";

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
    } catch (IOException | RuntimeException | LinkageError e) {
      // a file for certain readers is opened with a library that is not there
      throw isForCertificate(file)
          ? new UnreadableDocumentException(
              UnreadableDocumentException.Reason.ENCRYPTED,
              "The document is encrypted for the holders of certain certificates; no password"
                  + " opens it.",
              e)
          : malformed(e);
    }
  }

  /** The kind of encryption is never encrypted itself. */
  private static boolean isForCertificate(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int matched = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        matched = b == PUBLIC_KEY.charAt(matched) ? matched + 1 : b == PUBLIC_KEY.charAt(0) ? 1 : 0;
        if (matched == PUBLIC_KEY.length()) {
          return true;
        }
      }
    } catch (IOException e) {
      return false;
    }
    return false;
  }

  private static UnreadableDocumentException malformed(Throwable cause) {
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
    PdfExtras.refuseDynamicForm(pdf);
    PdfPages pages = new PdfPages(count, progress);
    try {
      pages.read(pdf);
    } catch (IOException | RuntimeException e) {
      throw malformed(e);
    }
    List<Warning> warnings = new ArrayList<>(pages.findings().warnings(count));
    Warning attachments = PdfExtras.attachments(pdf);
    if (attachments != null) {
      warnings.add(attachments);
    }
    return new SourceDocument(Format.PDF, hash, null, pages.pages(), PdfOutline.of(pdf), warnings);
  }
}
