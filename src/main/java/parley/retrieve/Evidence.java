package parley.retrieve;

/**
 * A passage that bears on the question.
 *
 * @param documentId the document
 * @param passage index of the passage in that contract
 * @param score rank score; comparable within one result only
 * @param relevance probability, 0 to 1, that the passage bears on the question
 */
public record Evidence(String documentId, int passage, double score, double relevance) {}
