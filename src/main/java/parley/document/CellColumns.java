package parley.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns that the cells of printed lines stand in: extents on the page that white keeps apart.
 * Immutable; left to right, in points.
 */
record CellColumns(List<Extent> extents) {

  /** Points between two columns in letter heights, at least. */
  private static final float APART = 0.8f;

  /** Points by which left edges that are one may differ. */
  private static final float ALIGNED = 1f;

  CellColumns {
    extents = List.copyOf(extents);
  }

  /** From left to right edge. */
  record Extent(float from, float to) {
    boolean near(Extent other, float by) {
      return from < other.to + by && other.from < to + by;
    }

    Extent with(Extent other) {
      return new Extent(Math.min(from, other.from), Math.max(to, other.to));
    }
  }

  static CellColumns of(Strip strip) {
    return new CellColumns(strip.cells().stream().map(CellColumns::extent).toList());
  }

  static Extent extent(Row cell) {
    return new Extent(cell.runs().getFirst().x0(), cell.runs().getLast().x1());
  }

  int count() {
    return extents.size();
  }

  /** The columns widened by a further line, or null when it bridges two of them. */
  @Nullable CellColumns with(Strip strip) {
    float apart = APART * strip.size();
    List<Extent> wider = new ArrayList<>(extents);
    for (Row cell : strip.cells()) {
      Extent extent = extent(cell);
      List<Extent> near = near(wider, extent, apart);
      if (near.size() > 1) {
        return null;
      }
      wider.removeAll(near);
      wider.add(near.isEmpty() ? extent : near.getFirst().with(extent));
    }
    wider.sort((a, b) -> Float.compare(a.from, b.from));
    return wider.size() < extents.size() ? null : new CellColumns(wider);
  }

  /** The columns that a cell comes near to: that alone whose left edge is its own, if it fits. */
  private static List<Extent> near(List<Extent> columns, Extent cell, float apart) {
    List<Extent> aligned =
        columns.stream().filter(e -> Math.abs(e.from - cell.from) <= ALIGNED).toList();
    boolean fits = columns.stream().filter(e -> e.near(cell, 0)).allMatch(aligned::contains);
    return aligned.size() == 1 && fits
        ? aligned
        : columns.stream().filter(e -> e.near(cell, apart)).toList();
  }

  /** The column that a cell stands in. */
  int indexOf(Row cell) {
    Extent extent = extent(cell);
    for (int i = 0; i < extents.size(); i++) {
      if (extents.get(i).near(extent, 0)) {
        return i;
      }
    }
    return extents.size() - 1;
  }
}
