package parley.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the glyphs of a page together into lines in reading order: glyphs to runs as they were
 * printed, runs to columns, runs of one base line to lines. Not thread-safe.
 */
final class PageLines {

  /** A gap wider than this many letter heights ends a run: a gutter, a tab, a table's cell. */
  private static final float RUN_GAP = 1.8f;

  private final List<Glyph> glyphs;

  PageLines(List<Glyph> glyphs) {
    this.glyphs = glyphs;
  }

  List<Line> inReadingOrder() {
    List<Line> lines = new ArrayList<>();
    for (List<Run> region : Columns.of(runs())) {
      for (List<Run> row : rows(region)) {
        Line line = LineText.of(row);
        if (!line.text().isBlank()) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    Run run = null;
    for (Glyph glyph : glyphs) {
      if (run == null || !run.continuesWith(glyph, RUN_GAP)) {
        run = new Run(glyph);
        runs.add(run);
      } else {
        run.add(glyph);
      }
    }
    runs.removeIf(Run::isBlank);
    return runs;
  }

  /** Runs that share a base line, top to bottom; within a row left to right. */
  private static List<List<Run>> rows(List<Run> region) {
    List<Run> sorted = new ArrayList<>(region);
    sorted.sort(Comparator.comparingDouble(Run::middle));
    List<List<Run>> rows = new ArrayList<>();
    float reach = Float.NEGATIVE_INFINITY;
    for (Run run : sorted) {
      if (rows.isEmpty() || run.middle() > reach) {
        rows.add(new ArrayList<>());
        reach = run.middle() + 0.45f * run.height();
      } else {
        reach = Math.max(reach, Math.min(reach + 1f, run.middle() + 0.45f * run.height()));
      }
      rows.getLast().add(run);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(Run::x0)));
    return rows;
  }
}
