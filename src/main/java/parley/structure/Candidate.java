package parley.structure;

import org.jspecify.annotations.Nullable;

/**
 * A place where a numbered part may begin.
 *
 * @param block index of the block it stands in
 * @param opens whether it stands at the block's start, or only behind another number there
 * @param followed whether the next number of its series comes later
 * @param holds whether the next number is the first within it
 * @param early whether the number before it comes later, as behind a mention of it
 * @param listed whether the title that the table of contents gives to the number stands behind it
 * @param item what it is of an enumeration within a paragraph, or null
 */
record Candidate(
    Marker marker,
    int block,
    boolean opens,
    boolean followed,
    boolean holds,
    boolean early,
    boolean listed,
    InlineItems.@Nullable Item item) {

  Candidate noted(boolean isFollowed, boolean isHolding, boolean isEarly) {
    return new Candidate(marker, block, opens, isFollowed, isHolding, isEarly, listed, item);
  }

  /** The same place with another number. */
  Candidate as(Marker other) {
    return new Candidate(other, block, opens, followed, holds, early, listed, item);
  }

  /** As a number by itself, not an item within a paragraph. */
  Candidate ordinary() {
    return new Candidate(marker, block, opens, followed, holds, early, listed, null);
  }

  /** Where the enumeration within a paragraph that it is an item of ends, or 0. */
  int until() {
    return item == null ? 0 : item.until();
  }

  /** Whether it is an item of an enumeration within a paragraph. */
  boolean inline() {
    return item != null;
  }

  int start() {
    return marker.start();
  }

  ClauseNumber number() {
    return marker.number();
  }
}
