package parley.document;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * Follows what is painted on a page beside its letters: lines, areas, pictures. Not thread-safe.
 */
final class PagePainting {

  /** The operator that draws a picture, by whatever name. */
  static final String IMAGE = "image";

  private final Paints paints = new Paints();
  private final Ink ink = new Ink();
  private final Rulings rulings = new Rulings();
  private final PageAreas areas = new PageAreas();
  private double pictured;
  private boolean picture;

  void begin(PDPage page) {
    paints.clear();
    areas.clear();
    rulings.begin(page);
    picture = false;
    pictured = 0;
  }

  /** Takes an operator over; how many of {@code glyphs} it paints over and takes out. */
  int operator(String name, List<COSBase> operands, PDGraphicsState state, PageGlyphs glyphs) {
    Matrix matrix = state.getCurrentTransformationMatrix();
    areas.build(name, operands, matrix);
    int covered = paint(name, state, glyphs);
    rulings.operator(isFill(name) && ink.isWhite(state) ? "n" : name, operands, matrix);
    return covered;
  }

  private int paint(String name, PDGraphicsState state, PageGlyphs glyphs) {
    Matrix matrix = state.getCurrentTransformationMatrix();
    switch (name) {
      case "Do" -> picture = true;
      case IMAGE -> {
        picture = true;
        paints.addPicture(matrix);
        pictured += Math.abs(matrix.getScaleX() * (double) matrix.getScaleY());
      }
      case "f", "F", "f*", "B", "B*", "b", "b*" -> {
        return fill(name, state, glyphs);
      }
      case "n", "S", "s" -> areas.end(state, !name.equals("n"));
      case "sh" -> paints.addEverywhere();
      default -> {}
    }
    return 0;
  }

  private static boolean isFill(String name) {
    return name.equals("f") || name.equals("F") || name.equals("f*");
  }

  private int fill(String name, PDGraphicsState state, PageGlyphs glyphs) {
    int covered = 0;
    for (Rectangle2D area : areas.filled(state)) {
      covered += glyphs.cover(area);
    }
    if (!ink.isWhite(state)) {
      paints.add(areas.bounds());
    }
    areas.end(state, !isFill(name));
    return covered;
  }

  /** Whether letters are set in a colour that is no grey. */
  boolean isColoured(PDGraphicsState state) {
    return ink.isColoured(state);
  }

  /** Whether white letters stand where nothing is painted. */
  boolean isWhiteOnWhite(Placed glyph, PDGraphicsState state) {
    return ink.isWhite(state) && !paints.cover(glyph.x(), glyph.y());
  }

  Rulings rulings() {
    return rulings;
  }

  PageAreas areas() {
    return areas;
  }

  boolean hasPicture() {
    return picture;
  }

  /** Square points that pictures take up. */
  double pictured() {
    return pictured;
  }
}
