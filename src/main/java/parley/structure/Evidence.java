package parley.structure;

/**
 * What is known of a number besides itself.
 *
 * @param opens whether it stands at a block's start or right behind a heading
 * @param mayBegin whether it stands there, behind a full stop, or is an item within a paragraph
 * @param followed whether the next of its series comes later
 * @param holds whether the next number is the first within it
 * @param early whether the number before it comes later
 * @param until where its enumeration within a paragraph ends, or 0
 */
record Evidence(
    boolean opens,
    boolean mayBegin,
    boolean followed,
    boolean holds,
    boolean early,
    boolean titled,
    float indent,
    int block,
    int until) {
  /** Whether it is a heading of the series, whatever number came before: titled, and it goes on. */
  boolean isHeading() {
    return opens && titled && !early && (followed || holds);
  }

  boolean isFirm() {
    return opens || followed;
  }
}
