package parley.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parley.document.UnreadableDocumentException.Reason;

/** Reads plain text, and the marks of Markdown where a text is set with them. Stateless. */
final class PlainTextReader {

  SourceDocument read(Path file) throws IOException, UnreadableDocumentException {
    String text = decode(Files.readAllBytes(file));
    if (text.isBlank()) {
      throw new UnreadableDocumentException(Reason.NO_TEXT_LAYER, "The file has no text.");
    }
    ContentHash hash = ContentHash.of(file);
    if (MarkdownText.isMarkdown(text)) {
      TextFindings findings = new TextFindings();
      List<Page> pages = List.of(new Page(1, 0, 0, new MarkdownText(findings).lines(text)));
      return new SourceDocument(Format.TXT, hash, null, pages, List.of(), findings.warnings());
    }
    List<Page> pages = List.of(new Page(1, 0, 0, List.of()));
    return new SourceDocument(Format.TXT, hash, text, pages, List.of(), List.of());
  }

  /** The text of {@code bytes}; a byte order mark stays in it as one character. */
  static String decode(byte[] bytes) {
    return Charsets.decode(bytes, null);
  }
}
