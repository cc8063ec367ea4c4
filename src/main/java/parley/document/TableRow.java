package parley.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of a printed table: its cells from left to right, none empty, each with the runs of its
 * lines from top to bottom. Becomes lines cell by cell. Immutable.
 */
record TableRow(List<List<Row>> cells) {

  /** A number or bullet; beside a paragraph it is layout and no cell. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\(?[A-Za-z0-9.]{1,8}[.)]|\\(?[0-9.]{1,8}|[\u2022\u00b7\u25cf\u25aa\u2013*-]|\u00a7 ?[0-9.]{1,8}");

  /** Characters a cell has at most; longer ones are prose. */
  private static final int LONGEST_CELL = 400;

  TableRow {
    cells = List.copyOf(cells);
  }

  /** A table has rows of two and more cells; a single one is a line of text. */
  boolean isRow() {
    return cells.size() > 1 && cells.stream().allMatch(cell -> length(cell) <= LONGEST_CELL);
  }

  /** Whether a number or bullet stands beside a paragraph. */
  boolean isMarked() {
    return cells.size() == 2
        && MARK.matcher(text(cells.getFirst())).matches()
        && length(cells.get(1)) > 30;
  }

  /** The lines of the row's cells, one cell after the other. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (List<Row> cell : cells) {
      for (int i = 0; i < cell.size(); i++) {
        Line.Kind further = i == 0 ? Line.Kind.CELL : Line.Kind.CELL_LINE;
        Line line = LineText.of(cell.get(i).runs());
        if (!line.text().isBlank()) {
          lines.add(line.as(lines.isEmpty() ? Line.Kind.ROW : further));
        }
      }
    }
    return lines;
  }

  static String text(List<Row> cell) {
    StringBuilder text = new StringBuilder();
    cell.forEach(row -> row.runs().forEach(run -> text.append(run.text()).append(' ')));
    return text.toString().strip();
  }

  private static int length(List<Row> cell) {
    return text(cell).length();
  }
}
