package parley.service;

/**
 * What is too much. All are settings.
 *
 * @param uploadBytes size of one file
 * @param filesWaiting files stored but not yet read
 * @param questionCharacters length of a question
 * @param mostPassages passages a question may ask for
 * @param mostTurns turns of a conversation
 * @param conversationDays how long after its last turn a conversation is kept
 * @param requestsPerSecond of one key, or 0 for any number
 * @param burst requests of one key at once
 */
public record Limits(
    long uploadBytes,
    int filesWaiting,
    int questionCharacters,
    int mostPassages,
    int mostTurns,
    int conversationDays,
    int requestsPerSecond,
    int burst) {
  public static final Limits DEFAULT = new Limits(100L << 20, 10_000, 4_000, 100, 500, 30, 50, 100);
}
