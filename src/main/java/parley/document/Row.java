package parley.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs that stand on one line, left to right; superscripts belong to the line they rise from. */
record Row(List<Run> runs) {

  /** Runs whose letters overlap by this share of the smaller stand on one line. */
  private static final float OVERLAP = 0.4f;

  /** The rows of a page, top to bottom. */
  static List<Row> of(List<Run> runs) {
    List<Run> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(Run::middle));
    List<Row> rows = new ArrayList<>();
    Run tallest = null;
    for (Run run : sorted) {
      if (tallest == null || !onOneLine(tallest, run)) {
        rows.add(new Row(new ArrayList<>()));
        tallest = run;
      } else if (run.height() > tallest.height()) {
        tallest = run;
      }
      rows.getLast().runs().add(run);
    }
    rows.forEach(row -> row.runs().sort(Comparator.comparingDouble(Run::x0)));
    return rows;
  }

  private static boolean onOneLine(Run a, Run b) {
    float overlap = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
    return overlap > OVERLAP * Math.min(a.height(), b.height());
  }

  /** The part of the row left of {@code x}, or right of it. */
  Row part(float x, Side side) {
    return new Row(runs.stream().filter(run -> (run.x1() <= x) == (side == Side.LEFT)).toList());
  }

  /** Whether a run stands on both sides of {@code x} at once. */
  boolean crosses(float x) {
    return runs.stream().anyMatch(run -> run.x0() < x && run.x1() > x);
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  float width() {
    return isEmpty() ? 0 : runs.getLast().x1() - runs.getFirst().x0();
  }

  /** The two halves of a row. */
  enum Side {
    LEFT,
    RIGHT
  }
}
