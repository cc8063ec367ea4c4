package parley.reader;

/**
 * A question as the reader sees it; empty strings for what there is not.
 *
 * @param question the user's words
 * @param previous the question before it in the conversation
 * @param earlier the question before that
 * @param cited what the answer before it quoted, its section in front
 */
public record ContextualQuestion(String question, String previous, String earlier, String cited) {

  /** A question by itself. */
  public static ContextualQuestion alone(String question) {
    return new ContextualQuestion(question, "", "", "");
  }
}
