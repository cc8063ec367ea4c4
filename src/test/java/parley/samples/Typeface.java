package parley.samples;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** One of the standard families, at a size in points. */
record Typeface(PDFont plain, PDFont bold, PDFont italic, float size) {

  Typeface(String family, float size) {
    this(
        font(family, FontName.TIMES_ROMAN, FontName.HELVETICA),
        font(family, FontName.TIMES_BOLD, FontName.HELVETICA_BOLD),
        font(family, FontName.TIMES_ITALIC, FontName.HELVETICA_OBLIQUE),
        size);
  }

  private static PDFont font(String family, FontName times, FontName helvetica) {
    return new PDType1Font(family.equals("Helvetica") ? helvetica : times);
  }

  Typeface scaled(float factor) {
    return new Typeface(plain, bold, italic, size * factor);
  }

  PDFont font(Block.Style style) {
    return switch (style) {
      case PLAIN -> plain;
      case BOLD -> bold;
      case ITALIC -> italic;
    };
  }

  float width(String text, Block.Style style) throws IOException {
    return font(style).getStringWidth(text) * size / 1000f;
  }
}
