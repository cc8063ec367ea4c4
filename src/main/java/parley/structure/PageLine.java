package parley.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import parley.document.Line;
import parley.document.Page;

/**
 * A line of the text with the column it stands in.
 *
 * @param region counts the columns of the document
 * @param left left edge of the column's text in points
 * @param right its right edge
 */
record PageLine(Line line, int page, int region, float left, float right) {

  /** The lines of a page that are not furniture. */
  static List<PageLine> of(Page page, BitSet furniture) {
    List<Line> region = new ArrayList<>();
    List<PageLine> lines = new ArrayList<>();
    int regions = 0;
    for (int i = 0; i < page.lines().size(); i++) {
      Line line = page.lines().get(i);
      if (furniture.get(i)) {
        continue;
      }
      if (!region.isEmpty() && !line.isInRow() && line.box().y1() < highest(region)) {
        addRegion(lines, region, page.number(), regions++);
        region.clear();
      }
      region.add(line);
    }
    addRegion(lines, region, page.number(), regions);
    return lines;
  }

  /** The upper edge of the last line, or of the row of a table that it belongs to. */
  private static float highest(List<Line> region) {
    int i = region.size() - 1;
    float top = region.get(i).box().y0();
    while (i > 0 && region.get(i).isInRow()) {
      i--;
      top = Math.min(top, region.get(i).box().y0());
    }
    return top;
  }

  private static void addRegion(List<PageLine> to, List<Line> region, int page, int number) {
    if (region.isEmpty()) {
      return;
    }
    List<Line> lines = region.stream().filter(line -> !line.isOfTable()).toList();
    float left = edge(lines.isEmpty() ? region : lines, 0.12, true);
    float right = edge(lines.isEmpty() ? region : lines, 0.88, false);
    for (Line line : region) {
      to.add(new PageLine(line, page, number, left, right));
    }
  }

  private static float edge(List<Line> region, double share, boolean left) {
    double[] edges =
        region.stream().mapToDouble(l -> left ? l.box().x0() : l.box().x1()).sorted().toArray();
    return (float) edges[(int) Math.min(edges.length - 1, edges.length * share)];
  }

  String text() {
    return line.text();
  }

  boolean isPrinted() {
    return line.kind() == Line.Kind.PRINTED;
  }

  boolean isCentred() {
    if (!isPrinted()) {
      return line.kind() == Line.Kind.CENTRED;
    }
    return Math.abs(middle() - (left + right) / 2) < 8
        && line.box().x0() > left + 18
        && line.box().x1() < right - 18;
  }

  /** Takes up the column from margin to margin, or nearly so. */
  boolean isFull() {
    return line.box().x0() - left < 18 && right - line.box().x1() < 18;
  }

  float middle() {
    return (line.box().x0() + line.box().x1()) / 2;
  }

  /** Ends well before the right margin. */
  boolean isShort() {
    return line.box().x1() < right - 0.1f * (right - left);
  }

  float x0() {
    return line.box().x0();
  }

  char last() {
    String text = line.text();
    if (text.isEmpty()) {
      return ' ';
    }
    int i = text.length() - 1;
    while (i > 0 && ")]\"\u201d\u2019'".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return text.charAt(i);
  }

  boolean endsSentence() {
    return ".;:!?".indexOf(last()) >= 0;
  }
}
