package parley.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.document.Box;
import parley.document.Format;
import parley.document.Warning;

/**
 * A contract as it was understood. Immutable; every offset counts UTF-16 units of {@link #text()}.
 * For plain text files the text is the file's text with unchanged offsets; for other formats it is
 * the running text without page furniture, paragraphs separated by a blank line.
 *
 * @param format what it was read from
 * @param pageCount number of pages; 1 for formats without pages
 * @param pageStarts offset where each page's text begins; a single 0 for formats without pages
 * @param sections the section tree in reading order (pre-order)
 * @param passages in reading order, never overlapping
 */
public record Contract(
    Format format,
    String text,
    int pageCount,
    List<Integer> pageStarts,
    Profile profile,
    List<Section> sections,
    List<Passage> passages,
    List<DefinedTerm> terms,
    List<Reference> references,
    Layout layout,
    List<Warning> warnings) {

  /** Grows when parsing changes, so that stored contracts of an older parse are read again. */
  public static final int PARSE_VERSION = 13;

  public Contract {
    pageStarts = List.copyOf(pageStarts);
    sections = List.copyOf(sections);
    passages = List.copyOf(passages);
    terms = List.copyOf(terms);
    references = List.copyOf(references);
    warnings = List.copyOf(warnings);
  }

  /** The 1-based page on which the character at {@code offset} stands. */
  public int pageAt(int offset) {
    int at = Collections.binarySearch(pageStarts, offset);
    return Math.max(1, at >= 0 ? at + 1 : -at - 1);
  }

  /** The innermost section that holds {@code offset}, or null before the first. */
  public @Nullable Section sectionAt(int offset) {
    Section found = null;
    for (Section s : sections) {
      if (s.start() > offset) {
        break;
      }
      if (offset < s.end()) {
        found = s;
      }
    }
    return found;
  }

  /** Index of the passage that holds {@code offset}, or of the nearest before it; -1 if none. */
  public int passageAt(int offset) {
    int low = 0;
    int high = passages.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (passages.get(middle).start() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The section and its ancestors, outermost first; empty for -1. */
  public List<Section> path(int section) {
    List<Section> path = new ArrayList<>();
    for (int i = section; i >= 0 && i < sections.size(); i = sections.get(i).parent()) {
      path.addFirst(sections.get(i));
    }
    return path;
  }

  /** Titles of the section and its ancestors, outermost first, those without one left out. */
  public List<String> titles(int section) {
    List<String> titles = new ArrayList<>();
    for (Section part : path(section)) {
      if (part.title() != null) {
        titles.add(part.title());
      }
    }
    return titles;
  }

  /** The terms that are defined between these offsets of the text, as printed. */
  public List<String> termsWithin(int start, int end) {
    return terms.stream()
        .filter(term -> term.start() < end && start < term.end())
        .filter(term -> isWithin(text.indexOf(term.term(), term.start()), start, end))
        .map(DefinedTerm::term)
        .toList();
  }

  private static boolean isWithin(int at, int start, int end) {
    return start <= at && at < end;
  }

  /** The verbatim text of a passage. */
  public String textOf(Passage passage) {
    return text.substring(passage.start(), passage.end());
  }

  /**
   * The boxes that the characters {@code start..end} fill, one a printed line; empty without pages.
   */
  public List<PageBox> boxes(int start, int end) {
    List<PageBox> boxes = new ArrayList<>();
    for (Layout.PlacedLine line : layout.lines()) {
      int from = Math.max(start, line.start());
      int to = Math.min(end, line.end());
      if (from < to && line.x().length > 0) {
        float x0 = line.x()[from - line.start()] / 10f;
        float x1 = line.x()[to - line.start()] / 10f;
        boxes.add(new PageBox(line.page(), new Box(x0, line.top(), x1, line.bottom())));
      }
    }
    return boxes;
  }
}
