package parley.structure;

/**
 * A place where a numbered part may begin.
 *
 * @param block index of the block it stands in
 * @param opens whether it stands at the block's start, or only behind another number there
 * @param followed whether the next number of its series comes later
 * @param listed whether the title that the table of contents gives to the number stands behind it
 */
record Candidate(Marker marker, int block, boolean opens, boolean followed, boolean listed) {

  Candidate followed(boolean isFollowed) {
    return new Candidate(marker, block, opens, isFollowed, listed);
  }

  int start() {
    return marker.start();
  }

  ClauseNumber number() {
    return marker.number();
  }
}
