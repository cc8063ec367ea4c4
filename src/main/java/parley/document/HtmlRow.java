package parley.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of a table. A number or bullet beside a paragraph is layout and becomes one paragraph;
 * cells of short text become one row with tabs between; everything else stays what it is. Not
 * thread-safe.
 */
final class HtmlRow {

  private static final Pattern MARK =
      Pattern.compile(
          "\\(?[A-Za-z0-9.]{1,8}[.)]?|[\u2022\u00b7\u25cf\u25aa\u2013*-]|\u00a7 ?[0-9.]{1,8}");

  private static final int LONGEST_CELL = 400;

  private final List<List<Line>> cells = new ArrayList<>();

  void nextCell() {
    cells.add(new ArrayList<>());
  }

  void add(Line line) {
    if (cells.isEmpty()) {
      nextCell();
    }
    cells.getLast().add(line);
  }

  /** What the row says, as blocks. */
  List<Line> lines() {
    List<List<Line>> filled = cells.stream().filter(cell -> !cell.isEmpty()).toList();
    if (filled.size() < 2) {
      return filled.isEmpty() ? List.of() : filled.getFirst();
    }
    if (isMarked(filled)) {
      return marked(filled);
    }
    boolean table =
        filled.stream().allMatch(cell -> cell.size() <= 3 && length(cell) <= LONGEST_CELL);
    return table ? List.of(joined(filled)) : filled.stream().flatMap(List::stream).toList();
  }

  private static boolean isMarked(List<List<Line>> filled) {
    String first = text(filled.getFirst());
    return filled.size() == 2
        && MARK.matcher(first).matches()
        && (length(filled.get(1)) > 30 || first.indexOf('(') >= 0);
  }

  private static List<Line> marked(List<List<Line>> filled) {
    Line body = filled.get(1).getFirst();
    String first = text(filled.getFirst());
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
    lines.addAll(filled.get(1).subList(1, filled.get(1).size()));
    return lines;
  }

  private static Line joined(List<List<Line>> cells) {
    String text = String.join("\t", cells.stream().map(HtmlRow::text).toList());
    boolean bold =
        cells.stream()
            .flatMap(List::stream)
            .allMatch(line -> line.emphasis() == Line.Emphasis.BOLD);
    Line.Emphasis emphasis = bold ? Line.Emphasis.BOLD : Line.Emphasis.PLAIN;
    return new Line(
        text, Line.NO_BOX, Line.NO_X, 0, emphasis, bold ? text.length() : 0, Line.Kind.ROW, 0);
  }

  private static String text(List<Line> cell) {
    return String.join(" ", cell.stream().map(Line::text).toList());
  }

  private static int length(List<Line> cell) {
    return cell.stream().mapToInt(line -> line.text().length()).sum();
  }
}
