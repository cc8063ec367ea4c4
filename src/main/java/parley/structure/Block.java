package parley.structure;

import parley.document.Line;

/**
 * A paragraph, heading, table row or other piece of text that stands by itself. Offsets count
 * UTF-16 units of the running text.
 */
record Block(int start, int end, Look look) {

  int length() {
    return end - start;
  }

  /**
   * How a block is set.
   *
   * @param indent left edge from the margin, in points (characters in plain text)
   * @param size font size in points, 0 when unknown
   * @param emphasised number of leading characters set in bold or italics
   * @param headingLevel 1 to 9 when the format says it is a heading, or 0
   */
  record Look(
      Kind kind,
      Line.Emphasis emphasis,
      float indent,
      float size,
      int emphasised,
      int headingLevel) {

    static final Look PLAIN = new Look(Kind.PARAGRAPH, Line.Emphasis.PLAIN, 0, 0, 0, 0);

    boolean isCentred() {
      return kind == Kind.CENTRED;
    }
  }

  /** What a block is by its looks. */
  enum Kind {
    PARAGRAPH,
    CENTRED,
    ROW,
    FURNITURE
  }
}
