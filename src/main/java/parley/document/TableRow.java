package parley.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of a printed table: its cells from left to right, empty ones among them, each with the runs
 * of its lines from top to bottom. Becomes lines cell by cell. Immutable.
 *
 * @param above for every cell what labels the row from a cell above it that reaches down, or
 *     nothing
 */
record TableRow(List<List<Row>> cells, List<String> above) {

  /** A number or bullet; beside a paragraph it is layout and no cell. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\(?[A-Za-z0-9.]{1,8}[.)]|\\(?[0-9.]{1,8}|[\u2022\u00b7\u25cf\u25aa\u2013*-]|\u00a7 ?[0-9.]{1,8}");

  /** A number that opens the row it stands in, whatever the column. */
  private static final Pattern OPENING =
      Pattern.compile("\\(?[A-Za-z0-9]{1,6}[.)]|\\d{1,3}(?:\\.\\d{1,3}){1,4}|\u00a7 ?[0-9.]{1,8}");

  /** Characters a cell has at most; longer ones are prose. */
  private static final int LONGEST_CELL = 400;

  /** Characters of what labels a row, at most. */
  private static final int LONGEST_LABEL = 80;

  TableRow {
    cells = List.copyOf(cells);
    above = List.copyOf(above);
  }

  TableRow(List<List<Row>> cells) {
    this(cells, Collections.nCopies(cells.size(), ""));
  }

  /** Whether words may label the rows that their cell reaches down to. */
  static boolean isLabel(String words) {
    return words.length() <= LONGEST_LABEL && !MARK.matcher(words).matches();
  }

  /** A table has rows of two and more cells; a single one is a line of text. */
  boolean isRow() {
    long labels = above.stream().filter(label -> !label.isEmpty()).count();
    return filled().size() + labels > 1
        && cells.stream().allMatch(cell -> length(cell) <= LONGEST_CELL);
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
    for (int c = 0; c < cells.size(); c++) {
      List<Line> own = cellLines(cells.get(c));
      if (own.isEmpty()) {
        empty++;
        continue;
      }
      boolean opens = lines.isEmpty() && OPENING.matcher(text(cells.get(c))).matches();
      for (String label : opens ? List.<String>of() : above.subList(c - empty, c)) {
        lines.add(without(label, own.getFirst()));
      }
      lines.addAll(own);
      empty = 0;
    }
    if (!lines.isEmpty()) {
      lines.set(0, lines.getFirst().as(Line.Kind.ROW));
    }
    return lines;
  }

  private static List<Line> cellLines(List<Row> cell) {
    List<Line> lines = new ArrayList<>();
    for (Row row : cell) {
      Line line = LineText.of(row.runs());
      if (!line.text().isBlank()) {
        lines.add(line.as(lines.isEmpty() ? Line.Kind.CELL : Line.Kind.CELL_LINE));
      }
    }
    return lines;
  }

  /** A cell left of another in which nothing is printed, though it may have a label. */
  private static Line without(String label, Line next) {
    Box box = next.box();
    short[] x = new short[label.length() + 1];
    Arrays.fill(x, next.x()[0]);
    return new Line(
        label,
        new Box(box.x0(), box.y0(), box.x0(), box.y1()),
        x,
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
