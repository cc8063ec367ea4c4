package parley.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes out what the pages of a printed original left behind in HTML: page numbers beside a page
 * break and lines repeated there; a sentence that ran over the break is joined again. Stateless.
 */
final class HtmlFurniture {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)[-\u2013 ]{0,3}(page )?([a-z]{1,2}-)?(\\d{1,4}|[ivxl]{1,7})( of \\d{1,4})?[-\u2013 ]{0,3}");

  private static final int BESIDE = 2;
  private static final int REPEATED = 3;
  private static final int LONGEST = 120;

  private HtmlFurniture() {}

  static List<Line> without(List<HtmlBlocks.Piece> pieces) {
    Map<String, Integer> beside = new HashMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (isBesideBreak(pieces, i)) {
        beside.merge(pieces.get(i).line().text(), 1, Integer::sum);
      }
    }
    List<Line> lines = new ArrayList<>();
    boolean broken = false;
    for (int i = 0; i < pieces.size(); i++) {
      HtmlBlocks.Piece piece = pieces.get(i);
      broken |= piece.afterBreak();
      if (isBesideBreak(pieces, i) && isFurniture(piece.line().text(), beside)) {
        continue;
      }
      add(lines, piece.line(), broken);
      broken = false;
    }
    return lines;
  }

  private static boolean isBesideBreak(List<HtmlBlocks.Piece> pieces, int at) {
    for (int i = Math.max(0, at - BESIDE + 1); i <= Math.min(pieces.size() - 1, at + BESIDE); i++) {
      if (pieces.get(i).afterBreak()) {
        return true;
      }
    }
    return at >= pieces.size() - BESIDE;
  }

  private static boolean isFurniture(String text, Map<String, Integer> beside) {
    boolean repeated = beside.getOrDefault(text, 0) >= REPEATED && text.length() <= LONGEST;
    return repeated || NUMBER.matcher(text).matches();
  }

  private static void add(List<Line> lines, Line line, boolean broken) {
    Line before = lines.isEmpty() ? null : lines.getLast();
    if (broken && before != null && runsOn(before, line)) {
      lines.set(
          lines.size() - 1,
          new Line(
              before.text() + " " + line.text(),
              Line.NO_BOX,
              Line.NO_X,
              0,
              before.emphasis(),
              before.emphasised(),
              before.kind(),
              before.headingLevel()));
    } else {
      lines.add(line);
    }
  }

  private static boolean runsOn(Line before, Line after) {
    char last = before.text().charAt(before.text().length() - 1);
    return before.kind() == Line.Kind.PARAGRAPH
        && after.kind() == Line.Kind.PARAGRAPH
        && ".;:!?".indexOf(last) < 0
        && before.text().length() > 40
        && Character.isLowerCase(after.text().charAt(0));
  }
}
