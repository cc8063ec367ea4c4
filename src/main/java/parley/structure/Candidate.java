package parley.structure;

/**
 * A place where a numbered part may begin.
 *
 * @param block index of the block it stands in
 * @param opens whether it stands at the block's start, or only behind another number there
 */
record Candidate(Marker marker, int block, boolean opens) {

  int start() {
    return marker.start();
  }

  ClauseNumber number() {
    return marker.number();
  }
}
