package parley.index;

import java.util.Map;
import java.util.Set;

/**
 * What is looked for. Everything is analysed words; nothing is parsed as query syntax.
 *
 * @param documentIds the documents to search; a passage of another is never returned
 * @param terms stems and their weights, greater than 0; one of them or of the concepts must be
 *     there, but of a single document every passage may be returned
 * @param concepts concept ids and their weights
 * @param section lower-case section number to stay inside, such as {@code 6.1(e)}, or empty
 * @param limit most passages to return, 1 to 1,000
 */
public record IndexQuery(
    Set<String> documentIds,
    Reach reach,
    Map<String, Float> terms,
    Map<String, Float> concepts,
    String section,
    int limit) {
  /** Which passages of the documents a search may return. */
  public enum Reach {
    /** Those with one of the words or concepts, and all of a section asked for. */
    MATCHING,
    /** All of them, those that match first. */
    EVERY
  }

  public IndexQuery {
    documentIds = Set.copyOf(documentIds);
    terms = Map.copyOf(terms);
    concepts = Map.copyOf(concepts);
  }
}
