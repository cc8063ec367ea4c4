package parley.service;

import java.time.Duration;

/**
 * What is too much. All are settings.
 *
 * @param uploadBytes size of one file
 * @param filesWaiting files stored but not yet read
 * @param questionCharacters length of a question
 * @param questionTime until a question is answered or given up
 * @param mostPassages passages a question may ask for
 * @param mostTurns turns of a conversation
 * @param conversationDays how long after its last turn a conversation is kept
 * @param requestsPerSecond of one key, or 0 for any number
 * @param burst requests of one key at once
 * @param incognitoTime how long after its last turn an incognito conversation is remembered
 * @param incognitoConversations how many of these are remembered at once
 * @param reading what one file may take to be read
 */
public record Limits(
    long uploadBytes,
    int filesWaiting,
    int questionCharacters,
    Duration questionTime,
    int mostPassages,
    int mostTurns,
    int conversationDays,
    int requestsPerSecond,
    int burst,
    Duration incognitoTime,
    int incognitoConversations,
    ReadingLimits reading) {
  public static final Limits DEFAULT =
      new Limits(
          100L << 20,
          10_000,
          4_000,
          Duration.ofSeconds(5),
          100,
          500,
          30,
          50,
          100,
          Duration.ofHours(1),
          1_000,
          ReadingLimits.DEFAULT);
}
