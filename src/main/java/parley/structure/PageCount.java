package parley.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.document.Page;

/**
 * How printed page numbers count on from page to page: what such a number is from the page's own,
 * when enough pages agree. Tells page numbers wherever a page's text ends. Immutable.
 *
 * @param offset printed number less the page's own; null when the pages are not counted
 */
record PageCount(@Nullable Integer offset) {

  private static final int LEAST_PAGES = 3;

  /** Share of the pages that must agree. */
  private static final double AGREEING = 0.5;

  static PageCount of(List<Page> pages) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Page page : pages) {
      if (!page.lines().isEmpty()) {
        count(page, page.lines().size() - 1, counts);
        count(page, page.lines().size() - 2, counts);
        count(page, 0, counts);
      }
    }
    Integer offset = null;
    int most = (int) Math.max(LEAST_PAGES - 1, pages.size() * AGREEING);
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        offset = entry.getKey();
      }
    }
    return new PageCount(offset);
  }

  private static void count(Page page, int line, Map<Integer, Integer> counts) {
    int number = line < 0 ? -1 : numberIn(page.lines().get(line).text());
    if (number >= 0) {
      counts.merge(number - page.number(), 1, Integer::sum);
    }
  }

  /** Whether a line of {@code page} is its number and nothing else. */
  boolean isNumberOf(Page page, String line) {
    int number = numberIn(line);
    return number >= 0 && offset != null && number == page.number() + offset;
  }

  /** The number a line of nothing but a page number prints, or -1. */
  private static int numberIn(String line) {
    if (!PageNumbers.isPageNumber(line, 0, line.length())) {
      return -1;
    }
    int at = 0;
    while (at < line.length() && !Character.isDigit(line.charAt(at))) {
      at++;
    }
    int number = 0;
    boolean digits = false;
    for (; at < line.length() && Character.isDigit(line.charAt(at)); at++) {
      number = number * 10 + Character.digit(line.charAt(at), 10);
      digits = true;
    }
    return digits ? number : -1;
  }
}
