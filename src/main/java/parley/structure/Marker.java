package parley.structure;

/**
 * A clause number found in the text.
 *
 * @param start where it begins, the word before it included
 * @param end after it and the punctuation and white space that belong to it
 */
record Marker(ClauseNumber number, int start, int end) {}
