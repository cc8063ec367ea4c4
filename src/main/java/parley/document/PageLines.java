package parley.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the glyphs of a page together into lines in reading order: glyphs to runs as they were
 * printed, runs to the cells of ruled tables, the others to columns, runs of one base line to
 * lines. Not thread-safe.
 */
final class PageLines {

  /** A gap wider than this many letter heights ends a run: a gutter, a tab, a table's cell. */
  private static final float RUN_GAP = 0.9f;

  private final List<Glyph> glyphs;
  private final List<Ruling> rulings;

  PageLines(List<Glyph> glyphs, List<Ruling> rulings) {
    this.glyphs = glyphs;
    this.rulings = rulings;
  }

  List<Line> inReadingOrder() {
    List<Run> left = Raised.settled(runs());
    List<Line> lines = new ArrayList<>();
    for (Grid grid : Grid.of(rulings)) {
      RuledTable table = RuledTable.of(grid, left);
      if (table != null) {
        addText(left.stream().filter(run -> run.middle() < grid.top()).toList(), lines);
        lines.addAll(table.lines());
        left =
            left.stream().filter(run -> run.middle() >= grid.top() && !table.holds(run)).toList();
      }
    }
    addText(left, lines);
    return lines;
  }

  private static void addText(List<Run> runs, List<Line> lines) {
    for (Line line : AlignedTable.lines(Columns.inReadingOrder(Row.of(runs)))) {
      if (!line.text().isBlank() || line.isOfTable()) {
        lines.add(line);
      }
    }
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
}
