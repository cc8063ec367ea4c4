package parley.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the row of a table apart into its cells, each with the head of its column and the label of
 * its row. A head over several columns heads each of them. Stateless.
 */
public final class TableCells {

  /** What parts cells, in plain text too, where no cell is empty. */
  private static final Pattern GAP = Pattern.compile("\\t| {4,400}");

  private static final Pattern ROWS = Pattern.compile("\\n{1,9}");

  private TableCells() {}

  /** The cells of a passage that is a table's row, from left to right; none when it is no row. */
  public static List<TableCell> of(Contract contract, Passage passage) {
    String text = contract.text();
    int start = passage.start();
    while (start > 0 && text.charAt(start - 1) == '\t') {
      start--;
    }
    if (text.substring(start, passage.end()).contains("\n\n")) {
      return List.of();
    }
    Matcher gap = GAP.matcher(text).region(start, passage.end());
    List<List<String>> header = header(contract, passage);
    List<TableCell> cells = new ArrayList<>();
    String label = "";
    int from = start;
    while (gap.find()) {
      TableCell cell = cell(header, cells.size(), label, text, from, gap.start());
      cells.add(cell);
      label = labelBehind(cell, label, cells.size());
      from = gap.end();
    }
    if (!cells.isEmpty()) {
      cells.add(cell(header, cells.size(), label, text, from, passage.end()));
    }
    return cells;
  }

  private static TableCell cell(
      List<List<String>> header, int column, String label, String text, int start, int end) {
    return new TableCell(
        head(header, column), label, text.substring(start, end).strip(), start, end);
  }

  /** The first cell names the row, and those next to it that have no figures. */
  private static String labelBehind(TableCell cell, String label, int count) {
    boolean figures = cell.text().chars().anyMatch(Character::isDigit);
    boolean names = !cell.text().isEmpty() && (count == 1 || !figures);
    return names ? label + (label.isEmpty() ? "" : ", ") + cell.text() : label;
  }

  /** The rows of the header that the passage carries, cell by cell. */
  private static List<List<String>> header(Contract contract, Passage passage) {
    List<List<String>> rows = new ArrayList<>();
    if (passage.leadStart() >= 0) {
      String lead = contract.text().substring(passage.leadStart(), passage.leadEnd());
      if (GAP.matcher(lead).find()) {
        ROWS.splitAsStream(lead).forEach(row -> rows.add(List.of(GAP.split(row, -1))));
      }
    }
    return rows;
  }

  private static String head(List<List<String>> header, int column) {
    StringBuilder head = new StringBuilder();
    for (int r = 0; r < header.size(); r++) {
      String words = at(header.get(r), column);
      boolean parted =
          header.subList(r + 1, header.size()).stream().anyMatch(row -> !at(row, column).isEmpty());
      for (int c = column - 1; parted && words.isEmpty() && c >= 0; c--) {
        words = at(header.get(r), c);
      }
      head.append(head.isEmpty() || words.isEmpty() ? "" : " ").append(words);
    }
    return head.toString();
  }

  private static String at(List<String> row, int column) {
    return column < row.size() ? row.get(column).strip() : "";
  }
}
