package parley.document;

/**
 * A printed character (or ligature). Points from the top left of the page as it is shown.
 *
 * @param text as the font says, one or more characters
 * @param baseline distance of its base line from the top of the page
 * @param height of its font's letters above the base line
 * @param space width of a space in its font, 0 when unknown
 */
record Glyph(
    String text,
    float x0,
    float x1,
    float baseline,
    float height,
    float size,
    float space,
    Line.Emphasis emphasis) {

  /** The same glyph set otherwise. */
  Glyph as(Line.Emphasis other) {
    return new Glyph(text, x0, x1, baseline, height, size, space, other);
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
