package parley.reader;

/**
 * What the reader makes of a question and an excerpt.
 *
 * @param relevance log odds that the excerpt answers the question
 * @param yes probability, 0 to 1, that it answers it with yes
 * @param no that it answers it with no
 * @param silent that it says neither
 * @param evidence for each piece of the excerpt's text the log odds that it is part of the answer
 * @param starts for each piece the offset, in UTF-16 units of the text, where its word begins
 * @param ends for each piece the offset after its word
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Judgement(
    double relevance,
    double yes,
    double no,
    double silent,
    float[] evidence,
    int[] starts,
    int[] ends) {

  /**
   * Mean probability, 0 to 1, that the words between two offsets of the text are part of the
   * answer; 0 where none of the pieces read stand between them.
   */
  public double evidence(int start, int end) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < evidence.length; i++) {
      if (starts[i] >= start && ends[i] <= end) {
        sum += 1 / (1 + Math.exp(-evidence[i]));
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
