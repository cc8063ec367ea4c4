package parley.document;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what is laid over or under the text of a page and is no part of it: slanted letters, large
 * letters that the lines run through, a coloured stamp in a frame. Stateless.
 */
final class Watermarks {

  /** How many times as large as the page's usual letters those of a watermark are, at least. */
  private static final float LARGE = 2.2f;

  private static final int MOST_IN_STAMP = 200;

  private Watermarks() {}

  /** The glyphs that belong to marks, each once. */
  static Set<Placed> of(List<Placed> glyphs, PageAreas areas) {
    Set<Placed> marks = new LinkedHashSet<>();
    float large = LARGE * usualSize(glyphs);
    List<Placed> run = new ArrayList<>();
    for (Placed glyph : glyphs) {
      if (glyph.direction() == Placed.SLANTED) {
        marks.add(glyph);
        continue;
      }
      boolean big = glyph.glyph().size() >= large && large > 0;
      boolean goesOn = run.isEmpty() || run.getLast().glyph().size() == glyph.glyph().size();
      if (!big || !goesOn) {
        settle(run, glyphs, marks);
      }
      if (big) {
        run.add(glyph);
      }
    }
    settle(run, glyphs, marks);
    marks.addAll(stamps(glyphs, areas));
    return marks;
  }

  private static float usualSize(List<Placed> glyphs) {
    double[] sizes = glyphs.stream().mapToDouble(g -> g.glyph().size()).toArray();
    Arrays.sort(sizes);
    return sizes.length == 0 ? 0 : (float) sizes[sizes.length / 2];
  }

  private static void settle(List<Placed> run, List<Placed> glyphs, Set<Placed> marks) {
    long crossed = run.stream().filter(big -> isCrossed(big, glyphs)).count();
    if (crossed > 1 || (crossed == 1 && run.size() < 4)) {
      marks.addAll(run);
    }
    run.clear();
  }

  /** Whether letters of another size stand in the middle of a large one. */
  private static boolean isCrossed(Placed big, List<Placed> glyphs) {
    float size = big.glyph().size();
    float wide = big.glyph().x1() - big.glyph().x0();
    for (Placed other : glyphs) {
      if (other.glyph().size() < size * 0.7f
          && !other.glyph().isBlank()
          && Math.abs(other.x() - big.x()) < wide * 0.5f
          && Math.abs(other.y() - big.y()) < size * 0.4f) {
        return true;
      }
    }
    return false;
  }

  private static List<Placed> stamps(List<Placed> glyphs, PageAreas areas) {
    Map<Rectangle2D, List<Placed>> framed = new HashMap<>();
    for (Placed glyph : glyphs) {
      Rectangle2D frame = areas.frameOf(glyph);
      if (frame != null) {
        framed.computeIfAbsent(frame, f -> new ArrayList<>()).add(glyph);
      }
    }
    List<Placed> stamps = new ArrayList<>();
    for (List<Placed> inside : framed.values()) {
      boolean coloured = inside.stream().allMatch(g -> g.coloured() || g.glyph().isBlank());
      if (coloured && inside.size() <= MOST_IN_STAMP && inside.size() < glyphs.size() / 4) {
        stamps.addAll(inside);
      }
    }
    return stamps;
  }
}
