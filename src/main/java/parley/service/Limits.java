package parley.service;

/**
 * What is too much. All are settings.
 *
 * @param uploadBytes size of one file
 * @param filesWaiting files stored but not yet read
 * @param questionCharacters length of a question
 * @param mostPassages passages a question may ask for
 */
public record Limits(long uploadBytes, int filesWaiting, int questionCharacters, int mostPassages) {
  public static final Limits DEFAULT = new Limits(100L << 20, 10_000, 4_000, 100);
}
