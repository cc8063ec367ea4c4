package parley.document;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table, and the columns that its cells stand in: a cell may take up several rows and
 * columns. What labels several rows from their left stands in each of them. A contract in two
 * languages, side by side, is read one after the other. Not thread-safe.
 */
final class HtmlTable {

  /** Columns, and rows that one cell takes up, at most. */
  private static final int MOST = 200;

  /** A row, and whether a page of the original ended before it. */
  private record Entry(HtmlRow row, boolean afterBreak) {}

  private final List<Entry> rows = new ArrayList<>();

  /** For every column how many more rows, this one among them, a cell takes up there. */
  private final int[] taken = new int[MOST];

  /** For every column the row whose cell stands there, in that row or those below it. */
  private final @Nullable HtmlRow[] spanning = new HtmlRow[MOST];

  private int column;

  void nextRow(boolean afterBreak) {
    rows.add(new Entry(new HtmlRow(), afterBreak));
    for (int c = 0; c < MOST; c++) {
      taken[c] = Math.max(0, taken[c] - 1);
    }
    column = 0;
  }

  /**
   * Begins a cell in the first column that is free.
   *
   * @param across columns it takes up, 1 or more
   * @param down rows it takes up, 1 or more
   */
  void nextCell(int across, int down) {
    if (rows.isEmpty()) {
      nextRow(false);
    }
    while (column < MOST - 1 && taken[column] > 0) {
      repeat();
      column++;
    }
    HtmlRow row = rows.getLast().row();
    row.nextCell(column);
    int end = Math.min(MOST - 1, column + Math.clamp(across, 1, MOST));
    for (int c = column; c < end; c++) {
      taken[c] = Math.clamp(down, 1, MOST);
      spanning[c] = row;
    }
    column = Math.max(end, column);
  }

  /** Begins a cell that is merged with the one above it. */
  void nextMerged(int across) {
    if (rows.isEmpty()) {
      nextRow(false);
    }
    repeat();
    if (rows.getLast().row().lastColumn() < column) {
      rows.getLast().row().nextCell(column);
    }
    column = Math.min(MOST - 1, column + Math.clamp(across, 1, MOST));
  }

  /** What a cell says that reaches down from above, where it labels the row; heads do not. */
  private void repeat() {
    HtmlRow from = spanning[column];
    HtmlRow row = rows.getLast().row();
    boolean head = rows.getFirst().row().equals(from);
    Line label = from == null || head || row.hasOwn() ? null : from.label(column);
    if (label != null) {
      row.repeat(column, label);
    }
  }

  void add(Line line) {
    if (rows.isEmpty()) {
      nextCell(1, 1);
    }
    rows.getLast().row().add(line);
  }

  /** What the table says, row by row. */
  List<HtmlBlocks.Piece> pieces() {
    List<HtmlBlocks.Piece> pieces = new ArrayList<>();
    if (SideBySide.are(rows.stream().map(entry -> entry.row().texts()).toList())) {
      for (int c = 0; c < 2; c++) {
        for (Entry entry : rows) {
          add(pieces, entry.row().cell(c), c == 0 && entry.afterBreak());
        }
      }
      return pieces;
    }
    TreeSet<Integer> columns = new TreeSet<>();
    rows.forEach(entry -> columns.addAll(entry.row().columns()));
    rows.forEach(entry -> add(pieces, entry.row().lines(columns), entry.afterBreak()));
    return pieces;
  }

  private static void add(List<HtmlBlocks.Piece> pieces, List<Line> lines, boolean afterBreak) {
    boolean first = afterBreak;
    for (Line line : lines) {
      pieces.add(new HtmlBlocks.Piece(line, first));
      first = false;
    }
  }
}
