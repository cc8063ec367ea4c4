package parley.retrieve;

import org.jspecify.annotations.Nullable;
import parley.reader.Judgement;

/**
 * A passage that bears on the question.
 *
 * @param documentId the document
 * @param passage index of the passage in that contract
 * @param score rank score; comparable within one result only
 * @param concept probability, 0 to 1, that the passage is about the concepts asked for
 * @param words share, 0 to 1, of the question's words that stand in it, by rarity
 * @param heading share, 0 to 1, of those that stand in the titles above it
 * @param excerpt index of the excerpt that it is in, among those of the contract
 * @param excerptStart offset in the contract's text where that excerpt begins
 * @param excerptEnd offset after it
 * @param judgement what the reader makes of the excerpt, or null where it was not read
 */
public record Evidence(
    String documentId,
    int passage,
    double score,
    double concept,
    double words,
    double heading,
    int excerpt,
    int excerptStart,
    int excerptEnd,
    @Nullable Judgement judgement) {

  /** Log odds that the excerpt answers; the least there is where it was not read. */
  public double relevance() {
    return judgement == null ? Features.UNREAD : judgement.relevance();
  }

  /** Whether all words of the question stand in the passage. */
  public boolean holdsAllWords() {
    return Coverage.isAll(words);
  }
}
