package parley.document;

/**
 * A printed line, or a block (paragraph, table row) of a format without lines. Immutable; {@code x}
 * is shared and must not be changed.
 *
 * @param text normalised characters, no line end; for plain text exactly the characters of the
 *     file; empty only for an empty cell of a table's row
 * @param box where it stands on its page; all zeros for formats without pages
 * @param x left edge of each character in points times 10 and the right edge of the last; empty for
 *     formats without pages
 * @param fontSize in points; 0 when unknown
 * @param emphasis how it is set
 * @param emphasised number of leading characters in bold, italics or underline
 * @param kind what it is, as far as the format says
 * @param headingLevel 1 to 9 when the format says it is a heading, or 0
 */
@SuppressWarnings("ArrayRecordComponent") // compact: a 5,000-page document has millions of these
public record Line(
    String text,
    Box box,
    short[] x,
    float fontSize,
    Emphasis emphasis,
    int emphasised,
    Kind kind,
    int headingLevel) {

  static final Box NO_BOX = new Box(0, 0, 0, 0);
  static final short[] NO_X = {};

  /** How the greater part of a line is set. */
  public enum Emphasis {
    PLAIN,
    BOLD,
    ITALIC,
    /** Typed into a field of a form. */
    FILLED
  }

  /** What a line is, as far as its format says. */
  public enum Kind {
    /** A printed line; paragraphs are to be found by layout. */
    PRINTED,
    /** A whole paragraph. */
    PARAGRAPH,
    /** A whole centred paragraph. */
    CENTRED,
    /**
     * A row of a table: all of it, cells separated by a tab, or the first line of its first cell.
     */
    ROW,
    /** The first line of a further cell of the row that the lines before it begin. */
    CELL,
    /** A further line of the cell that the line before it belongs to. */
    CELL_LINE,
    /** Furniture of a page that the format marks as such. */
    FURNITURE
  }

  /** The same line as another kind. */
  Line as(Kind other) {
    return new Line(text, box, x, fontSize, emphasis, emphasised, other, headingLevel);
  }

  /** The same line, whose place on the page as it is shown is not known letter by letter. */
  Line unplaced() {
    return new Line(text, box, NO_X, fontSize, emphasis, emphasised, kind, headingLevel);
  }

  /** Whether it is a row of a table, or part of one. */
  public boolean isOfTable() {
    return kind == Kind.ROW || isInRow();
  }

  /** Whether it goes on with a row that an earlier line begins. */
  public boolean isInRow() {
    return kind == Kind.CELL || kind == Kind.CELL_LINE;
  }

  /** A line of a plain text file. */
  static Line plain(String text) {
    return new Line(text, NO_BOX, NO_X, 0, Emphasis.PLAIN, 0, Kind.PRINTED, 0);
  }
}
