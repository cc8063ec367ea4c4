package parley.retrieve;

/**
 * A passage that bears on the question.
 *
 * @param documentId the document
 * @param passage index of the passage in that contract
 * @param score rank score; comparable within one result only
 * @param concept probability, 0 to 1, that the passage is about the concepts asked for
 * @param words share, 0 to 1, of the question's words that stand in it, by rarity
 * @param heading share, 0 to 1, of those that stand in the titles above it
 */
public record Evidence(
    String documentId, int passage, double score, double concept, double words, double heading) {}
