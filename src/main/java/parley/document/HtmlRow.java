package parley.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table. A number or bullet beside a paragraph is layout and becomes one paragraph;
 * cells of short text become one row with tabs between, empty cells among them; everything else
 * stays what it is. Not thread-safe.
 */
final class HtmlRow {

  private static final Pattern MARK =
      Pattern.compile(
          "\\(?[A-Za-z0-9.]{1,8}[.)]?|[\u2022\u00b7\u25cf\u25aa\u2013*-]|\u00a7 ?[0-9.]{1,8}");

  /** A number that opens the row it stands in, whatever the column. */
  private static final Pattern OPENING =
      Pattern.compile("\\(?[A-Za-z0-9]{1,6}[.)]|\\d{1,3}(?:\\.\\d{1,3}){1,4}|\u00a7 ?[0-9.]{1,8}");

  private static final int LONGEST_CELL = 400;

  /** Characters of what labels a row, at most. */
  private static final int LONGEST_LABEL = 80;

  private final List<Cell> cells = new ArrayList<>();

  /**
   * A cell by the first of the columns it takes up, from 0.
   *
   * @param above whether it is one of a row above that reaches down
   */
  private record Cell(int column, List<Line> lines, boolean above) {
    String text() {
      return String.join(" ", lines.stream().map(Line::text).toList());
    }

    int length() {
      return lines.stream().mapToInt(line -> line.text().length()).sum();
    }
  }

  /** Begins a cell right of the ones before it. */
  void nextCell() {
    nextCell(cells.isEmpty() ? 0 : cells.getLast().column() + 1);
  }

  /** Begins a cell in a column that is right of the ones before it. */
  void nextCell(int column) {
    cells.add(new Cell(column, new ArrayList<>(), false));
  }

  /** Takes in a cell of a row above. */
  void repeat(int column, Line label) {
    cells.add(new Cell(column, List.of(label), true));
  }

  void add(Line line) {
    if (cells.isEmpty()) {
      nextCell();
    }
    cells.getLast().lines().add(line);
  }

  /** The column of the last cell, or -1. */
  int lastColumn() {
    return cells.isEmpty() ? -1 : cells.getLast().column();
  }

  /** Whether a cell of the row itself holds text. */
  boolean hasOwn() {
    return !own().isEmpty();
  }

  /** What stands in the cell that begins in a column, where it may label rows; or null. */
  @Nullable Line label(int column) {
    for (Cell cell : cells) {
      boolean may = cell.column() == column && cell.lines().size() == 1;
      if (may && isLabel(cell.text())) {
        return cell.lines().getFirst();
      }
    }
    return null;
  }

  private static boolean isLabel(String words) {
    return words.length() <= LONGEST_LABEL
        && words.chars().anyMatch(Character::isLetter)
        && !OPENING.matcher(words).matches();
  }

  /** The columns that hold text, from left to right. */
  List<Integer> columns() {
    return filled().stream().map(Cell::column).toList();
  }

  /** The texts of the cells that are not empty, from left to right. */
  List<String> texts() {
    return own().stream().map(Cell::text).toList();
  }

  /** The blocks of the n-th cell that is not empty, from 0; none when there are fewer. */
  List<Line> cell(int n) {
    List<Cell> own = own();
    return n < own.size() ? own.get(n).lines() : List.of();
  }

  private List<Cell> own() {
    return filled().stream().filter(cell -> !cell.above()).toList();
  }

  private List<Cell> filled() {
    return cells.stream().filter(cell -> !cell.lines().isEmpty()).toList();
  }

  /** What the row says, as blocks. */
  List<Line> lines() {
    return lines(columns());
  }

  /**
   * What the row says, as blocks.
   *
   * @param columns those of its table that hold text in any row, from left to right
   */
  List<Line> lines(Collection<Integer> columns) {
    List<Cell> filled = hasOwn() ? filled() : List.of();
    if (filled.size() < 2) {
      return filled.isEmpty() ? List.of() : filled.getFirst().lines();
    }
    if (isMarked(filled)) {
      return marked(filled);
    }
    boolean table =
        filled.stream().allMatch(cell -> cell.lines().size() <= 3 && cell.length() <= LONGEST_CELL);
    return table
        ? List.of(joined(filled, columns))
        : filled.stream().flatMap(cell -> cell.lines().stream()).toList();
  }

  private static boolean isMarked(List<Cell> filled) {
    String first = filled.getFirst().text();
    return filled.size() == 2
        && MARK.matcher(first).matches()
        && (filled.get(1).length() > 30 || first.indexOf('(') >= 0);
  }

  private static List<Line> marked(List<Cell> filled) {
    List<Line> second = filled.get(1).lines();
    Line body = second.getFirst();
    String first = filled.getFirst().text();
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            first + " " + body.text(),
            Line.NO_BOX,
            Line.NO_X,
            0,
            body.emphasis(),
            body.emphasised() == 0 ? 0 : body.emphasised() + first.length() + 1,
            Line.Kind.PARAGRAPH,
            body.headingLevel()));
    lines.addAll(second.subList(1, second.size()));
    return lines;
  }

  private static Line joined(List<Cell> cells, Collection<Integer> columns) {
    String text = text(cells, columns);
    boolean bold =
        cells.stream()
            .flatMap(cell -> cell.lines().stream())
            .allMatch(line -> line.emphasis() == Line.Emphasis.BOLD);
    Line.Emphasis emphasis = bold ? Line.Emphasis.BOLD : Line.Emphasis.PLAIN;
    return new Line(
        text, Line.NO_BOX, Line.NO_X, 0, emphasis, bold ? text.length() : 0, Line.Kind.ROW, 0);
  }

  /** The cells with a tab for every column between; a number that opens the row stands first. */
  private static String text(List<Cell> cells, Collection<Integer> columns) {
    StringBuilder text = new StringBuilder();
    boolean numbered = OPENING.matcher(cells.getFirst().text()).matches();
    int last = cells.getLast().column();
    int at = 0;
    for (int column : columns) {
      Cell cell = at < cells.size() && cells.get(at).column() == column ? cells.get(at) : null;
      text.append(cell == null ? "" : cell.text());
      at += cell == null ? 0 : 1;
      if (column < last && !(numbered && text.isEmpty())) {
        text.append('\t');
      }
    }
    return text.toString();
  }
}
