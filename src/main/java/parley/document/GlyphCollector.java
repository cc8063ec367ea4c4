package parley.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * Collects the visible glyphs of one page at a time, in content order: those of its contents, and
 * of what is laid on it. A page that cannot be read to its end does not keep the others from being
 * read. Not thread-safe.
 */
final class GlyphCollector extends PDFTextStripper {

  /** Letters smaller than this many points are not for reading. */
  private static final float TINY = 2.5f;

  /** Takes over what was collected of a page, before the next is read. */
  @FunctionalInterface
  interface Sink {
    void page(int number) throws IOException;
  }

  /** How the parser shows a form. */
  @FunctionalInterface
  private interface Showing {
    void show() throws IOException;
  }

  private final IdentityHashMap<PDFont, Line.Emphasis> emphases = new IdentityHashMap<>();
  private final PageGlyphs glyphs = new PageGlyphs();
  private final List<Placed> invisible = new ArrayList<>();
  private final List<Boolean> contents = new ArrayList<>();
  private final PagePainting painting = new PagePainting();
  private final PdfLayers layers;
  private final PdfNotes notes;
  private PDRectangle box = PDRectangle.LETTER;
  private int rotation;
  private int unseen;
  private int hidden;
  private int struck;
  private int unmapped;
  private boolean damaged;
  private boolean recognised;
  private Sink sink = number -> {};

  GlyphCollector(PDDocument pdf) throws IOException {
    layers = new PdfLayers(pdf);
    notes = new PdfNotes(new PdfForms(pdf), layers, glyphs, this::showAnnotation);
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(false);
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
  }

  /** Reads all pages in order; {@code sink} is called after each. */
  void collect(PDDocument pdf, Sink sink) throws IOException {
    this.sink = sink;
    writeText(pdf, Writer.nullWriter());
  }

  @Override
  protected void processPages(PDPageTree pages) throws IOException {
    super.processPages(one());
    int number = 0;
    for (PDPage page : pages) {
      begin(page);
      try {
        processPage(page);
      } catch (IOException | RuntimeException e) {
        damaged = true;
      }
      damaged |= Soundness.isDamaged(page);
      layOn(page);
      settleInvisible();
      struck = Struck.remove(glyphs, painting.rulings().lines(), notes.struck());
      sink.page(++number);
    }
  }

  /** A page without contents: with it the parser leaves the place before the first page. */
  private static PDPageTree one() {
    PDPageTree tree = new PDPageTree();
    tree.add(new PDPage());
    return tree;
  }

  private void begin(PDPage page) {
    glyphs.clear();
    invisible.clear();
    contents.clear();
    painting.begin(page);
    unseen = 0;
    hidden = 0;
    struck = 0;
    unmapped = 0;
    damaged = false;
    recognised = false;
    box = page.getCropBox();
    rotation = page.getRotation();
  }

  private void layOn(PDPage page) {
    contents.clear();
    unseen = 0;
    try {
      notes.read(page);
    } catch (IOException | RuntimeException e) {
      damaged = true;
    }
  }

  /** Text laid invisibly over a picture is a scan's recognised text; elsewhere it is hidden. */
  private void settleInvisible() {
    if (painting.hasPicture() && glyphs.size() < invisible.size()) {
      glyphs.addAll(invisible);
      recognised = true;
    } else {
      hidden += invisible.size();
    }
  }

  @Override
  public void beginMarkedContentSequence(
      @Nullable COSName tag, @Nullable COSDictionary properties) {
    boolean shown = !COSName.OC.equals(tag) || layers.shows(properties);
    contents.add(shown);
    unseen += shown ? 0 : 1;
  }

  @Override
  public void endMarkedContentSequence() {
    if (!contents.isEmpty() && !contents.removeLast()) {
      unseen--;
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    show(form, () -> super.showForm(form));
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    show(form, () -> super.showTransparencyGroup(form));
  }

  /** The parser goes on behind some forms that it fails at: what follows is on no layer of them. */
  private void show(PDFormXObject form, Showing showing) throws IOException {
    int before = unseen;
    unseen += layers.shows(form.getCOSObject().getDictionaryObject(COSName.OC)) ? 0 : 1;
    try {
      showing.show();
    } finally {
      unseen = before;
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (unseen == 0) {
      PDGraphicsState state = getGraphicsState();
      String name = isImage(operator, operands) ? PagePainting.IMAGE : operator.getName();
      hidden += painting.operator(name, operands, state, glyphs);
    }
    super.processOperator(operator, operands);
  }

  private boolean isImage(Operator operator, List<COSBase> operands) {
    return operator.getName().equals("BI")
        || (operator.getName().equals("Do")
            && !operands.isEmpty()
            && operands.getFirst() instanceof COSName name
            && getResources() != null
            && getResources().isImageXObject(name));
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String text = position.getUnicode();
    if (text == null || text.isEmpty()) {
      unmapped++;
      return;
    }
    Glyph glyph = Lettering.glyph(position, text, emphases);
    Placed placed =
        Placed.of(
            glyph,
            position,
            box.getLowerLeftX(),
            box.getLowerLeftY(),
            painting.isColoured(getGraphicsState()));
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    boolean unpainted = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
    boolean white =
        mode.isFill() && !mode.isStroke() && painting.isWhiteOnWhite(placed, getGraphicsState());
    if (unseen > 0 || white || isOutside(placed)) {
      hidden += glyph.isBlank() ? 0 : 1;
    } else if (unpainted) {
      invisible.add(placed);
    } else {
      glyphs.add(placed);
    }
  }

  /** Whether nothing of it is on the page, or too little to be read. */
  private boolean isOutside(Placed placed) {
    return placed.glyph().size() < TINY
        || isOffPage(placed)
        || PageAreas.isClipped(placed, getGraphicsState());
  }

  private boolean isOffPage(Placed g) {
    return g.x() < box.getLowerLeftX() - g.glyph().size() / 2
        || g.x() > box.getUpperRightX() + g.glyph().size() / 2
        || g.y() < box.getLowerLeftY() - g.glyph().size()
        || g.y() > box.getUpperRightY() + g.glyph().size();
  }

  /** What was read of the page. */
  PageContent content() {
    Set<Placed> marks = Watermarks.of(glyphs.all(), painting.areas());
    return new PageContent(glyphs.all(), marks, box, rotation, painting.rulings());
  }

  /** Number of glyphs left out because they cannot be seen. */
  int hidden() {
    return hidden;
  }

  /** Number of glyphs left out because they are struck out. */
  int struck() {
    return struck;
  }

  /** Number of glyphs the fonts give no characters for. */
  int unmapped() {
    return unmapped;
  }

  /** Whether a part of the page could not be read. */
  boolean isDamaged() {
    return damaged;
  }

  /** Whether the text is what a machine recognised of a picture. */
  boolean isRecognised() {
    return recognised;
  }

  boolean hasPicture() {
    return painting.hasPicture();
  }

  /** Whether pictures take up the greater part of the page, as on a scan. */
  boolean isPictured() {
    return painting.pictured() > 0.5 * box.getWidth() * box.getHeight();
  }
}
