package parley.document;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;

/** Tells white ink and coloured ink from other. Remembers the last colour; not thread-safe. */
final class Ink {

  /** Each of red, green and blue is at least this in white, of 255. */
  private static final int WHITE = 250;

  /** Red, green and blue differ by this in a colour at least, of 255. */
  private static final int COLOURED = 80;

  private @Nullable PDColor last;
  private boolean white;
  private boolean coloured;

  /** Whether areas and letters are filled with white. */
  boolean isWhite(PDGraphicsState state) {
    look(state.getNonStrokingColor());
    return white;
  }

  /** Whether areas and letters are filled with a colour that is no grey. */
  boolean isColoured(PDGraphicsState state) {
    look(state.getNonStrokingColor());
    return coloured;
  }

  private void look(PDColor color) {
    if (color.equals(last)) {
      return;
    }
    last = color;
    white = false;
    coloured = false;
    if (color.getColorSpace() == null || color.getColorSpace() instanceof PDPattern) {
      return;
    }
    try {
      int rgb = color.toRGB();
      int red = rgb >> 16 & 255;
      int green = rgb >> 8 & 255;
      int blue = rgb & 255;
      int least = Math.min(red, Math.min(green, blue));
      white = least >= WHITE;
      coloured = Math.max(red, Math.max(green, blue)) - least >= COLOURED;
    } catch (IOException e) {
      // a colour that cannot be told is taken for black
    }
  }
}
