package parley.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import parley.document.Line;
import parley.document.Page;

/**
 * Headers, footers and page numbers of printed pages: what repeats at a stable place near the edge
 * of enough pages, digits folded. A heading that names a numbered part goes only when its very
 * words repeat. Stateless.
 */
final class Furniture {

  /** Lines looked at from the top and from the bottom of a page. */
  private static final int EDGE = 4;

  /** Points by which a place may differ from page to page. */
  private static final float STABLE = 8f;

  private static final int REPEATED = 3;

  private static final Pattern NUMBERED_PART =
      Pattern.compile(
          "(?i)(article|section|exhibit|schedule|annex|appendix|part|chapter) .{1,60}|\\d{1,3}\\..*|\\(.{1,4}\\).*");

  private Furniture() {}

  /** For each page the lines that are furniture. */
  static List<BitSet> of(List<Page> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (Page page : pages) {
      for (int i : edges(page)) {
        String key = key(page.lines().get(i), 0);
        counts.merge(key, 1, Integer::sum);
      }
    }
    PageCount pageCount = PageCount.of(pages);
    List<BitSet> furniture = new ArrayList<>(pages.size());
    for (Page page : pages) {
      BitSet found = of(page, counts, pages.size());
      addPageNumber(page, pageCount, found);
      furniture.add(found);
    }
    return furniture;
  }

  private static BitSet of(Page page, Map<String, Integer> counts, int pages) {
    BitSet found = new BitSet();
    for (int i : edges(page)) {
      Line line = page.lines().get(i);
      boolean number = PageNumbers.isPageNumber(line.text(), 0, line.text().length());
      if (line.kind() == Line.Kind.FURNITURE
          || (number && isAtEdge(page, line))
          || repeats(line, counts, pages)) {
        found.set(i);
      }
    }
    keepTables(page, found);
    return found;
  }

  /** A table's header that is repeated over its rows is none; a head set as a table is. */
  private static void keepTables(Page page, BitSet found) {
    int from = 0;
    while (from < page.lines().size()) {
      int to = from;
      while (to < page.lines().size() && page.lines().get(to).isOfTable()) {
        to++;
      }
      if (found.nextClearBit(from) < to) {
        found.clear(from, to);
      }
      from = Math.max(to, from + 1);
    }
  }

  /** The page's number, where nothing but furniture stands below it, or above. */
  private static void addPageNumber(Page page, PageCount pageCount, BitSet found) {
    int last = page.lines().size() - 1;
    while (last >= 0 && found.get(last)) {
      last--;
    }
    int first = found.nextClearBit(0);
    for (int i : new int[] {last, first}) {
      if (i >= 0 && i <= last && pageCount.isNumberOf(page, page.lines().get(i).text())) {
        found.set(i);
      }
    }
  }

  private static boolean repeats(Line line, Map<String, Integer> counts, int pages) {
    int least = Math.max(REPEATED, Math.min(pages / 12, 12));
    int same = 0;
    for (int step = -1; step <= 1; step++) {
      same += counts.getOrDefault(key(line, step), 0);
    }
    return same >= least && line.text().length() < 160;
  }

  private static boolean isAtEdge(Page page, Line line) {
    return page.height() > 0
        && (line.box().y1() < page.height() * 0.13f || line.box().y0() > page.height() * 0.86f);
  }

  private static List<Integer> edges(Page page) {
    List<Integer> edges = new ArrayList<>();
    int[] row = rows(page);
    for (int i = 0; i < row.length; i++) {
      boolean near = row[i] < EDGE || row[i] > row[row.length - 1] - EDGE;
      if (near && isNearEdge(page, page.lines().get(i))) {
        edges.add(i);
      }
    }
    return edges;
  }

  /** For each line the printed line it stands in, counted from the top; a row of a table is one. */
  private static int[] rows(Page page) {
    int[] rows = new int[page.lines().size()];
    for (int i = 1; i < rows.length; i++) {
      rows[i] = rows[i - 1] + (page.lines().get(i).isInRow() ? 0 : 1);
    }
    return rows;
  }

  private static boolean isNearEdge(Page page, Line line) {
    float height = page.height();
    return line.kind() == Line.Kind.FURNITURE
        || (height > 0 && (line.box().y1() < height * 0.2f || line.box().y0() > height * 0.8f));
  }

  private static String key(Line line, int step) {
    String text = line.text();
    String folded =
        NUMBERED_PART.matcher(text).matches() || PageNumbers.isPageNumber(text, 0, text.length())
            ? text.toLowerCase(Locale.ROOT)
            : Folding.digits(text, 0, text.length());
    return (Math.round(line.box().y1() / STABLE) + step) + "|" + folded;
  }
}
