package parley.document;

import java.util.ArrayList;
import java.util.Comparator;
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
  private static final float GUTTER = 6.5f;

  /** Points within which gaps are the same gutter. */
  private static final float GRID = 6f;

  private static final int LEAST_ROWS = 6;

  /** Of the page's text width that lines of prose in a column have, at the median. */
  private static final float PROSE = 0.32f;

  /** As much of three columns. */
  private static final float NARROW_PROSE = 0.22f;

  /** Letters that a line of prose has, at the median. */
  private static final int LETTERS = 24;

  /** Columns within a column are looked for this often. */
  private static final int DEEPEST = 3;

  private Columns() {}

  static List<Row> inReadingOrder(List<Row> rows) {
    return inReadingOrder(rows, 0);
  }

  private static List<Row> inReadingOrder(List<Row> rows, int depth) {
    float gutter = depth > DEEPEST ? Float.NaN : gutter(rows);
    if (Float.isNaN(gutter)) {
      return rows;
    }
    List<Row> ordered = new ArrayList<>(rows.size());
    List<Row> band = new ArrayList<>();
    float width = textWidth(rows);
    for (Row row : rows) {
      if (row.crosses(gutter) || isCentredHeading(row, rows, width)) {
        settle(band, gutter, width, ordered, depth);
        band.clear();
        ordered.add(row);
      } else {
        band.add(row);
      }
    }
    settle(band, gutter, width, ordered, depth);
    return ordered;
  }

  /** A line in the middle of all columns, under which no other line begins. */
  private static boolean isCentredHeading(Row row, List<Row> rows, float width) {
    if (row.runs().size() != 1) {
      return false;
    }
    Run run = row.runs().getFirst();
    float left = Float.POSITIVE_INFINITY;
    int aligned = 0;
    for (Row other : rows) {
      left = Math.min(left, other.runs().getFirst().x0());
      for (Run one : other.runs()) {
        aligned += Math.abs(one.x0() - run.x0()) < GRID / 2 ? 1 : 0;
      }
    }
    float middle = (run.x0() + run.x1()) / 2;
    return aligned == 1 && Math.abs(middle - left - width / 2) < 2 * GRID;
  }

  private static void settle(
      List<Row> band, float gutter, float width, List<Row> ordered, int depth) {
    List<Row> left = side(band, gutter, Row.Side.LEFT);
    List<Row> right = side(band, gutter, Row.Side.RIGHT);
    boolean columns =
        left.size() >= LEAST_ROWS
            && right.size() >= LEAST_ROWS
            && isProse(left, width)
            && isProse(right, width);
    if (columns) {
      ordered.addAll(inReadingOrder(left, depth + 1));
      ordered.addAll(inReadingOrder(right, depth + 1));
    } else {
      ordered.addAll(band);
    }
  }

  private static boolean isProse(List<Row> rows, float width) {
    float wide = medianWidth(rows);
    return wide > PROSE * width || (wide > NARROW_PROSE * width && medianLetters(rows) >= LETTERS);
  }

  private static int medianLetters(List<Row> rows) {
    return rows.stream()
        .map(row -> row.runs().stream().mapToInt(run -> run.text().length()).sum())
        .sorted()
        .toList()
        .get(rows.size() / 2);
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
    for (int r = 0; r < rows.size(); r++) {
      List<Run> runs = withNext(rows, r);
      for (int i = 1; i < runs.size(); i++) {
        float from = runs.get(i - 1).x1();
        float to = runs.get(i).x0();
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

  /**
   * The runs of a row, and of the next where it is but a part of a line below: columns set apart.
   */
  private static List<Run> withNext(List<Row> rows, int r) {
    List<Run> runs = rows.get(r).runs();
    if (r + 1 >= rows.size()) {
      return runs;
    }
    Run first = runs.getFirst();
    List<Run> next = rows.get(r + 1).runs();
    boolean apart =
        next.stream()
            .allMatch(n -> runs.stream().allMatch(o -> n.x0() >= o.x1() || n.x1() <= o.x0()));
    if (!apart || next.getFirst().middle() - first.middle() > first.size()) {
      return runs;
    }
    List<Run> both = new ArrayList<>(runs);
    both.addAll(next);
    both.sort(Comparator.comparingDouble(Run::x0));
    return both;
  }
}
