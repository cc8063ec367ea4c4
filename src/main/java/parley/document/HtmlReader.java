package parley.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads HTML files. Stateless. */
final class HtmlReader {
  SourceDocument read(Path file) throws UnreadableDocumentException, IOException {
    if (!java.nio.file.Files.exists(file)) {
      throw new IOException();
    }
    throw new UnreadableDocumentException(
        UnreadableDocumentException.Reason.UNSUPPORTED, "HTML files are not read yet.");
  }

  static boolean looksLikeHtml(String start) {
    String head = start.toLowerCase(Locale.ROOT);
    return head.contains("<html") || head.contains("<!doctype html") || head.contains("<body");
  }
}
