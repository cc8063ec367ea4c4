package parley.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A table whose cells are ruled: what stands in a cell is read before what stands in the next. Rows
 * of prose, and numbers beside a paragraph, are no rows of a table and stay lines of text.
 * Immutable.
 */
final class RuledTable {

  /** Rows with two cells and more that a table has at least. */
  private static final int LEAST_ROWS = 2;

  /** Lines of text without a rule between them that are rows of their own, at least. */
  private static final int LEAST_UNRULED = 3;

  private final Set<Run> runs;
  private final List<TableRow> rows;

  private RuledTable(Set<Run> runs, List<TableRow> rows) {
    this.runs = runs;
    this.rows = rows;
  }

  /** The table in a grid, or null when what stands there is none. */
  static @Nullable RuledTable of(Grid grid, List<Run> page) {
    if (page.stream().anyMatch(grid::hasBeside)) {
      return null;
    }
    List<Run> runs = page.stream().filter(grid::holds).toList();
    Map<Integer, Map<Integer, List<Run>>> cells = cells(grid, runs);
    Set<Integer> columns = new TreeSet<>();
    cells.values().forEach(row -> columns.addAll(row.keySet()));
    List<TableRow> rows = new ArrayList<>();
    for (Map.Entry<Integer, Map<Integer, List<Run>>> row : cells.entrySet()) {
      List<String> above = above(grid, row.getKey(), columns, cells);
      rows.addAll(rowsOf(row.getValue(), columns, above));
    }
    if (SideBySide.are(rows.stream().map(RuledTable::texts).toList())) {
      return new RuledTable(new HashSet<>(runs), versions(rows));
    }
    long whole = rows.stream().filter(row -> row.isRow() && !row.isMarked()).count();
    List<String> last =
        rows.stream()
            .filter(TableRow::isRow)
            .map(row -> TableRow.text(row.filled().getLast()))
            .toList();
    return whole < LEAST_ROWS || CellTexts.isContents(last)
        ? null
        : new RuledTable(new HashSet<>(runs), rows);
  }

  private static List<String> texts(TableRow row) {
    return row.filled().stream().map(TableRow::text).toList();
  }

  /** All of the left column before all of the right one. */
  private static List<TableRow> versions(List<TableRow> rows) {
    List<TableRow> cells = new ArrayList<>();
    for (int c = 0; c < 2; c++) {
      for (TableRow row : rows) {
        if (c < row.filled().size()) {
          cells.add(new TableRow(List.of(row.filled().get(c))));
        }
      }
    }
    return cells;
  }

  /** The runs of every cell that has any, by row and column. */
  private static Map<Integer, Map<Integer, List<Run>>> cells(Grid grid, List<Run> runs) {
    Map<Integer, Map<Integer, List<Run>>> cells = new TreeMap<>();
    Map<Grid.Cell, Grid.Cell> known = new HashMap<>();
    for (Run run : runs) {
      Map<Grid.Cell, Run> parts = new LinkedHashMap<>();
      for (Glyph glyph : run.glyphs()) {
        Grid.Cell cell = known.computeIfAbsent(grid.placeOf(glyph), grid::cellAt);
        Run part = parts.get(cell);
        if (part != null) {
          part.add(glyph);
        } else if (!glyph.isBlank()) {
          parts.put(cell, new Run(glyph));
        }
      }
      parts.forEach((cell, part) ->
          cells
              .computeIfAbsent(cell.row(), r -> new TreeMap<>())
              .computeIfAbsent(cell.column(), c -> new ArrayList<>())
              .add(part));
    }
    return cells;
  }

  /**
   * For every column what stands in a cell left of the row's own that begins in a row above, heads
   * left out.
   */
  private static List<String> above(
      Grid grid, int row, Set<Integer> columns, Map<Integer, Map<Integer, List<Run>>> cells) {
    Map<Integer, List<Run>> own = cells.getOrDefault(row, Map.of());
    int heads = cells.keySet().iterator().next();
    List<String> above = new ArrayList<>();
    boolean left = true;
    for (int column : columns) {
      left &= !own.containsKey(column);
      Grid.Cell cell = left ? grid.cellAt(new Grid.Cell(row, column)) : new Grid.Cell(row, column);
      boolean reaches = cell.row() < row && cell.row() > heads && cell.column() == column;
      List<Run> runs =
          reaches
              ? cells.getOrDefault(cell.row(), Map.of()).getOrDefault(column, List.of())
              : List.of();
      String words = TableRow.text(Row.of(runs));
      above.add(TableRow.isLabel(words) ? words : "");
    }
    return above;
  }

  /** One row, or one for each printed line where the lines of all cells stand side by side. */
  private static List<TableRow> rowsOf(
      Map<Integer, List<Run>> row, Set<Integer> columns, List<String> above) {
    List<List<Row>> all =
        columns.stream().map(column -> Row.of(row.getOrDefault(column, List.of()))).toList();
    List<List<Row>> cells = all.stream().filter(cell -> !cell.isEmpty()).toList();
    int lines = cells.getFirst().size();
    boolean unruled =
        lines >= LEAST_UNRULED
            && cells.size() > 1
            && cells.stream().allMatch(cell -> cell.size() == lines)
            && cells.stream().skip(1).anyMatch(RuledTable::areFigures);
    if (!unruled) {
      return List.of(new TableRow(all, above));
    }
    List<TableRow> rows = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      int at = i;
      rows.add(new TableRow(cells.stream().map(cell -> List.of(cell.get(at))).toList()));
    }
    return rows;
  }

  private static boolean areFigures(List<Row> cell) {
    return cell.stream()
        .allMatch(row -> TableRow.text(List.of(row)).chars().anyMatch(Character::isDigit));
  }

  boolean holds(Run run) {
    return runs.contains(run);
  }

  /** The table's rows, top to bottom, as lines. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (TableRow row : rows) {
      if (row.isRow() && !row.isMarked()) {
        lines.addAll(row.lines());
      } else if (row.isMarked()) {
        List<Run> all = new ArrayList<>();
        row.cells().forEach(cell -> cell.forEach(line -> all.addAll(line.runs())));
        Row.of(all).forEach(line -> lines.add(LineText.of(line.runs())));
      } else {
        row.cells().forEach(cell -> cell.forEach(line -> lines.add(LineText.of(line.runs()))));
      }
    }
    lines.removeIf(line -> line.text().isBlank() && !line.isOfTable());
    return lines;
  }
}
