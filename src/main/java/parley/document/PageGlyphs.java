package parley.document;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The glyphs of one page that can be seen, each once, in content order. What is painted over is
 * taken out again. Not thread-safe.
 */
final class PageGlyphs {

  /** Of its size that two prints of one letter are apart, at most. */
  private static final float SAME = 0.1f;

  /** Points that the cells are wide and high by which glyphs are found again. */
  private static final float CELL = 3;

  /** Points by which an area that covers may miss the edge of a letter. */
  private static final double EDGE = 0.5;

  private List<Placed> glyphs = new ArrayList<>();
  private final Map<Long, Placed> byPlace = new HashMap<>();

  void clear() {
    glyphs = new ArrayList<>();
    byPlace.clear();
  }

  int size() {
    return glyphs.size();
  }

  List<Placed> all() {
    return glyphs;
  }

  /** Adds a glyph, unless the same is printed at that place already. */
  void add(Placed glyph) {
    if (!isPrintedTwice(glyph)) {
      glyphs.add(glyph);
      byPlace.put(cell(glyph, 0, 0), glyph);
    }
  }

  void addAll(List<Placed> more) {
    more.forEach(this::add);
  }

  /** Where a letter is found again: by its place and by itself. */
  private static long cell(Placed glyph, float right, float up) {
    long column = (long) Math.floor((glyph.x() + right) / CELL);
    long row = (long) Math.floor((glyph.y() + up) / CELL);
    return (column * 31_991 + row) * 65_599 + glyph.glyph().text().hashCode();
  }

  private boolean isPrintedTwice(Placed glyph) {
    float near = SAME * glyph.glyph().size();
    long first = cell(glyph, -near, -near);
    long last = cell(glyph, near, near);
    if (isTwin(glyph, byPlace.get(first), near)) {
      return true;
    }
    return first != last
        && (isTwin(glyph, byPlace.get(last), near)
            || isTwin(glyph, byPlace.get(cell(glyph, -near, near)), near)
            || isTwin(glyph, byPlace.get(cell(glyph, near, -near)), near));
  }

  private static boolean isTwin(Placed glyph, @Nullable Placed other, float near) {
    return other != null
        && Math.abs(other.x() - glyph.x()) < near
        && Math.abs(other.y() - glyph.y()) < near
        && other.glyph().text().equals(glyph.glyph().text());
  }

  /** Takes out what lies under an area of the page's user space; how many letters that were. */
  int cover(Rectangle2D area) {
    return remove(glyph ->
        glyph.x() > area.getMinX() - EDGE
            && glyph.x() < area.getMaxX() + EDGE
            && glyph.y() > area.getMinY() - EDGE
            && glyph.y() < area.getMaxY() + EDGE);
  }

  /** Takes out what a test holds for; how many letters that were. */
  int remove(Predicate<Placed> gone) {
    List<Placed> kept = new ArrayList<>(glyphs.size());
    int letters = 0;
    for (Placed glyph : glyphs) {
      if (gone.test(glyph)) {
        letters += glyph.glyph().isBlank() ? 0 : 1;
      } else {
        kept.add(glyph);
      }
    }
    if (kept.size() < glyphs.size()) {
      keep(kept);
    }
    return letters;
  }

  private void keep(List<Placed> kept) {
    glyphs = kept;
    byPlace.clear();
    kept.forEach(glyph -> byPlace.put(cell(glyph, 0, 0), glyph));
  }

  /** Takes out and returns what was added after the first {@code size} glyphs. */
  List<Placed> after(int size) {
    int end = Math.min(size, glyphs.size());
    List<Placed> more = new ArrayList<>(glyphs.subList(end, glyphs.size()));
    keep(new ArrayList<>(glyphs.subList(0, end)));
    return more;
  }
}
