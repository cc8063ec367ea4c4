package parley.index;

/**
 * A document that a question may be about.
 *
 * @param documentId the document
 * @param score how well its name, title, parties and opening fit; comparable within one search only
 */
public record DocumentHit(String documentId, float score) {}
