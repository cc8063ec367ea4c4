package parley.structure;

import java.util.List;

/**
 * A series of numbers that is open at a place of the text.
 *
 * @param node the section that bears its latest number
 * @param evidence what was known of that number
 */
record OpenSeries(String series, List<Integer> path, int node, Evidence evidence) {
  boolean titled() {
    return evidence.titled();
  }

  float indent() {
    return evidence.indent();
  }

  int block() {
    return evidence.block();
  }

  int last() {
    return path.getLast();
  }
}
