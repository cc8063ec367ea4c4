package parley.document;

import java.util.ArrayList;
import java.util.List;

/** What could not be read of a PDF, page by page. Not thread-safe. */
final class PdfFindings {

  /** A page with fewer visible characters than this has no text layer worth the name. */
  private static final int FEW = 4;

  /** A page whose characters are to this share unreadable is garbled. */
  private static final double GARBLED = 0.2;

  private final List<Integer> withoutText = new ArrayList<>();
  private final List<Integer> hidden = new ArrayList<>();
  private final List<Integer> garbled = new ArrayList<>();

  void note(int page, List<Line> lines, GlyphCollector collector) {
    int letters = 0;
    int broken = 0;
    for (Line line : lines) {
      for (int i = 0; i < line.text().length(); i++) {
        char c = line.text().charAt(i);
        letters += Character.isWhitespace(c) ? 0 : 1;
        broken += isBroken(c) ? 1 : 0;
      }
    }
    if (letters < FEW && collector.hasPicture()) {
      withoutText.add(page);
    } else if (broken + collector.unmapped() > GARBLED * (letters + collector.unmapped())
        || Wording.isScrambled(lines)) {
      garbled.add(page);
    }
    if (collector.hidden() > 0) {
      hidden.add(page);
    }
  }

  private static boolean isBroken(char c) {
    return c == '\uFFFD'
        || (c >= '\uE000' && c <= '\uF8FF')
        || (Character.isISOControl(c) && c != '\t');
  }

  /** The warnings of a document of {@code pages} pages. */
  List<Warning> warnings(int pages) throws UnreadableDocumentException {
    if (withoutText.size() == pages && pages > 0) {
      throw new UnreadableDocumentException(
          UnreadableDocumentException.Reason.NO_TEXT_LAYER,
          "No page has a text layer: the document is a scan without recognised text.");
    }
    List<Warning> warnings = new ArrayList<>();
    add(warnings, "no_text_layer", "have no text layer and could not be read", withoutText);
    add(warnings, "hidden_text", "hold text that cannot be seen; it was left out", hidden);
    add(warnings, "garbled_text", "have an encoding that could not be read reliably", garbled);
    return warnings;
  }

  private static void add(List<Warning> to, String code, String what, List<Integer> pages) {
    if (!pages.isEmpty()) {
      to.add(new Warning(code, pages.size() + " of the document's pages " + what + ".", pages));
    }
  }
}
