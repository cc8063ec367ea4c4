package parley.structure;

import parley.document.Line;

/**
 * Decides by layout where a paragraph of printed lines ends. Keeps the paragraph's form; not
 * thread-safe.
 */
final class ParagraphRules {

  private static final float INDENT = 5f;
  private static final float LOOSE = 1.3f;

  /** Points by which the middles of centred lines may differ. */
  private static final float CENTRED = 8f;

  /** Share of a column's width that a heading without bold type takes, at most. */
  private static final float PHRASE = 0.6f;

  private final float pitch;
  private float first;
  private float rest;
  private int lines;
  private float distance;
  private int emphasised;
  private boolean emphasisOpen;

  /** {@code pitch}: the usual distance between base lines in points. */
  ParagraphRules(float pitch) {
    this.pitch = pitch;
  }

  void begin(PageLine line) {
    first = line.x0();
    rest = Float.NaN;
    lines = 1;
    distance = 0;
    emphasised = line.line().emphasised();
    emphasisOpen = emphasised == line.text().length();
  }

  void join(PageLine line) {
    lines++;
    if (lines == 2) {
      rest = line.x0();
    }
    if (emphasisOpen) {
      emphasised += 1 + line.line().emphasised();
      emphasisOpen = line.line().emphasised() == line.text().length();
    }
  }

  Block.Look look(PageLine line, int length) {
    Line.Emphasis emphasis =
        (emphasised >= length - 2) && line.line().emphasis() != Line.Emphasis.PLAIN
            ? line.line().emphasis()
            : (lines == 1 ? line.line().emphasis() : Line.Emphasis.PLAIN);
    Block.Kind kind =
        line.line().kind() == Line.Kind.ROW
            ? Block.Kind.ROW
            : line.isCentred() && lines <= 6 ? Block.Kind.CENTRED : Block.Kind.PARAGRAPH;
    return new Block.Look(
        kind,
        emphasis,
        Math.max(0, line.x0() - line.left()),
        line.line().fontSize(),
        Math.min(emphasised, length),
        line.line().headingLevel());
  }

  boolean startsParagraph(PageLine before, PageLine line) {
    if (!line.isPrinted() || !before.isPrinted()) {
      return true;
    }
    if (isEntry(before) || differInSize(before, line) || (isEntry(line) && opensWithNumber(line))) {
      return true;
    }
    boolean below = before.page() == line.page() && before.region() == line.region();
    return below ? startsBelow(before, line) : startsOnNewPage(before, line);
  }

  /** A line of a table of contents. */
  private static boolean isEntry(PageLine line) {
    String text = line.text();
    return text.contains(".....") || text.contains(". . . .");
  }

  private static boolean differInSize(PageLine before, PageLine line) {
    float a = before.line().fontSize();
    float b = line.line().fontSize();
    return Math.max(a, b) > 1.15f * Math.min(a, b);
  }

  private boolean startsBelow(PageLine before, PageLine line) {
    float step = line.line().box().y1() - before.line().box().y1();
    float usual = lines >= 2 && distance > 0 ? Math.min(distance, pitch * 1.4f) : pitch;
    if (step > usual * LOOSE + 1) {
      return true;
    }
    if (lines == 1) {
      distance = step;
    }
    if (before.isCentred() || line.isCentred()) {
      return before.isCentred() != line.isCentred()
          && startsOutOfLine(before, line)
          && !isCentredEnd(before, line);
    }
    if (startsOutOfLine(before, line)) {
      return true;
    }
    return before.isShort()
        && (before.endsSentence()
            || opensWithNumber(line)
            || isHeading(before)
            || (lines == 1 && isNumberedPhrase(before) && Character.isUpperCase(first(line))));
  }

  /** The last line of a centred sentence whose first line is full. */
  private static boolean isCentredEnd(PageLine before, PageLine line) {
    return line.isCentred()
        && before.isFull()
        && Math.abs(before.middle() - line.middle()) < CENTRED
        && !before.endsSentence()
        && before.line().emphasis() == line.line().emphasis();
  }

  private static char first(PageLine line) {
    return line.text().charAt(0);
  }

  /** "2. Duties of the parties" with room left for more words. */
  private static boolean isNumberedPhrase(PageLine line) {
    Marker marker = NumberReader.read(line.text(), 0, line.text().length());
    float width = line.line().box().x1() - line.left();
    return marker != null
        && marker.number() instanceof ClauseNumber.Decimal
        && marker.end() < line.text().length()
        && width < PHRASE * (line.right() - line.left())
        && Titles.isPhrase(line.text().substring(marker.end()));
  }

  private static boolean isHeading(PageLine line) {
    return line.line().emphasis() == Line.Emphasis.BOLD
        && line.line().emphasised() == line.text().length();
  }

  private boolean startsOutOfLine(PageLine before, PageLine line) {
    float x = line.x0();
    if (lines >= 2) {
      return Math.abs(x - rest) > INDENT;
    }
    boolean hanging = x > first + INDENT;
    return hanging && !opensWithNumber(before) && !before.isCentred();
  }

  private static boolean opensWithNumber(PageLine line) {
    char c = line.text().charAt(0);
    return "\u2022\u00b7\u25cf\u25aa-\u2013*".indexOf(c) >= 0
        || NumberReader.read(line.text(), 0, line.text().length()) != null;
  }

  /** Whether the first line of a page or column opens a paragraph. */
  private boolean startsOnNewPage(PageLine before, PageLine line) {
    if (before.isCentred() || line.isCentred() || (before.isShort() && before.endsSentence())) {
      return true;
    }
    boolean lower = Character.isLowerCase(line.text().charAt(0));
    if (!before.endsSentence()) {
      return !lower && (isHeading(line) || before.isShort());
    }
    if (lower) {
      return false;
    }
    boolean indentedStyle = lines >= 2 && first > rest + INDENT;
    boolean flush = Math.abs((line.x0() - line.left()) - (rest - before.left())) < INDENT;
    return !(indentedStyle && flush && !opensWithNumber(line));
  }
}
