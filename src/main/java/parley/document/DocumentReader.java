package parley.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of any supported format, told apart by its content and never by its name, or refuses
 * it with a typed reason. Stateless and safe for use by several threads.
 */
public final class DocumentReader {

  private static final int SNIFFED = 1024;

  private final Caps caps;

  public DocumentReader() {
    this(Caps.DEFAULT);
  }

  /** Refuses what exceeds the caps. */
  public DocumentReader(Caps caps) {
    this.caps = caps;
  }

  /**
   * Reads a document.
   *
   * @param password opens an encrypted document; null when there is none
   * @throws UnreadableDocumentException when the document is refused
   * @throws IOException when the file itself cannot be read
   */
  public SourceDocument read(Path file, @Nullable String password)
      throws UnreadableDocumentException, IOException {
    return read(file, password, (done, total) -> {});
  }

  /** As {@link #read(Path, String)}, telling {@code progress} of every page. */
  public SourceDocument read(Path file, @Nullable String password, ReadingProgress progress)
      throws UnreadableDocumentException, IOException {
    SourceDocument document = readAny(file, password, progress);
    caps.checkText(document);
    return document;
  }

  private SourceDocument readAny(Path file, @Nullable String password, ReadingProgress progress)
      throws UnreadableDocumentException, IOException {
    return switch (formatOf(file)) {
      case PDF -> new PdfReader(caps).read(file, password, progress);
      case DOCX -> new DocxReader().read(file, password);
      case HTML -> new HtmlReader().read(file);
      case TXT -> new PlainTextReader().read(file);
    };
  }

  /** The format a file's first bytes show it to be. */
  static Format formatOf(Path file) throws IOException, UnreadableDocumentException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(SNIFFED);
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    if (start.contains("%PDF-")) {
      return Format.PDF;
    }
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return Format.DOCX;
    }
    if (isBinary(head)) {
      throw new UnreadableDocumentException(
          UnreadableDocumentException.Reason.UNSUPPORTED,
          "The file is neither PDF, DOCX, HTML nor plain text.");
    }
    return HtmlReader.looksLikeHtml(start) ? Format.HTML : Format.TXT;
  }

  private static boolean isBinary(byte[] head) {
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }
}
