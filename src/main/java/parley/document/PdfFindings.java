package parley.document;

import java.util.ArrayList;
import java.util.List;

/** What could not be read of a PDF, page by page. Not thread-safe. */
final class PdfFindings {

  /** A page with fewer visible characters than this has no text layer worth the name. */
  private static final int FEW = 4;

  /** A page that is a picture with fewer characters than this is a scan with a stamp on it. */
  private static final int STAMPED = 160;

  /** A page whose characters are to this share unreadable is garbled. */
  private static final double GARBLED = 0.2;

  private final List<Integer> withoutText = new ArrayList<>();
  private final List<Integer> hidden = new ArrayList<>();
  private final List<Integer> garbled = new ArrayList<>();
  private final List<Integer> struck = new ArrayList<>();
  private final List<Integer> unreadable = new ArrayList<>();

  private int rubbish;
  private long read;

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
    read += letters;
    boolean stamped = letters < STAMPED && collector.isPictured() && !collector.isRecognised();
    if (letters < FEW ? collector.hasPicture() : stamped) {
      withoutText.add(page);
    } else if (broken + collector.unmapped() > GARBLED * (letters + collector.unmapped())
        || Wording.isScrambled(lines)
        || Wording.isRubbish(lines)) {
      garbled.add(page);
      rubbish += collector.isPictured() ? 1 : 0;
    }
    if (collector.hidden() > 0) {
      hidden.add(page);
    }
    if (collector.struck() > 0) {
      struck.add(page);
    }
    if (collector.isDamaged()) {
      unreadable.add(page);
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
    if (read == 0 && unreadable.size() > withoutText.size()) {
      throw new UnreadableDocumentException(
          UnreadableDocumentException.Reason.MALFORMED,
          "The document's pages are damaged; nothing of them can be read.");
    }
    if (rubbish == pages && pages > 0) {
      throw new UnreadableDocumentException(
          UnreadableDocumentException.Reason.NO_TEXT_LAYER,
          "The document is a scan whose recognised text is rubbish.");
    }
    List<Warning> warnings = new ArrayList<>();
    add(warnings, "no_text_layer", "have no text layer and could not be read", withoutText);
    add(warnings, "hidden_text", "hold text that cannot be seen; it was left out", hidden);
    add(warnings, "unreadable_pages", "are damaged and could not be read whole", unreadable);
    add(warnings, "garbled_text", "have an encoding that could not be read reliably", garbled);
    if (!struck.isEmpty()) {
      warnings.add(TextFindings.struckText(struck));
    }
    return warnings;
  }

  private static void add(List<Warning> to, String code, String what, List<Integer> pages) {
    if (!pages.isEmpty()) {
      to.add(new Warning(code, pages.size() + " of the document's pages " + what + ".", pages));
    }
  }
}
