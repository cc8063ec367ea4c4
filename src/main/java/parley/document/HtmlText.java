package parley.document;

import org.jspecify.annotations.Nullable;

/** The text of the block being read: white space single, emphasis counted. Not thread-safe. */
final class HtmlText {

  private final StringBuilder text = new StringBuilder();
  private int emphasised;
  private int bold;
  private int italic;
  private int breaks;

  void append(String raw, Line.Emphasis emphasis) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0' || (c >= '\u2000' && c <= '\u200a')) {
        space();
      } else if (c != '\u00ad' && c != '\u200b' && c != '\ufeff' && !Character.isISOControl(c)) {
        append(c, emphasis);
      }
    }
  }

  private void space() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  private void append(char c, Line.Emphasis emphasis) {
    boolean set = emphasis != Line.Emphasis.PLAIN;
    if (set && emphasised >= text.length() - 1) {
      emphasised = text.length() + 1;
    }
    bold += emphasis == Line.Emphasis.BOLD ? 1 : 0;
    italic += emphasis == Line.Emphasis.ITALIC ? 1 : 0;
    text.append(c);
    breaks = 0;
  }

  /** Number of characters the block has so far. */
  int length() {
    return text.length();
  }

  /** The block so far. */
  CharSequence soFar() {
    return text;
  }

  /** Puts a number before what the block has so far. */
  void lead(String number) {
    text.insert(0, number + " ");
    emphasised += emphasised == 0 ? 0 : number.length() + 1;
  }

  void lineBreak() {
    space();
    breaks++;
  }

  /** Whether two line breaks follow one another. */
  boolean isBroken() {
    return breaks >= 2;
  }

  /** Ends the block; null when it has no text. */
  @Nullable Line take(boolean isCentred, int headingLevel) {
    String block = text.toString().strip();
    int letters = (int) block.chars().filter(c -> c != ' ').count();
    Line.Emphasis emphasis = Line.Emphasis.PLAIN;
    if (bold * 2 > letters) {
      emphasis = Line.Emphasis.BOLD;
    } else if (italic * 2 > letters) {
      emphasis = Line.Emphasis.ITALIC;
    }
    Line.Kind kind = isCentred ? Line.Kind.CENTRED : Line.Kind.PARAGRAPH;
    int lead = Math.min(emphasised, block.length());
    text.setLength(0);
    emphasised = 0;
    bold = 0;
    italic = 0;
    breaks = 0;
    return block.isEmpty()
        ? null
        : new Line(block, Line.NO_BOX, Line.NO_X, 0, emphasis, lead, kind, headingLevel);
  }
}
