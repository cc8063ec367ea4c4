package parley.structure;

import java.util.ArrayList;
import java.util.List;
import parley.document.Line;
import parley.document.Page;

/**
 * The usual distance between the base lines of a paragraph. Where most paragraphs are one line the
 * usual distance between lines is that between paragraphs; lines that go on in the middle of a
 * sentence tell the two apart. Stateless.
 */
final class Pitch {

  /** Distances looked at, at most. */
  private static final int MOST = 20_000;

  /** Lines that go on, at least. */
  private static final int LEAST = 2;

  /** Share of the page's text width that a line which is full takes up. */
  private static final float FULL = 0.85f;

  private Pitch() {}

  /** In points; 0 without pages. */
  static float of(List<Page> pages) {
    List<Float> all = new ArrayList<>();
    List<Float> within = new ArrayList<>();
    for (Page page : pages) {
      double right = page.lines().stream().mapToDouble(l -> l.box().x1()).max().orElse(0);
      for (int i = 1; i < page.lines().size() && all.size() < MOST; i++) {
        Line before = page.lines().get(i - 1);
        Line line = page.lines().get(i);
        float distance = line.box().y1() - before.box().y1();
        if (!line.isInRow() && distance > 2 && distance < 60) {
          all.add(distance);
          if (distance >= line.fontSize() && goesOn(before, line, right)) {
            within.add(distance);
          }
        }
      }
    }
    float usual = at(all, 0.35f);
    return within.size() < LEAST ? usual : Math.min(usual, at(within, 0.5f));
  }

  private static float at(List<Float> distances, float share) {
    List<Float> sorted = distances.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * share));
  }

  /** Whether a line goes on in the sentence that the line before it, which is full, breaks off. */
  private static boolean goesOn(Line before, Line line, double right) {
    if (before.text().isEmpty() || line.text().isEmpty()) {
      return false;
    }
    char last = before.text().charAt(before.text().length() - 1);
    boolean full = before.box().x1() >= FULL * right;
    return ".;:!?".indexOf(last) < 0 && (full || Character.isLowerCase(line.text().charAt(0)));
  }
}
