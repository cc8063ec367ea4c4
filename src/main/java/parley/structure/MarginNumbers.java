package parley.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import parley.document.Box;
import parley.document.Line;
import parley.document.Page;

/**
 * Takes the numbers of lines out of the left margin, as pleadings and drafts have them: a column of
 * numbers left of all text that counts on evenly down most pages. Stateless.
 */
final class MarginNumbers {

  /** Numbers a page has in its margin at least. */
  private static final int LEAST = 8;

  /** Points between the numbers' right edges, at most. */
  private static final float ALIGNED = 4f;

  /** Points between a number and the text, at least. */
  private static final float APART = 6f;

  /** Share of the pages with text that must have such numbers. */
  private static final double PAGES = 0.6;

  private MarginNumbers() {}

  /** A number at the start of a line: its digits' end, its value, its edges in points. */
  private record Mark(int end, int value, float left, float right) {}

  /** The pages without the numbers, or as they are when most have none. */
  static List<Page> without(List<Page> pages) {
    List<Page> cleaned = new ArrayList<>(pages.size());
    int full = 0;
    int numbered = 0;
    for (Page page : pages) {
      Page clean = page.width() > 0 ? cleaned(page) : null;
      full += page.lines().size() >= LEAST ? 1 : 0;
      numbered += clean == null ? 0 : 1;
      cleaned.add(clean == null ? page : clean);
    }
    return numbered > 0 && numbered >= PAGES * full ? cleaned : pages;
  }

  /** The page without its numbers, or null when it has none. */
  private static @Nullable Page cleaned(Page page) {
    @Nullable Mark[] marks = new @Nullable Mark[page.lines().size()];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = mark(page.lines().get(i));
    }
    float right = common(marks, Mark::right);
    float left = common(marks, Mark::left);
    int counted = 0;
    int before = -1;
    int step = 0;
    for (int i = 0; i < marks.length; i++) {
      Mark mark = marks[i];
      if (mark == null
          || (Math.abs(mark.right() - right) > ALIGNED && Math.abs(mark.left() - left) > ALIGNED)) {
        marks[i] = null;
        continue;
      }
      int by = mark.value() - before;
      if (before >= 0 && (by <= 0 || (step > 0 && by != step))) {
        return null;
      }
      step = before < 0 ? step : by;
      before = mark.value();
      counted++;
    }
    boolean all = counted >= LEAST && isLeftOfAll(page, marks, right);
    return all ? new Page(page.number(), page.width(), page.height(), cut(page, marks)) : null;
  }

  /** Where most numbers begin or end. */
  private static float common(@Nullable Mark[] marks, ToDoubleFunction<Mark> edge) {
    double[] edges =
        Arrays.stream(marks).filter(m -> m != null).mapToDouble(edge).sorted().toArray();
    return edges.length == 0 ? 0 : (float) edges[edges.length / 2];
  }

  /** Whether no line of text begins in the numbers' column or left of it. */
  private static boolean isLeftOfAll(Page page, @Nullable Mark[] marks, float right) {
    for (int i = 0; i < marks.length; i++) {
      Line line = page.lines().get(i);
      if (marks[i] == null && line.box().x0() < right + APART) {
        return false;
      }
    }
    return true;
  }

  private static List<Line> cut(Page page, @Nullable Mark[] marks) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < marks.length; i++) {
      Line line = page.lines().get(i);
      if (marks[i] == null) {
        lines.add(line);
      } else if (marks[i].end() < line.text().length()) {
        lines.add(cut(line, marks[i].end() + 1));
      }
    }
    return lines;
  }

  private static Line cut(Line line, int from) {
    short[] x = Arrays.copyOfRange(line.x(), from, line.x().length);
    Box box = new Box(x[0] / 10f, line.box().y0(), line.box().x1(), line.box().y1());
    String text = line.text().substring(from);
    int emphasised =
        line.emphasis() == Line.Emphasis.PLAIN
            ? Math.max(0, line.emphasised() - from)
            : text.length();
    return new Line(text, box, x, line.fontSize(), line.emphasis(), emphasised, line.kind(), 0);
  }

  private static @Nullable Mark mark(Line line) {
    String text = line.text();
    int end = 0;
    while (end < text.length() && end < 5 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    if (end == 0 || end > 4 || line.x().length <= end || line.isOfTable()) {
      return null;
    }
    float right = line.x()[end] / 10f;
    boolean alone = end == text.length();
    boolean apart = !alone && text.charAt(end) == ' ' && line.x()[end + 1] / 10f - right >= APART;
    return alone || apart
        ? new Mark(end, Integer.parseInt(text, 0, end, 10), line.x()[0] / 10f, right)
        : null;
  }
}
