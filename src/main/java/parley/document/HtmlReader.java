package parley.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/**
 * Reads HTML files, those of EDGAR in particular: paragraphs, tables, and the page furniture that
 * was left between them. Nothing a page refers to is fetched, nothing in it is run. Stateless.
 */
final class HtmlReader {

  SourceDocument read(Path file) throws UnreadableDocumentException, IOException {
    Document html;
    try (InputStream in = Files.newInputStream(file)) {
      html = Jsoup.parse(in, null, "");
    }
    HtmlBlocks blocks = new HtmlBlocks();
    NodeTraversor.traverse(blocks, html);
    List<Line> lines = HtmlFurniture.without(blocks.pieces());
    if (lines.isEmpty()) {
      throw new UnreadableDocumentException(
          UnreadableDocumentException.Reason.NO_TEXT_LAYER, "The page has no text.");
    }
    return new SourceDocument(
        Format.HTML,
        ContentHash.of(file),
        null,
        List.of(new Page(1, 0, 0, lines)),
        List.of(),
        warnings(blocks));
  }

  private static List<Warning> warnings(HtmlBlocks blocks) {
    List<Warning> warnings = new ArrayList<>();
    if (blocks.hidden()) {
      warnings.add(
          new Warning(
              "hidden_text",
              "The page holds text that cannot be seen; it was left out.",
              List.of()));
    }
    return warnings;
  }

  /** Whether the first bytes of a file hold the tags of a page. */
  static boolean looksLikeHtml(String start) {
    String head = start.toLowerCase(Locale.ROOT);
    return head.contains("<html")
        || head.contains("<!doctype html")
        || head.contains("<body")
        || head.contains("<head>")
        || (head.stripLeading().startsWith("<") && (head.contains("<p>") || head.contains("<div")));
  }
}
