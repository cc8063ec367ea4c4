package parley.document;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes letters out that are struck out, by a line drawn through them or by a mark. Stateless. */
final class Struck {

  /** Of its size above the base line that a line through a letter runs: from here to there. */
  private static final float LOWEST = 0.1f;

  private static final float HIGHEST = 0.5f;

  private Struck() {}

  /** Takes out of {@code glyphs} what is struck; how many letters that were. */
  static int remove(PageGlyphs glyphs, List<Ruling> rulings, List<Rectangle2D> marks) {
    List<Ruling> across = new ArrayList<>();
    for (Ruling ruling : rulings) {
      if (ruling.axis() == Ruling.Axis.ACROSS) {
        across.add(ruling);
      }
    }
    if (across.isEmpty() && marks.isEmpty()) {
      return 0;
    }
    across.sort(Comparator.comparingDouble(Ruling::at));
    return glyphs.remove(glyph -> isMarked(glyph, marks) || isCrossed(glyph.glyph(), across));
  }

  private static boolean isMarked(Placed glyph, List<Rectangle2D> marks) {
    return marks.stream().anyMatch(area -> area.contains(glyph.x(), glyph.y()));
  }

  private static boolean isCrossed(Glyph glyph, List<Ruling> across) {
    float high = glyph.baseline() - HIGHEST * glyph.size();
    float low = glyph.baseline() - LOWEST * glyph.size();
    float middle = (glyph.x0() + glyph.x1()) / 2;
    for (int i = first(across, high); i < across.size() && across.get(i).at() < low; i++) {
      if (across.get(i).from() <= middle && across.get(i).to() >= middle) {
        return true;
      }
    }
    return false;
  }

  /** Index of the first ruling that is not above {@code height}. */
  private static int first(List<Ruling> across, float height) {
    int from = 0;
    int to = across.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (across.get(middle).at() < height) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
