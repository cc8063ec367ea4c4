package parley.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the glyphs of a page together into lines in reading order: glyphs to runs as they were
 * printed, runs to columns, runs of one base line to lines. Not thread-safe.
 */
final class PageLines {

  /** A gap wider than this many letter heights ends a run: a gutter, a tab, a table's cell. */
  private static final float RUN_GAP = 0.9f;

  private final List<Glyph> glyphs;

  PageLines(List<Glyph> glyphs) {
    this.glyphs = glyphs;
  }

  List<Line> inReadingOrder() {
    List<Line> lines = new ArrayList<>();
    for (Row row : Columns.inReadingOrder(Row.of(Raised.settled(runs())))) {
      Line line = LineText.of(row.runs());
      if (!line.text().isBlank()) {
        lines.add(line);
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
}
