package parley.answer;

import java.util.BitSet;

/** Tells which characters of a text stand in brackets or quotation marks. Stateless. */
final class Brackets {
  /** A bracket that is not closed within so many characters is none. */
  private static final int LONGEST = 400;

  private Brackets() {}

  /** The offsets of the characters within, the marks themselves not. */
  static BitSet within(String text) {
    BitSet within = new BitSet(text.length());
    for (int i = 0; i < text.length(); i++) {
      if ("(“[".indexOf(text.charAt(i)) >= 0) {
        int end = end(text, i);
        within.set(i + 1, Math.max(i + 1, end));
      }
    }
    return within;
  }

  /** Where the bracket that opens at an offset is closed, or the offset itself. */
  private static int end(String text, int start) {
    char open = text.charAt(start);
    char close = open == '(' ? ')' : open == '[' ? ']' : '”';
    int depth = 0;
    for (int i = start; i < Math.min(text.length(), start + LONGEST); i++) {
      char c = text.charAt(i);
      depth += c == open ? 1 : c == close ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return start;
  }
}
