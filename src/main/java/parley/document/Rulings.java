package parley.document;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * Collects the straight lines that are drawn on a page: strokes along an axis and areas as thin as
 * a line. Not thread-safe.
 */
final class Rulings {

  /** A page with more lines than this is a drawing; it has no tables. */
  private static final int MOST = 4_000;

  /** Points a filled area is high or wide at most when it is a line. */
  private static final float THIN = 3f;

  /** Points a line is long at least. */
  private static final float SHORTEST = 4f;

  /** Points by which the ends of a line may leave its axis. */
  private static final float STRAIGHT = 0.7f;

  private final List<Ruling> rulings = new ArrayList<>();
  private final List<List<Point2D.Float>> path = new ArrayList<>();
  private PDRectangle page = PDRectangle.LETTER;
  private int rotation;

  void begin(PDPage next) {
    page = next.getCropBox();
    rotation = next.getRotation();
    rulings.clear();
    path.clear();
  }

  /** An operator that builds, strokes or fills a path; others are ignored. */
  void operator(String name, List<COSBase> operands, Matrix matrix) {
    switch (name) {
      case "m" -> {
        path.add(new ArrayList<>());
        lineTo(operands, matrix);
      }
      case "l" -> lineTo(operands, matrix);
      case "c", "v", "y" -> path.clear();
      case "h" -> close();
      case "re" -> rectangle(operands, matrix);
      case "S" -> stroke();
      case "s" -> {
        close();
        stroke();
      }
      case "f", "F", "f*" -> fill();
      case "B", "B*", "b", "b*" -> {
        close();
        stroke();
      }
      case "n" -> path.clear();
      default -> {}
    }
  }

  private void lineTo(List<COSBase> operands, Matrix matrix) {
    if (!path.isEmpty()
        && operands.size() >= 2
        && operands.get(0) instanceof COSNumber x
        && operands.get(1) instanceof COSNumber y) {
      path.getLast().add(matrix.transformPoint(x.floatValue(), y.floatValue()));
    }
  }

  private void close() {
    if (!path.isEmpty() && !path.getLast().isEmpty()) {
      path.getLast().add(path.getLast().getFirst());
    }
  }

  private void rectangle(List<COSBase> operands, Matrix matrix) {
    float[] n = new float[4];
    for (int i = 0; i < 4; i++) {
      if (i >= operands.size() || !(operands.get(i) instanceof COSNumber number)) {
        return;
      }
      n[i] = number.floatValue();
    }
    List<Point2D.Float> corners = new ArrayList<>();
    corners.add(matrix.transformPoint(n[0], n[1]));
    corners.add(matrix.transformPoint(n[0] + n[2], n[1]));
    corners.add(matrix.transformPoint(n[0] + n[2], n[1] + n[3]));
    corners.add(matrix.transformPoint(n[0], n[1] + n[3]));
    path.add(corners);
    close();
  }

  private void stroke() {
    for (List<Point2D.Float> part : path) {
      for (int i = 1; i < part.size(); i++) {
        add(part.get(i - 1), part.get(i), STRAIGHT);
      }
    }
    path.clear();
  }

  private void fill() {
    for (List<Point2D.Float> part : path) {
      if (!part.isEmpty()) {
        double left = part.stream().mapToDouble(Point2D.Float::getX).min().orElse(0);
        double right = part.stream().mapToDouble(Point2D.Float::getX).max().orElse(0);
        double low = part.stream().mapToDouble(Point2D.Float::getY).min().orElse(0);
        double high = part.stream().mapToDouble(Point2D.Float::getY).max().orElse(0);
        add(
            new Point2D.Float((float) left, (float) low),
            new Point2D.Float((float) right, (float) high),
            THIN);
      }
    }
    path.clear();
  }

  private void add(Point2D.Float one, Point2D.Float two, float thin) {
    Point2D.Float a = shown(one);
    Point2D.Float b = shown(two);
    float wide = Math.abs(a.x - b.x);
    float high = Math.abs(a.y - b.y);
    if (rulings.size() > MOST || Math.max(wide, high) < SHORTEST || Math.min(wide, high) > thin) {
      return;
    }
    rulings.add(
        wide > high
            ? new Ruling(
                Ruling.Axis.ACROSS, (a.y + b.y) / 2, Math.min(a.x, b.x), Math.max(a.x, b.x))
            : new Ruling(
                Ruling.Axis.DOWN, (a.x + b.x) / 2, Math.min(a.y, b.y), Math.max(a.y, b.y)));
  }

  /** The point as the page is shown, from its top left. */
  private Point2D.Float shown(Point2D.Float p) {
    float x = p.x - page.getLowerLeftX();
    float y = p.y - page.getLowerLeftY();
    return switch (rotation) {
      case 90 -> new Point2D.Float(y, x);
      case 180 -> new Point2D.Float(page.getWidth() - x, y);
      case 270 -> new Point2D.Float(page.getHeight() - y, page.getWidth() - x);
      default -> new Point2D.Float(x, page.getHeight() - y);
    };
  }

  /** The lines of the page, those that go on in one another made one. */
  List<Ruling> lines() {
    if (rulings.size() > MOST) {
      return List.of();
    }
    List<Ruling> whole = new ArrayList<>();
    for (Ruling.Axis axis : Ruling.Axis.values()) {
      List<Ruling> open = new ArrayList<>(rulings.stream().filter(r -> r.axis() == axis).toList());
      open.sort(Comparator.comparingDouble(Ruling::from));
      joinInto(whole, open);
    }
    return whole;
  }

  private static void joinInto(List<Ruling> whole, List<Ruling> sorted) {
    int first = whole.size();
    for (Ruling next : sorted) {
      int at = first;
      while (at < whole.size() && !goesOn(whole.get(at), next)) {
        at++;
      }
      if (at < whole.size()) {
        Ruling before = whole.get(at);
        float to = Math.max(before.to(), next.to());
        whole.set(at, new Ruling(before.axis(), before.at(), before.from(), to));
      } else {
        whole.add(next);
      }
    }
  }

  private static boolean goesOn(Ruling before, Ruling next) {
    return Math.abs(before.at() - next.at()) <= Ruling.NEAR / 2
        && next.from() <= before.to() + Ruling.NEAR;
  }
}
