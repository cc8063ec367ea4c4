package parley.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDChoice;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.jspecify.annotations.Nullable;

/** What the fields of a PDF's form hold, by the places where they are shown. Immutable. */
final class PdfForms {

  private static final int MOST = 20_000;

  private final IdentityHashMap<COSDictionary, PDField> byWidget = new IdentityHashMap<>();

  PdfForms(PDDocument pdf) {
    PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
    if (form == null) {
      return;
    }
    for (PDField field : form.getFieldTree()) {
      for (PDAnnotationWidget widget : field.getWidgets()) {
        if (byWidget.size() < MOST) {
          byWidget.put(widget.getCOSObject(), field);
        }
      }
    }
  }

  /**
   * What a field shows at a place: its value, a box that is ticked or not, nothing for a button; or
   * null where what is drawn there is to be read itself.
   */
  @Nullable String shownAt(PDAnnotation place) {
    PDField field = byWidget.get(place.getCOSObject());
    if (field instanceof PDPushButton) {
      return "";
    }
    if (field instanceof PDButton) {
      String state = place.getCOSObject().getNameAsString(COSName.AS);
      boolean on = state != null && !state.equals("Off");
      return on ? "\u2612" : "\u2610";
    }
    if (field instanceof PDTextField || field instanceof PDChoice) {
      return value(field);
    }
    return null;
  }

  private static String value(PDField field) {
    if (field instanceof PDChoice choice) {
      List<String> chosen = new ArrayList<>(choice.getValue());
      List<String> exported = choice.getOptionsExportValues();
      List<String> displayed = choice.getOptionsDisplayValues();
      chosen.replaceAll(value -> {
        int at = exported.indexOf(value);
        return at >= 0 && at < displayed.size() ? displayed.get(at) : value;
      });
      return String.join(", ", chosen);
    }
    String value = field.getValueAsString();
    return value == null ? "" : value;
  }

  /** Letters set upright in the field's place, in a size that fits it. */
  static List<Placed> typeset(String value, PDRectangle place, PDRectangle page) {
    List<Placed> glyphs = new ArrayList<>();
    String[] lines = value.replace("\r\n", "\n").replace('\r', '\n').split("\n");
    float pitch = place.getHeight() / lines.length;
    float size = Math.max(4, Math.min(10, pitch * 0.75f));
    float top = place.getUpperRightY();
    for (String line : lines) {
      float wide = Math.min(size * 0.5f, place.getWidth() / Math.max(1, line.length()));
      float up = top - pitch / 2 - size * 0.3f;
      for (int i = 0; i < line.length(); i++) {
        float left = place.getLowerLeftX() + 2 + i * wide;
        glyphs.add(placed(String.valueOf(line.charAt(i)), left, up, wide, size, page));
      }
      top -= pitch;
    }
    return glyphs;
  }

  /** A letter at a place of the page's user space. */
  private static Placed placed(
      String letter, float x, float y, float wide, float size, PDRectangle page) {
    float right = x - page.getLowerLeftX();
    float down = page.getHeight() - (y - page.getLowerLeftY());
    Glyph glyph =
        new Glyph(
            letter,
            right,
            right + wide,
            down,
            size * 0.7f,
            size,
            size * 0.25f,
            Line.Emphasis.PLAIN);
    return new Placed(glyph, 0, x + wide / 2, y + size * 0.3f, false);
  }
}
