package parley.document;

import java.util.List;

/**
 * A page, or the whole of a document in a format without pages. Immutable.
 *
 * @param number 1-based
 * @param width in PDF points, 0 without pages
 * @param height in PDF points, 0 without pages
 * @param lines in reading order
 */
public record Page(int number, float width, float height, List<Line> lines) {
  public Page {
    lines = List.copyOf(lines);
  }
}
