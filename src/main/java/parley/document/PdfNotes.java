package parley.document;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is laid on a page: values of form fields, text typed on it, areas that black out;
 * comments and highlights are no text. Not thread-safe.
 */
final class PdfNotes {

  /** Kinds whose drawing is part of what the page says. */
  private static final Set<String> DRAWN =
      Set.of("FreeText", "Widget", "Stamp", "Redact", "Square", "Polygon", "Watermark", "Ink");

  private static final int MOST = 5_000;

  /** Draws an annotation as the page is drawn. */
  @FunctionalInterface
  interface Drawing {
    void draw(PDAnnotation annotation) throws IOException;
  }

  private final PdfForms forms;
  private final PdfLayers layers;
  private final PageGlyphs glyphs;
  private final Drawing drawing;
  private final List<Rectangle2D> struck = new ArrayList<>();

  PdfNotes(PdfForms forms, PdfLayers layers, PageGlyphs glyphs, Drawing drawing) {
    this.forms = forms;
    this.layers = layers;
    this.glyphs = glyphs;
    this.drawing = drawing;
  }

  void read(PDPage page) throws IOException {
    struck.clear();
    int count = 0;
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (count++ < MOST && isShown(annotation)) {
        read(annotation, page.getCropBox());
      }
    }
  }

  /** Areas of the page whose text is struck out by hand. */
  List<Rectangle2D> struck() {
    return struck;
  }

  private boolean isShown(PDAnnotation annotation) {
    return !annotation.isHidden()
        && !annotation.isNoView()
        && layers.shows(annotation.getCOSObject().getDictionaryObject(COSName.OC));
  }

  private void read(PDAnnotation annotation, PDRectangle page) throws IOException {
    String kind = String.valueOf(annotation.getSubtype());
    if (kind.equals("StrikeOut") && annotation instanceof PDAnnotationTextMarkup markup) {
      addStruck(markup);
      return;
    }
    if (!DRAWN.contains(kind)) {
      return;
    }
    String value = annotation instanceof PDAnnotationWidget ? forms.shownAt(annotation) : null;
    PDRectangle place = annotation.getRectangle();
    int before = glyphs.size();
    if (value == null || value.length() > 1) {
      drawing.draw(annotation);
    }
    String wanted = value == null && kind.equals("FreeText") ? annotation.getContents() : value;
    if (wanted == null || wanted.isBlank() || place == null) {
      return;
    }
    List<Placed> drawn = glyphs.after(before);
    boolean same =
        !drawn.isEmpty() && letters(text(drawn)).equals(letters(wanted)) && !isSpread(drawn);
    List<Placed> shown = same ? drawn : PdfForms.typeset(wanted, place, page);
    boolean field = value != null && value.length() > 1;
    glyphs.addAll(field ? shown.stream().map(Placed::filled).toList() : shown);
  }

  private static String text(List<Placed> drawn) {
    StringBuilder text = new StringBuilder();
    drawn.forEach(glyph -> text.append(glyph.glyph().text()));
    return text.toString();
  }

  private static String letters(@Nullable String text) {
    return String.valueOf(text).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  /** Letters each in a box of its own. */
  private static boolean isSpread(List<Placed> drawn) {
    int wide = 0;
    for (int i = 1; i < drawn.size(); i++) {
      Glyph before = drawn.get(i - 1).glyph();
      wide += drawn.get(i).glyph().x0() - before.x1() > 0.5f * before.size() ? 1 : 0;
    }
    return drawn.size() > 2 && wide * 2 > drawn.size();
  }

  private void addStruck(PDAnnotationTextMarkup markup) {
    float[] corners = markup.getQuadPoints();
    for (int i = 0; corners != null && i + 7 < corners.length; i += 8) {
      Rectangle2D area = new Rectangle2D.Float(corners[i], corners[i + 1], 0, 0);
      for (int corner = 2; corner < 8; corner += 2) {
        area.add(corners[i + corner], corners[i + corner + 1]);
      }
      struck.add(area);
    }
  }
}
