package parley.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ruled lines of one table: where its columns and rows meet. Cells that no line divides are one
 * cell, known by its first row and column. Points from the top left of the page. Immutable.
 *
 * @param columns edges of the columns from left to right, at least three
 * @param rows edges of the rows from top to bottom, at least three
 */
record Grid(List<Float> columns, List<Float> rows, List<Ruling> rulings) {

  /** Pairs of lines looked at on a page, at most. */
  private static final int MOST_PAIRS = 400_000;

  /** Lines of one table, and its cells, at most: more is a drawing. */
  private static final int MOST_LINES = 1_000;

  private static final int MOST_CELLS = 6_000;

  /** Points a row or column is wide at least. */
  private static final float NARROWEST = 5f;

  Grid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    rulings = List.copyOf(rulings);
  }

  /** A cell by the first of the rows and columns it takes up, from 0. */
  record Cell(int row, int column) {}

  /** The grids of a page, from top to bottom; a box around text is none. */
  static List<Grid> of(List<Ruling> lines) {
    List<Grid> grids = new ArrayList<>();
    for (Set<Ruling> part : joined(lines)) {
      List<Float> columns = edges(part, Ruling.Axis.DOWN);
      List<Float> rows = edges(part, Ruling.Axis.ACROSS);
      boolean readable = part.size() <= MOST_LINES && columns.size() * rows.size() <= MOST_CELLS;
      if (columns.size() > 2 && rows.size() > 2 && readable) {
        grids.add(new Grid(columns, rows, List.copyOf(part)));
      }
    }
    grids.sort((a, b) -> Float.compare(a.top(), b.top()));
    return grids;
  }

  /** Lines that meet, directly or by others. */
  private static List<Set<Ruling>> joined(List<Ruling> lines) {
    List<Ruling> across = lines.stream().filter(r -> r.axis() == Ruling.Axis.ACROSS).toList();
    List<Ruling> down = lines.stream().filter(r -> r.axis() == Ruling.Axis.DOWN).toList();
    List<Set<Ruling>> parts = new ArrayList<>();
    if ((long) across.size() * down.size() > MOST_PAIRS) {
      return parts;
    }
    for (Ruling line : across) {
      Set<Ruling> part = new LinkedHashSet<>(down.stream().filter(line::meets).toList());
      for (int i = parts.size() - 1; i >= 0; i--) {
        if (!Collections.disjoint(part, parts.get(i))) {
          part.addAll(parts.remove(i));
        }
      }
      part.add(line);
      parts.add(part);
    }
    return parts;
  }

  /** Where lines of an axis stand, and where those that cross them end. */
  private static List<Float> edges(Set<Ruling> part, Ruling.Axis axis) {
    List<Float> places = new ArrayList<>();
    for (Ruling line : part) {
      if (line.axis() == axis) {
        places.add(line.at());
      } else {
        places.add(line.from());
        places.add(line.to());
      }
    }
    places.sort(Float::compare);
    List<Float> edges = new ArrayList<>();
    for (float place : places) {
      if (edges.isEmpty() || place - edges.getLast() >= NARROWEST) {
        edges.add(place);
      }
    }
    return edges;
  }

  float top() {
    return rows.getFirst();
  }

  float bottom() {
    return rows.getLast();
  }

  /** Whether a run stands beside the grid, at the height of its rows. */
  boolean hasBeside(Run run) {
    return isWithin(run.middle()) && !holds(run);
  }

  /** Whether a run stands in the grid. */
  boolean holds(Run run) {
    float middle = (run.x0() + run.x1()) / 2;
    return isWithin(run.middle())
        && middle > columns.getFirst()
        && middle < columns.getLast()
        && run.x1() < columns.getLast() + 2 * NARROWEST
        && run.x0() > columns.getFirst() - 2 * NARROWEST;
  }

  private boolean isWithin(float y) {
    return y > top() && y < bottom();
  }

  /** The row and column that a glyph stands in. */
  Cell placeOf(Glyph glyph) {
    float y = glyph.baseline() - glyph.height() / 2;
    return new Cell(index(rows, y), index(columns, (glyph.x0() + glyph.x1()) / 2));
  }

  /** The cell that a row and column belong to. */
  Cell cellAt(Cell place) {
    int row = place.row();
    int column = place.column();
    while (column > 0 && !isDrawn(Ruling.Axis.DOWN, columns.get(column), middle(rows, row))) {
      column--;
    }
    while (row > 0 && !isDrawn(Ruling.Axis.ACROSS, rows.get(row), middle(columns, column))) {
      row--;
    }
    return new Cell(row, column);
  }

  private static int index(List<Float> edges, float place) {
    int i = edges.size() - 2;
    while (i > 0 && edges.get(i) > place) {
      i--;
    }
    return i;
  }

  private static float middle(List<Float> edges, int i) {
    return (edges.get(i) + edges.get(i + 1)) / 2;
  }

  private boolean isDrawn(Ruling.Axis axis, float at, float place) {
    for (Ruling line : rulings) {
      boolean here = line.axis() == axis && Math.abs(line.at() - at) < NARROWEST;
      if (here && line.from() <= place && place <= line.to()) {
        return true;
      }
    }
    return false;
  }
}
