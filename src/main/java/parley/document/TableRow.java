package parley.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of a printed table: its cells from left to right, empty ones among them, each with the runs
 * of its lines from top to bottom. Becomes lines cell by cell. Immutable.
 */
record TableRow(List<List<Row>> cells) {

  /** A number or bullet; beside a paragraph it is layout and no cell. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\(?[A-Za-z0-9.]{1,8}[.)]|\\(?[0-9.]{1,8}|[\u2022\u00b7\u25cf\u25aa\u2013*-]|\u00a7 ?[0-9.]{1,8}");

  /** A number that opens the row it stands in, whatever the column. */
  private static final Pattern OPENING =
      Pattern.compile("\\(?[A-Za-z0-9]{1,6}[.)]|\\d{1,3}(?:\\.\\d{1,3}){1,4}|\u00a7 ?[0-9.]{1,8}");

  /** Characters a cell has at most; longer ones are prose. */
  private static final int LONGEST_CELL = 400;

  TableRow {
    cells = List.copyOf(cells);
  }

  /** A table has rows of two and more cells; a single one is a line of text. */
  boolean isRow() {
    return filled().size() > 1 && cells.stream().allMatch(cell -> length(cell) <= LONGEST_CELL);
  }

  /** Whether a number or bullet stands beside a paragraph. */
  boolean isMarked() {
    List<List<Row>> filled = filled();
    return filled.size() == 2
        && MARK.matcher(text(filled.getFirst())).matches()
        && length(filled.get(1)) > 30;
  }

  /** The cells that hold text, from left to right. */
  List<List<Row>> filled() {
    return cells.stream().filter(cell -> !cell.isEmpty()).toList();
  }

  /**
   * The lines of the row's cells, one cell after the other. An empty cell is a line without text;
   * none stands behind the last that has some, or before a number that opens the row.
   */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int empty = 0;
    for (List<Row> cell : cells) {
      int before = lines.size();
      for (Row row : cell) {
        Line line = LineText.of(row.runs());
        if (!line.text().isBlank()) {
          lines.add(line.as(lines.size() == before ? Line.Kind.CELL : Line.Kind.CELL_LINE));
        }
      }
      if (lines.size() == before) {
        empty++;
      } else {
        boolean opens = before == 0 && OPENING.matcher(text(cell)).matches();
        lines.addAll(before, Collections.nCopies(opens ? 0 : empty, emptyCell(lines.get(before))));
        empty = 0;
      }
    }
    if (!lines.isEmpty()) {
      lines.set(0, lines.getFirst().as(Line.Kind.ROW));
    }
    return lines;
  }

  /** A cell without text left of another. */
  private static Line emptyCell(Line next) {
    Box box = next.box();
    return new Line(
        "",
        new Box(box.x0(), box.y0(), box.x0(), box.y1()),
        new short[] {next.x()[0]},
        next.fontSize(),
        Line.Emphasis.PLAIN,
        0,
        Line.Kind.CELL,
        0);
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
