package parley.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A printed line cut where gaps much wider than a space part it: the cells of a row, if it is one.
 *
 * @param cells from left to right, each the part of the line that it takes up
 */
record Strip(Row row, List<Row> cells) {

  /** Letter heights that part two cells, at least. */
  private static final float GAP = 1.2f;

  private static final Pattern SIGN = Pattern.compile("[$€£¥(]{1,2}");

  static Strip of(Row row) {
    List<Row> cells = new ArrayList<>();
    Run before = null;
    List<Run> runs = row.runs().stream().filter(run -> !run.text().isEmpty()).toList();
    for (Run run : runs.isEmpty() ? row.runs() : runs) {
      boolean apart = before == null || run.x0() - before.x1() >= GAP * run.size();
      if (apart && (before == null || !isSign(cells.getLast()))) {
        cells.add(new Row(new ArrayList<>()));
      }
      cells.getLast().runs().add(run);
      before = run;
    }
    return new Strip(row, List.copyOf(cells));
  }

  /** A currency's sign set apart from its amount is no cell of its own. */
  private static boolean isSign(Row cell) {
    return cell.runs().size() == 1 && SIGN.matcher(cell.runs().getFirst().text()).matches();
  }

  boolean isOne() {
    return cells.size() == 1;
  }

  String text(int cell) {
    return TableRow.text(List.of(cells.get(cell)));
  }

  float size() {
    return row.runs().getFirst().size();
  }

  /** Points of white between this line and the one above it; negative when it is no lower. */
  float below(Strip above) {
    return row.runs().getFirst().top() - above.row.runs().getFirst().bottom();
  }
}
