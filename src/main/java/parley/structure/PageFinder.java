package parley.structure;

import java.util.Collections;
import java.util.List;

/** Finds the 1-based page an offset stands on. Immutable. */
record PageFinder(List<Integer> starts) {

  int page(int offset) {
    int at = Collections.binarySearch(starts, offset);
    if (at < 0) {
      return Math.max(1, -at - 1);
    }
    int last = at;
    while (last + 1 < starts.size() && starts.get(last + 1) == offset) {
      last++;
    }
    return last + 1;
  }
}
