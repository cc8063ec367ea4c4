package parley.document;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;

/** Tells white ink from other. Remembers the last colour; not thread-safe. */
final class Ink {

  /** Each of red, green and blue is at least this in white, of 255. */
  private static final int WHITE = 250;

  private @Nullable PDColor last;
  private boolean white;

  /** Whether areas and letters are filled with white. */
  boolean isWhite(PDGraphicsState state) {
    PDColor color = state.getNonStrokingColor();
    if (!color.equals(last)) {
      last = color;
      white = isWhite(color);
    }
    return white;
  }

  private static boolean isWhite(PDColor color) {
    if (color.getColorSpace() == null || color.getColorSpace() instanceof PDPattern) {
      return false;
    }
    try {
      int rgb = color.toRGB();
      return (rgb >> 16 & 255) >= WHITE && (rgb >> 8 & 255) >= WHITE && (rgb & 255) >= WHITE;
    } catch (IOException e) {
      return false;
    }
  }
}
