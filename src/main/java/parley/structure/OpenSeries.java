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

  /**
   * Whether a number is one of the series that is greater by {@code step}: one may be missing
   * before a title, and more before what is a heading by itself or is set as the one before it. A
   * number that was used twice by mistake heads two parts.
   */
  boolean goesOn(int step, Evidence next) {
    return step == 1
        || (step == 2 && next.isFirm() && next.titled())
        || (step <= 0 && step > -Numbering.LEAP && last() + step > 1 && isTwin(next, step))
        || (step > 2
            && step <= Numbering.LEAP
            && titled()
            && (next.isHeading() || (isNear(next) && next.isAlike(evidence))));
  }

  /**
   * Whether a number that came before heads another part: with numbers of its own, or set as the
   * first is.
   */
  private boolean isTwin(Evidence next, int step) {
    boolean headings = titled() && next.mayLeap() && isNear(next);
    boolean alike = step == 0 ? next.isAlike(evidence) : next.isSetAs(evidence);
    return headings && (next.holds() || alike);
  }

  /** Whether a number stands as far from the margin. */
  boolean isNear(Evidence next) {
    return Math.abs(indent() - next.indent()) < 4;
  }
}
