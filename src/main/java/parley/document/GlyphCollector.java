package parley.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Collects the visible glyphs of one page at a time, in content order. Not thread-safe. */
final class GlyphCollector extends PDFTextStripper {

  /** Letters smaller than this many points are not for reading. */
  private static final float TINY = 2.5f;

  /** Takes over what was collected of a page, before the next is read. */
  @FunctionalInterface
  interface Sink {
    void page(int number) throws IOException;
  }

  private static final int BOLD_WEIGHT = 600;

  private final IdentityHashMap<PDFont, Line.Emphasis> emphases = new IdentityHashMap<>();
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Glyph> invisible = new ArrayList<>();
  private final Paints paints = new Paints();
  private final Ink ink = new Ink();
  private final Rulings rulings = new Rulings();
  private float width;
  private float height;
  private int hidden;
  private int unmapped;
  private boolean picture;
  private Sink sink = number -> {};

  GlyphCollector() throws IOException {
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(false);
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
  }

  /** Reads all pages in order; {@code sink} is called after each that has any content. */
  void collect(PDDocument pdf, Sink sink) throws IOException {
    this.sink = sink;
    writeText(pdf, Writer.nullWriter());
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    glyphs.clear();
    invisible.clear();
    paints.clear();
    rulings.begin(page);
    hidden = 0;
    unmapped = 0;
    picture = false;
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    width = turned ? box.getHeight() : box.getWidth();
    height = turned ? box.getWidth() : box.getHeight();
    super.processPage(page);
    settleInvisible();
    sink.page(getCurrentPageNo());
  }

  /** Text laid invisibly over a picture is a scan's recognised text; elsewhere it is hidden. */
  private void settleInvisible() {
    if (picture && glyphs.size() < invisible.size()) {
      glyphs.addAll(invisible);
    } else {
      hidden += invisible.size();
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    String name = operator.getName();
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    switch (name) {
      case "Do", "BI" -> {
        picture = true;
        if (name.equals("BI") || isImage(operands)) {
          paints.addPicture(matrix);
        }
      }
      case "m", "l", "c", "v", "y" -> paints.addPoints(operands, matrix);
      case "re" -> paints.addRectangle(operands, matrix);
      case "f", "F", "f*", "B", "B*", "b", "b*" -> fill();
      case "n", "S", "s" -> paints.endPath();
      case "sh" -> paints.addEverywhere();
      default -> {}
    }
    rulings.operator(
        isFill(name) && ink.isWhite(getGraphicsState()) ? "n" : name, operands, matrix);
    super.processOperator(operator, operands);
  }

  private static boolean isFill(String name) {
    return name.equals("f") || name.equals("F") || name.equals("f*");
  }

  private boolean isImage(List<COSBase> operands) {
    return !operands.isEmpty()
        && operands.getFirst() instanceof COSName name
        && getResources() != null
        && getResources().isImageXObject(name);
  }

  private void fill() {
    if (ink.isWhite(getGraphicsState())) {
      paints.endPath();
    } else {
      paints.fillPath();
    }
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String text = position.getUnicode();
    if (text == null || text.isEmpty()) {
      unmapped++;
      return;
    }
    Glyph glyph = glyph(position, text);
    if (isOffPage(glyph) || glyph.size() < TINY) {
      hidden += glyph.isBlank() ? 0 : 1;
    } else if (isUnpainted()) {
      invisible.add(glyph);
    } else if (isWhiteOnWhite(position)) {
      hidden += glyph.isBlank() ? 0 : 1;
    } else if (!isPrintedTwice(glyph)) {
      glyphs.add(glyph);
    }
  }

  private boolean isUnpainted() {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    return mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
  }

  private boolean isWhiteOnWhite(TextPosition position) {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    if (mode.isStroke() || !ink.isWhite(getGraphicsState())) {
      return false;
    }
    Matrix at = position.getTextMatrix();
    double middle = 0.3 * Math.abs(position.getYScale());
    return !paints.cover(
        at.getTranslateX(), at.getTranslateY() + middle, getCurrentPage().getCropBox());
  }

  private Glyph glyph(TextPosition p, String text) {
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
        emphases.computeIfAbsent(p.getFont(), GlyphCollector::emphasisOf));
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

  private boolean isOffPage(Glyph g) {
    return g.x1() < 0 || g.x0() > width || g.baseline() < 0 || g.baseline() - g.height() > height;
  }

  /** Bold made by printing a letter twice, a hair's breadth apart. */
  private boolean isPrintedTwice(Glyph g) {
    for (int i = glyphs.size() - 1; i >= Math.max(0, glyphs.size() - 3); i--) {
      Glyph other = glyphs.get(i);
      if (other.text().equals(g.text())
          && Math.abs(other.x0() - g.x0()) < g.size() * 0.1f
          && Math.abs(other.baseline() - g.baseline()) < g.size() * 0.1f) {
        return true;
      }
    }
    return false;
  }

  float width() {
    return width;
  }

  float height() {
    return height;
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  /** The straight lines drawn on the page. */
  List<Ruling> rulings() {
    return rulings.lines();
  }

  /** Number of glyphs left out because they cannot be seen. */
  int hidden() {
    return hidden;
  }

  /** Number of glyphs the fonts give no characters for. */
  int unmapped() {
    return unmapped;
  }

  boolean hasPicture() {
    return picture;
  }
}
