package parley.document;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.util.Matrix;

/**
 * Where a page is painted in another colour than its paper: filled areas and pictures, by their
 * bounding boxes. White letters can be seen there and nowhere else. Not thread-safe; coordinates
 * are PDF user space of the page.
 */
final class Paints {

  /** Areas kept of a page; beyond, the whole page counts as painted. */
  private static final int MOST = 10_000;

  private final List<Rectangle2D> painted = new ArrayList<>();
  private boolean everywhere;

  void clear() {
    painted.clear();
    everywhere = false;
  }

  /** A picture has been drawn into the unit square of {@code matrix}. */
  void addPicture(Matrix matrix) {
    Rectangle2D picture = new Rectangle2D.Double();
    picture.setFrameFromDiagonal(matrix.transformPoint(0, 0), matrix.transformPoint(1, 1));
    add(picture);
  }

  /** Something has been painted whose extent is not known. */
  void addEverywhere() {
    everywhere = true;
  }

  /** An area has been filled with a colour; one without extent is ignored. */
  void add(Rectangle2D area) {
    if (painted.size() >= MOST) {
      everywhere = true;
    } else if (area.getWidth() >= 0) {
      painted.add(area);
    }
  }

  /** Whether the place in the page's user space is painted. */
  boolean cover(double x, double y) {
    return everywhere
        || painted.stream()
            .anyMatch(area ->
                x >= area.getMinX() - 1
                    && x <= area.getMaxX() + 1
                    && y >= area.getMinY() - 1
                    && y <= area.getMaxY() + 1);
  }
}
