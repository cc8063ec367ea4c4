package parley.document;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
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
  private Rectangle2D path = new Rectangle2D.Double(0, 0, -1, -1);
  private boolean everywhere;

  void clear() {
    painted.clear();
    everywhere = false;
    endPath();
  }

  /** The points of a path's operator, in pairs. */
  void addPoints(List<COSBase> operands, Matrix matrix) {
    for (int i = 0; i + 1 < operands.size(); i += 2) {
      if (operands.get(i) instanceof COSNumber x && operands.get(i + 1) instanceof COSNumber y) {
        addPoint(x.floatValue(), y.floatValue(), matrix);
      }
    }
  }

  /** A rectangle: x, y, width, height. */
  void addRectangle(List<COSBase> operands, Matrix matrix) {
    if (operands.size() >= 4
        && operands.get(0) instanceof COSNumber x
        && operands.get(1) instanceof COSNumber y
        && operands.get(2) instanceof COSNumber w
        && operands.get(3) instanceof COSNumber h) {
      addPoint(x.floatValue(), y.floatValue(), matrix);
      addPoint(x.floatValue() + w.floatValue(), y.floatValue() + h.floatValue(), matrix);
    }
  }

  private void addPoint(float x, float y, Matrix matrix) {
    Point2D.Float at = matrix.transformPoint(x, y);
    if (path.getWidth() < 0) {
      path = new Rectangle2D.Double(at.x, at.y, 0, 0);
    } else {
      path.add(at);
    }
  }

  /** The path that is open has been filled with a colour. */
  void fillPath() {
    add(path);
    endPath();
  }

  void endPath() {
    path = new Rectangle2D.Double(0, 0, -1, -1);
  }

  /** A picture has been drawn into the unit square of {@code matrix}. */
  void addPicture(Matrix matrix) {
    endPath();
    addPoint(0, 0, matrix);
    addPoint(1, 1, matrix);
    fillPath();
  }

  /** Something has been painted whose extent is not known. */
  void addEverywhere() {
    everywhere = true;
  }

  private void add(Rectangle2D area) {
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
