package parley.document;

import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Follows the rectangles that a page's paths are made of: what clips the text behind them, what
 * covers the text before them, what frames a stamp. User space of the page. Not thread-safe.
 */
final class PageAreas {

  /** Points an area is wide and high at least that covers text. */
  private static final double LEAST = 3;

  /** A drawing of more areas than this is looked at no further. */
  private static final int MOST = 3_000;

  private static final double OPAQUE = 0.98;
  private static final double STAMP_WIDTH = 300;
  private static final double STAMP_HEIGHT = 130;

  private final List<Rectangle2D> open = new ArrayList<>();
  private final List<Rectangle2D> frames = new ArrayList<>();
  private Rectangle2D bounds = nothing();
  private boolean plain = true;
  private boolean clips;
  private int covers;

  private static Rectangle2D nothing() {
    return new Rectangle2D.Double(0, 0, -1, -1);
  }

  void clear() {
    frames.clear();
    covers = 0;
    endPath();
  }

  private void endPath() {
    open.clear();
    bounds = nothing();
    plain = true;
    clips = false;
  }

  /** An operator that builds or clips by a path; others are ignored. */
  void build(String name, List<COSBase> operands, Matrix matrix) {
    switch (name) {
      case "re" -> rectangle(operands, matrix);
      case "m", "l" -> point(operands, matrix, 0);
      case "c", "v", "y" -> {
        plain = false;
        for (int i = 0; i + 1 < operands.size(); i += 2) {
          point(operands, matrix, i);
        }
      }
      case "W", "W*" -> clips = true;
      default -> {}
    }
  }

  private void rectangle(List<COSBase> operands, Matrix matrix) {
    if (operands.size() >= 4
        && operands.get(0) instanceof COSNumber x
        && operands.get(1) instanceof COSNumber y
        && operands.get(2) instanceof COSNumber w
        && operands.get(3) instanceof COSNumber h) {
      Point2D.Float one = matrix.transformPoint(x.floatValue(), y.floatValue());
      Point2D.Float two =
          matrix.transformPoint(x.floatValue() + w.floatValue(), y.floatValue() + h.floatValue());
      Rectangle2D area = new Rectangle2D.Double();
      area.setFrameFromDiagonal(one, two);
      open.add(area);
      include(one);
      include(two);
      boolean turned = matrix.getShearX() != 0 && matrix.getScaleX() != 0;
      plain &= !turned;
    }
  }

  private void point(List<COSBase> operands, Matrix matrix, int at) {
    if (at + 1 < operands.size()
        && operands.get(at) instanceof COSNumber x
        && operands.get(at + 1) instanceof COSNumber y) {
      include(matrix.transformPoint(x.floatValue(), y.floatValue()));
      plain = false;
    }
  }

  private void include(Point2D.Float point) {
    if (bounds.getWidth() < 0) {
      bounds = new Rectangle2D.Double(point.x, point.y, 0, 0);
    } else {
      bounds.add(point);
    }
  }

  /** What the open path lies in; of negative width when it has no point. */
  Rectangle2D bounds() {
    return bounds;
  }

  /** The opaque rectangles that a filling operator paints, as far as they are seen. */
  List<Rectangle2D> filled(PDGraphicsState state) {
    List<Rectangle2D> opaque = new ArrayList<>();
    if (plain && isOpaque(state) && covers < MOST) {
      Rectangle2D clip = clip(state);
      for (Rectangle2D area : open) {
        Rectangle2D seen = area.createIntersection(clip);
        if (seen.getWidth() >= LEAST && seen.getHeight() >= LEAST) {
          opaque.add(seen);
          covers++;
        }
      }
    }
    return opaque;
  }

  private static boolean isOpaque(PDGraphicsState state) {
    return state.getNonStrokeAlphaConstant() >= OPAQUE
        && state.getSoftMask() == null
        && BlendMode.NORMAL.equals(state.getBlendMode())
        && !(state.getNonStrokingColorSpace() instanceof PDPattern);
  }

  /** Ends a path that was painted; a rectangle that was drawn may frame a stamp. */
  void end(PDGraphicsState state, boolean stroked) {
    if (clips && bounds.getWidth() >= 0) {
      state.intersectClippingPath(new Area(bounds));
    }
    if (stroked && plain && open.size() == 1 && frames.size() < MOST) {
      Rectangle2D frame = open.getFirst();
      if (frame.getWidth() < STAMP_WIDTH && frame.getHeight() < STAMP_HEIGHT) {
        frames.add(frame);
      }
    }
    endPath();
  }

  static Rectangle2D clip(PDGraphicsState state) {
    return state.getCurrentClippingPath().getBounds2D();
  }

  /** Whether a glyph stands where nothing is painted. */
  static boolean isClipped(Placed glyph, PDGraphicsState state) {
    Rectangle2D clip = clip(state);
    double near = 0.5 * glyph.glyph().size();
    return glyph.x() < clip.getMinX() - near
        || glyph.x() > clip.getMaxX() + near
        || glyph.y() < clip.getMinY() - near
        || glyph.y() > clip.getMaxY() + near
        || clip.isEmpty();
  }

  /** The frame that holds a glyph, or null. */
  @Nullable Rectangle2D frameOf(Placed glyph) {
    for (Rectangle2D frame : frames) {
      if (frame.contains(glyph.x(), glyph.y())) {
        return frame;
      }
    }
    return null;
  }
}
