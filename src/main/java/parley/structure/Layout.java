package parley.structure;

import java.util.List;

/**
 * Where the characters of a contract's text stand on its pages.
 *
 * @param lines the printed lines in text order; empty for formats without pages
 * @param pages size of each page, the first is page 1; empty for formats without pages
 */
public record Layout(List<PlacedLine> lines, List<PageSize> pages) {
  public Layout {
    lines = List.copyOf(lines);
    pages = List.copyOf(pages);
  }

  /** Width and height in PDF points. */
  public record PageSize(float width, float height) {}

  /**
   * A printed line.
   *
   * @param start offset of its first character in the contract's text
   * @param end after its last
   * @param page 1-based
   * @param top upper edge in PDF points from the top of the page
   * @param bottom lower edge
   * @param x left edge of each character in points times 10, one more for the right edge of the
   *     last
   */
  @SuppressWarnings("ArrayRecordComponent") // compact: a 5,000-page document has millions of these
  public record PlacedLine(int start, int end, int page, float top, float bottom, short[] x) {}
}
