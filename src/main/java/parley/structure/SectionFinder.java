package parley.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds the innermost section at an offset in logarithmic time. Not changed once made. */
final class SectionFinder {

  private final List<Integer> cuts = new ArrayList<>();
  private final List<Integer> innermost = new ArrayList<>();

  SectionFinder(List<Section> sections) {
    List<Section> open = new ArrayList<>();
    for (Section section : sections) {
      closeBefore(open, section.start());
      mark(section.start(), section.index());
      open.add(section);
    }
    closeBefore(open, Integer.MAX_VALUE);
  }

  private void closeBefore(List<Section> open, int offset) {
    while (!open.isEmpty() && open.getLast().end() <= offset) {
      int end = open.removeLast().end();
      mark(end, open.isEmpty() ? -1 : open.getLast().index());
    }
  }

  private void mark(int offset, int section) {
    if (!cuts.isEmpty() && cuts.getLast() == offset) {
      innermost.set(innermost.size() - 1, section);
    } else {
      cuts.add(offset);
      innermost.add(section);
    }
  }

  /** Index of the innermost section that holds {@code offset}, or -1. */
  int at(int offset) {
    int i = Collections.binarySearch(cuts, offset);
    int at = i >= 0 ? i : -i - 2;
    return at < 0 ? -1 : innermost.get(at);
  }

  /** The first offset after {@code offset} where another section is the innermost. */
  int nextCut(int offset) {
    int i = Collections.binarySearch(cuts, offset);
    int next = i >= 0 ? i + 1 : -i - 1;
    return next < cuts.size() ? cuts.get(next) : Integer.MAX_VALUE;
  }
}
