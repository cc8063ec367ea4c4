package parley.structure;

/**
 * What is known of a number besides itself.
 *
 * @param opens whether it stands at a block's start or right behind a heading
 * @param mayBegin whether it stands there, behind a full stop, or is an item within a paragraph
 * @param afterSentence whether what stands before it, in its paragraph or the one before, has ended
 * @param followed whether the next of its series comes later
 * @param holds whether the next number is the first within it
 * @param early whether the number before it comes later
 * @param manner how its title is set
 * @param until where its enumeration within a paragraph ends, or 0
 * @param headed whether a heading without a number is the last part before it
 */
record Evidence(
    boolean opens,
    boolean mayBegin,
    boolean afterSentence,
    boolean followed,
    boolean holds,
    boolean early,
    boolean titled,
    Manner manner,
    float indent,
    int block,
    int until,
    boolean headed) {

  /** How the titles of a series are set. */
  enum Manner {
    /** There is none, or it is set as the text is. */
    PLAIN,
    /** Behind the number, with a sentence behind it. */
    RUN_IN,
    /** On a line of its own, in bold, in capitals or in a style for headings. */
    SET
  }

  /** Whether it is a heading of the series, whatever number came before: titled, and it goes on. */
  boolean isHeading() {
    return mayLeap() && (followed || holds);
  }

  /** "Section 9.17 (Lenders) applies" is a mention where a 9.16 still comes. */
  boolean mayLeap() {
    return opens && titled && !early;
  }

  /** Whether it is titled in the manner in which {@code other} of its series is. */
  boolean isAlike(Evidence other) {
    return mayLeap() && manner != Manner.PLAIN && manner == other.manner;
  }

  /** Whether it is a heading by its looks as {@code other} is. */
  boolean isSetAs(Evidence other) {
    return manner == Manner.SET && isAlike(other);
  }

  /** Whether it is, under a heading without a number, such a heading as {@code other} is. */
  boolean isAnewAs(Evidence other) {
    return headed && (isAlike(other) || (other.titled() && mayLeap() && holds));
  }

  boolean isFirm() {
    return opens || followed;
  }
}
