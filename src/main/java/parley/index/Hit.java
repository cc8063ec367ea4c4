package parley.index;

/**
 * A passage found.
 *
 * @param documentId the document it is of
 * @param passage its index in that contract
 * @param score the first stage's score; comparable within one search only
 */
public record Hit(String documentId, int passage, float score) {}
