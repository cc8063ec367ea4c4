package parley.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of plain text without the white space around it.
 *
 * @param indent number of columns before it
 * @param furniture whether it belongs to the page and not to the text
 */
record TextLine(int start, int end, int indent, boolean furniture) {

  private static final int TAB = 8;

  static List<TextLine> of(String text) {
    List<TextLine> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int newline = text.indexOf('\n', at);
      int stop = newline < 0 ? text.length() : newline;
      lines.add(trimmed(text, at, stop));
      at = stop + 1;
    }
    return lines;
  }

  private static TextLine trimmed(String text, int from, int to) {
    int start = from;
    int indent = 0;
    while (start < to && NumberReader.isSpace(text.charAt(start))) {
      indent += text.charAt(start) == '\t' ? TAB : 1;
      start++;
    }
    int end = to;
    while (end > start && NumberReader.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return new TextLine(start, end, indent, false);
  }

  TextLine asFurniture() {
    return new TextLine(start, end, indent, true);
  }

  boolean isBlank() {
    return start == end;
  }

  int length() {
    return end - start;
  }
}
