package parley.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts rows into reading order where a part of a page is set in two columns of prose: a gutter that
 * no line crosses over many rows, with long lines on both sides. Tables and lists of labels are
 * read row by row. Stateless.
 */
final class Columns {

  /** Points a gutter is wide at least. */
  private static final float GUTTER = 9f;

  /** Points within which gaps are the same gutter. */
  private static final float GRID = 6f;

  private static final int LEAST_ROWS = 6;

  /** Of the page's text width that lines of prose in a column have, at the median. */
  private static final float PROSE = 0.32f;

  private Columns() {}

  static List<Row> inReadingOrder(List<Row> rows) {
    float gutter = gutter(rows);
    if (Float.isNaN(gutter)) {
      return rows;
    }
    List<Row> ordered = new ArrayList<>(rows.size());
    List<Row> band = new ArrayList<>();
    float width = textWidth(rows);
    for (Row row : rows) {
      if (row.crosses(gutter)) {
        settle(band, gutter, width, ordered);
        band.clear();
        ordered.add(row);
      } else {
        band.add(row);
      }
    }
    settle(band, gutter, width, ordered);
    return ordered;
  }

  private static void settle(List<Row> band, float gutter, float width, List<Row> ordered) {
    List<Row> left = side(band, gutter, Row.Side.LEFT);
    List<Row> right = side(band, gutter, Row.Side.RIGHT);
    boolean columns =
        left.size() >= LEAST_ROWS
            && right.size() >= LEAST_ROWS
            && medianWidth(left) > PROSE * width
            && medianWidth(right) > PROSE * width;
    if (columns) {
      ordered.addAll(left);
      ordered.addAll(right);
    } else {
      ordered.addAll(band);
    }
  }

  private static List<Row> side(List<Row> band, float gutter, Row.Side side) {
    return band.stream().map(row -> row.part(gutter, side)).filter(row -> !row.isEmpty()).toList();
  }

  private static float medianWidth(List<Row> rows) {
    return rows.stream().map(Row::width).sorted().toList().get(rows.size() / 2);
  }

  private static float textWidth(List<Row> rows) {
    float left = Float.POSITIVE_INFINITY;
    float right = Float.NEGATIVE_INFINITY;
    for (Row row : rows) {
      left = Math.min(left, row.runs().getFirst().x0());
      right = Math.max(right, row.runs().getLast().x1());
    }
    return right - left;
  }

  /** The middle of the gap that most rows share, or NaN when too few do. */
  private static float gutter(List<Row> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    int best = 0;
    int most = 0;
    for (Row row : rows) {
      for (int i = 1; i < row.runs().size(); i++) {
        float from = row.runs().get(i - 1).x1();
        float to = row.runs().get(i).x0();
        for (int cell = (int) Math.ceil(from / GRID);
            to - from >= GUTTER && cell * GRID <= to;
            cell++) {
          int count = counts.merge(cell, 1, Integer::sum);
          best = count > most ? cell : best;
          most = Math.max(most, count);
        }
      }
    }
    return most < LEAST_ROWS ? Float.NaN : best * GRID;
  }
}
