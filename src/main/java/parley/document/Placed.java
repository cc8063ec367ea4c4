package parley.document;

import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * A glyph and where it stands on the sheet.
 *
 * @param direction of its line in degrees against the page's user space, a multiple of 90; {@link
 *     #SLANTED} for others
 * @param x of its middle in the page's user space
 * @param y of its middle in the page's user space
 * @param coloured whether it is set in a colour that is neither black nor grey
 */
record Placed(Glyph glyph, int direction, float x, float y, boolean coloured) {

  static final int SLANTED = -1;

  /** Degrees by which a line may lie off its axis, as scans do. */
  private static final double TOLERATED = 10;

  /** The same letter as one that was typed into a field. */
  Placed filled() {
    return new Placed(glyph.as(Line.Emphasis.FILLED), direction, x, y, coloured);
  }

  static Placed of(Glyph glyph, TextPosition position, float left, float low, boolean coloured) {
    Matrix at = position.getTextMatrix();
    double angle = Math.atan2(at.getShearY(), at.getScaleX());
    double along = position.getWidthDirAdj() / 2;
    double up = 0.3 * glyph.size();
    double x = at.getTranslateX() + Math.cos(angle) * along - Math.sin(angle) * up;
    double y = at.getTranslateY() + Math.sin(angle) * along + Math.cos(angle) * up;
    return new Placed(glyph, direction(angle), (float) x + left, (float) y + low, coloured);
  }

  private static int direction(double angle) {
    double degrees = (Math.toDegrees(angle) + 360) % 360;
    long quarter = Math.round(degrees / 90);
    return Math.abs(degrees - quarter * 90) <= TOLERATED ? (int) (quarter % 4) * 90 : SLANTED;
  }
}
