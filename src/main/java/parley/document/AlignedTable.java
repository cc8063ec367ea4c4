package parley.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table without rules: three lines and more whose parts stand in the same columns, wide gaps
 * between. Two columns of prose, a block for signatures, a table of contents, a list with hanging
 * numbers are none: see {@link CellTexts}. Immutable.
 */
final class AlignedTable {

  private static final int LEAST_ROWS = 3;

  /** Lines between two rows that stand in one column alone, at most. */
  private static final int MOST_BETWEEN = 2;

  /** Lines of a page's table, at most: more is a list. */
  private static final int LONGEST = 200;

  /** Lines of a page that a table is looked for at, at most. */
  private static final int MOST_TRIES = 300;

  /** White between two rows in letter heights, at most. */
  private static final float LOOSE = 3f;

  /** White between a head over several columns and theirs in letter heights, at most. */
  private static final float OVER = 1.1f;

  /** White between the lines of one cell in letter heights, at most. */
  private static final float TIGHT = 0.75f;

  private final List<Strip> strips;
  private final CellColumns columns;

  private AlignedTable(List<Strip> strips, CellColumns columns) {
    this.strips = strips;
    this.columns = columns;
  }

  /** The lines of a page's rows, tables among them row by row. */
  static List<Line> lines(List<Row> rows) {
    List<Strip> strips = TightColumns.parted(rows.stream().map(Strip::of).toList());
    List<Line> lines = new ArrayList<>();
    int at = 0;
    int tries = 0;
    while (at < strips.size()) {
      boolean may = !strips.get(at).isOne() && tries++ < MOST_TRIES;
      AlignedTable table = may ? at(strips, at) : null;
      if (table == null) {
        lines.add(LineText.of(strips.get(at).row().runs()));
        at++;
      } else {
        if (at > 0 && table.isUnder(strips.get(at - 1))) {
          lines.removeLast();
          lines.addAll(table.rowOf(strips.get(at - 1)));
        }
        table.addTo(lines);
        at += table.strips.size();
      }
    }
    return lines;
  }

  /** The table that begins with the line {@code first}, or null when none does. */
  private static @Nullable AlignedTable at(List<Strip> strips, int first) {
    CellColumns columns = CellColumns.of(strips.get(first));
    int last = first;
    int between = 0;
    for (int i = first + 1; i < Math.min(strips.size(), first + LONGEST); i++) {
      Strip strip = strips.get(i);
      float white = strip.below(strips.get(i - 1));
      CellColumns wider = columns.with(strip);
      if (wider == null || white < -strip.size() / 2 || white > LOOSE * strip.size()) {
        break;
      }
      between = strip.isOne() ? between + 1 : 0;
      if (between > MOST_BETWEEN) {
        break;
      }
      if (!strip.isOne()) {
        columns = wider;
        last = i;
      }
    }
    if (last - first + 1 < LEAST_ROWS) {
      return null;
    }
    AlignedTable table = new AlignedTable(strips.subList(first, last + 1), columns);
    return CellTexts.areTable(table.strips, columns) ? table.withEnd(strips, last + 1) : null;
  }

  /** With the lines behind the last row that go on in its cells. */
  private AlignedTable withEnd(List<Strip> all, int next) {
    int end = next;
    while (end < all.size()
        && all.get(end).isOne()
        && columns.with(all.get(end)) != null
        && goesOn(all.get(end - 1), all.get(end))) {
      end++;
    }
    return new AlignedTable(all.subList(next - strips.size(), end), columns);
  }

  /** Whether a line heads several columns of the table, none of them the first. */
  private boolean isUnder(Strip above) {
    Strip first = strips.getFirst();
    CellColumns.Extent head = CellColumns.extent(above.cells().getFirst());
    long over = columns.extents().stream().filter(column -> column.near(head, 0)).count();
    boolean centred = over > 1 || !columns.extents().getFirst().near(head, 0);
    return above.isOne()
        && columns.count() > 2
        && head.from() > columns.extents().getFirst().to()
        && head.to() <= columns.extents().getLast().to()
        && centred
        && first.below(above) >= 0
        && first.below(above) <= OVER * first.size()
        && CellTexts.areLabels(List.of(above, first));
  }

  /** A head over several columns as a row, in the first of them. */
  private List<Line> rowOf(Strip head) {
    List<List<Row>> cells = emptyRow();
    Row words = head.cells().getFirst();
    int column = 1;
    while (column + 1 < columns.count()
        && columns.extents().get(column + 1).from() <= CellColumns.extent(words).from()) {
      column++;
    }
    cells.get(column).add(words);
    return new TableRow(cells).lines();
  }

  private void addTo(List<Line> lines) {
    List<List<Row>> cells = emptyRow();
    for (int i = 0; i < strips.size(); i++) {
      Strip strip = strips.get(i);
      if (i == 0 || !(goesOn(strips.get(i - 1), strip) || isHeaderStill(i, cells))) {
        flush(cells, lines);
        cells = emptyRow();
      }
      for (Row cell : strip.cells()) {
        cells.get(columns.indexOf(cell)).add(cell);
      }
    }
    flush(cells, lines);
  }

  private List<List<Row>> emptyRow() {
    List<List<Row>> cells = new ArrayList<>();
    for (int i = 0; i < columns.count(); i++) {
      cells.add(new ArrayList<>());
    }
    return cells;
  }

  private static void flush(List<List<Row>> cells, List<Line> lines) {
    List<List<Row>> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    if (filled.size() == 1) {
      filled.getFirst().forEach(row -> lines.add(LineText.of(row.runs())));
    } else if (!filled.isEmpty()) {
      lines.addAll(new TableRow(cells).lines());
    }
  }

  /** Whether a line goes on in cells of the row above it: close below, and no beginning. */
  private boolean goesOn(Strip above, Strip strip) {
    boolean close = strip.below(above) <= TIGHT * strip.size();
    boolean first = columns.indexOf(strip.cells().getFirst()) == 0;
    return close && !CellTexts.hasValue(strip) && (!first || CellTexts.allGoOn(strip));
  }

  /**
   * The labels of a header may begin above those of its first column, or end below them: closer to
   * them than to the row that follows.
   */
  private boolean isHeaderStill(int i, List<List<Row>> cells) {
    Strip strip = strips.get(i);
    float white = strip.below(strips.get(i - 1));
    boolean labels = i < LEAST_ROWS && CellTexts.areLabels(strips.subList(0, i + 1));
    boolean last = i + 1 == strips.size() || strips.get(i + 1).below(strip) > white + 1;
    return labels
        && white <= TIGHT * strip.size()
        && (cells.getFirst().isEmpty() || (strip.isOne() && last));
  }
}
