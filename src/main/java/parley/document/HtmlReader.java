package parley.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/**
 * Reads HTML files, those of EDGAR in particular: paragraphs, tables, and the page furniture that
 * was left between them. Nothing a page refers to is fetched, nothing in it is run. Stateless.
 */
final class HtmlReader {

  private static final int DECLARED = 4096;

  /** Characters in which tags are counted. */
  private static final int TAGGED = 20_000;

  private static final Pattern CHARSET =
      Pattern.compile("(?i)(?:charset|encoding)\\s{0,4}=\\s{0,4}[\"']?([a-z0-9_:.-]{2,40})");

  /** What may stand before the first tag. */
  private static final Pattern PROLOGUE =
      Pattern.compile("\\A\ufeff?(?:\\s++|<\\?[^>]{0,2000}>|<!--(?s:.{0,60000}?)-->)*+");

  private static final String NAMES =
      "p|div|td|th|tr|table|tbody|br|font|span|h[1-6]|li|ul|ol|b|i|u|em|strong|center|hr|a|pre";

  private static final Pattern OPENING =
      Pattern.compile(
          "(?i)<(!doctype html|html|head|body|title|meta|style|script|link|section|article|main|"
              + NAMES
              + ")\\b");

  private static final Pattern TAG =
      Pattern.compile("(?i)</?(?:html|head|body|title|meta|" + NAMES + ")\\b[^<>]{0,600}>");

  private static final Pattern FRAME = Pattern.compile("(?i)<(html|body|!doctype html)\\b");

  SourceDocument read(Path file) throws UnreadableDocumentException, IOException {
    TextFindings findings = new TextFindings();
    List<Line> lines = blocks(Files.readAllBytes(file), findings);
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
        findings.warnings());
  }

  /** The blocks of a page, which may be part of another file. */
  static List<Line> blocks(byte[] bytes, TextFindings findings) {
    Document page = Jsoup.parse(characters(bytes));
    HtmlSheets.apply(page);
    HtmlBlocks blocks = new HtmlBlocks(findings);
    NodeTraversor.traverse(blocks, page);
    return HtmlFurniture.without(blocks.pieces());
  }

  /** The characters of a page: in the set it is in, whatever it says. */
  private static String characters(byte[] bytes) {
    int looked = Math.min(bytes.length, DECLARED);
    Matcher said = CHARSET.matcher(new String(bytes, 0, looked, StandardCharsets.ISO_8859_1));
    return Charsets.decode(bytes, said.find() ? Charsets.named(said.group(1)) : null);
  }

  /**
   * Whether the beginning of a file is that of a page: a tag is the first that it holds, or it is
   * full of tags.
   */
  static boolean looksLikeHtml(String start) {
    String first = PROLOGUE.matcher(start).replaceFirst("");
    Matcher opening = OPENING.matcher(first);
    if (opening.lookingAt()) {
      String name = opening.group(1).toLowerCase(Locale.ROOT);
      boolean page = name.startsWith("!") || name.equals("html") || name.equals("body");
      return page || TAG.matcher(first).results().limit(2).count() >= 2;
    }
    String beginning = start.substring(0, Math.min(start.length(), TAGGED));
    long tags = TAG.matcher(beginning).results().count();
    boolean frame = FRAME.matcher(beginning).find();
    return frame ? tags >= 6 && tags * 400 > beginning.length() : tags * 60 > beginning.length();
  }
}
