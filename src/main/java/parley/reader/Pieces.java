package parley.reader;

/**
 * A text as pieces of words.
 *
 * @param ids numbers of the pieces in the vocabulary
 * @param starts for each piece the offset, in UTF-16 units of the text, where its word begins
 * @param ends for each piece the offset after its word
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Pieces(int[] ids, int[] starts, int[] ends) {

  int size() {
    return ids.length;
  }
}
