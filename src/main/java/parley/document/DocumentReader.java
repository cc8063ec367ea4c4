package parley.document;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of any supported format, told apart by its content and never by its name, or refuses
 * it with a typed reason. Stateless and safe for use by several threads.
 */
public final class DocumentReader {

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
    Format format = FormatSniffer.formatOf(file);
    if (format != Format.PDF && format != Format.DOCX) {
      progress.pages(0, 1);
    }
    return switch (format) {
      case PDF -> new PdfReader(caps).read(file, password, progress);
      case DOCX -> new DocxReader().read(file, password, progress);
      case HTML -> new HtmlReader().read(file);
      case RTF -> new RtfReader().read(file);
      case TXT -> new PlainTextReader().read(file);
    };
  }
}
