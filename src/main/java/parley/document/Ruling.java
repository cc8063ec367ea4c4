package parley.document;

/**
 * A straight line that is drawn along one of the page's axes. Points from the top left of the page
 * as it is shown.
 *
 * @param at its place on the other axis
 * @param from where it begins
 * @param to where it ends, not before {@code from}
 */
record Ruling(Axis axis, float at, float from, float to) {

  /** Points by which lines that meet may miss one another. */
  static final float NEAR = 3f;

  /** The way a line runs. */
  enum Axis {
    ACROSS,
    DOWN
  }

  /** Whether it passes {@code place} of its own axis. */
  boolean covers(float place) {
    return from - NEAR <= place && place <= to + NEAR;
  }

  /** Whether it meets a line of the other axis. */
  boolean meets(Ruling other) {
    return covers(other.at) && other.covers(at);
  }

  float length() {
    return to - from;
  }
}
