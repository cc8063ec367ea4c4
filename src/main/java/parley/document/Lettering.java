package parley.document;

import java.util.IdentityHashMap;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.TextPosition;

/** Glyphs of what a PDF's parser reports. Stateless. */
final class Lettering {

  private static final int BOLD_WEIGHT = 600;

  private Lettering() {}

  static Glyph glyph(TextPosition p, String text, IdentityHashMap<PDFont, Line.Emphasis> emphases) {
    float size = Math.max(Math.abs(p.getYScale()), 0.1f);
    float x = p.getXDirAdj();
    return new Glyph(
        text,
        x,
        x + p.getWidthDirAdj(),
        p.getYDirAdj(),
        Math.min(Math.max(p.getHeightDir(), size * 0.5f), size),
        size,
        p.getWidthOfSpace(),
        emphases.computeIfAbsent(p.getFont(), Lettering::emphasisOf));
  }

  private static Line.Emphasis emphasisOf(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean heavy =
        descriptor != null
            && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    if (heavy || name.contains("bold") || name.contains("black") || name.contains("heavy")) {
      return Line.Emphasis.BOLD;
    }
    boolean slanted = descriptor != null && descriptor.isItalic();
    return slanted || name.contains("italic") || name.contains("oblique")
        ? Line.Emphasis.ITALIC
        : Line.Emphasis.PLAIN;
  }
}
