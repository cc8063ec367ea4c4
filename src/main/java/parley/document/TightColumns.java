package parley.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts the cells of a table whose columns are set so close that some of them meet: where the cells
 * of two neighbouring lines begin in the same places, the lines above and below are cut there too.
 * Stateless.
 */
final class TightColumns {

  private static final int LEAST_CELLS = 3;

  /** Points by which the left edges of a column may differ. */
  private static final float ALIGNED = 1f;

  /** White before a cell in letter heights, at least. */
  private static final float LEAST_WHITE = 0.05f;

  /** Letter heights between two lines of such a table, at most. */
  private static final float LOOSE = 3f;

  private TightColumns() {}

  static List<Strip> parted(List<Strip> strips) {
    List<Strip> parted = new ArrayList<>(strips);
    int at = 0;
    while (at + 1 < parted.size()) {
      Strip first = parted.get(at);
      if (first.cells().size() >= LEAST_CELLS && isAlike(first, parted.get(at + 1))) {
        part(parted, at, -1);
        at = part(parted, at, 1);
      } else {
        at++;
      }
    }
    return parted;
  }

  /** Cuts the lines that follow in a direction as {@code from} is; the first that is not so. */
  private static int part(List<Strip> strips, int from, int step) {
    Strip pattern = strips.get(from);
    int at = from + step;
    while (at >= 0 && at < strips.size() && isNear(strips.get(at - step), strips.get(at))) {
      Strip strip = strips.get(at);
      Strip cut = isAlike(pattern, strip) ? strip : cut(strip, pattern);
      if (cut == null) {
        break;
      }
      strips.set(at, cut);
      at += step;
    }
    return Math.max(at, from + 1);
  }

  private static boolean isNear(Strip one, Strip other) {
    float white = Math.max(one.below(other), other.below(one));
    return white <= LOOSE * one.size();
  }

  private static boolean isAlike(Strip one, Strip other) {
    if (one.cells().size() != other.cells().size()) {
      return false;
    }
    for (int i = 1; i < one.cells().size(); i++) {
      if (Math.abs(left(one, i) - left(other, i)) > ALIGNED) {
        return false;
      }
    }
    return true;
  }

  private static float left(Strip strip, int cell) {
    return strip.cells().get(cell).runs().getFirst().x0();
  }

  /** The line cut where the cells of {@code pattern} begin, or null when some do not. */
  private static @Nullable Strip cut(Strip strip, Strip pattern) {
    List<Run> runs = new ArrayList<>();
    for (Run run : strip.row().runs()) {
      Run part = null;
      Glyph before = null;
      for (Glyph glyph : run.glyphs()) {
        if (part == null || begins(before, glyph, pattern)) {
          part = new Run(glyph);
          runs.add(part);
        } else {
          part.add(glyph);
        }
        before = glyph.isBlank() ? before : glyph;
      }
    }
    runs.removeIf(Run::isBlank);
    List<Row> cells = new ArrayList<>();
    for (Run run : runs) {
      if (cells.isEmpty() || begins(null, run.glyphs().getFirst(), pattern)) {
        cells.add(new Row(new ArrayList<>()));
      }
      cells.getLast().runs().add(run);
    }
    Strip cut = new Strip(new Row(runs), List.copyOf(cells));
    return isAlike(cut, pattern) ? cut : null;
  }

  /** Whether a cell begins with a glyph: at a column's left edge, with white before it. */
  private static boolean begins(@Nullable Glyph before, Glyph glyph, Strip pattern) {
    if (glyph.isBlank()
        || (before != null && glyph.x0() - before.x1() < LEAST_WHITE * glyph.size())) {
      return false;
    }
    for (int i = 1; i < pattern.cells().size(); i++) {
      if (Math.abs(glyph.x0() - left(pattern, i)) <= ALIGNED) {
        return true;
      }
    }
    return false;
  }
}
