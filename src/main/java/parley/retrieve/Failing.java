package parley.retrieve;

import java.util.regex.Pattern;
import parley.converse.Question;

/**
 * A question about what happens when something is not done: "what if they don't pay" is answered
 * where a contract speaks of a failure, a default or a breach. Stateless.
 */
final class Failing {
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)\\b(?:if|when|suppose|in\\s+case|what\\s+about|once)\\b[^?]{1,60}?"
              + "(?:n't\\b|\\b(?:not|never|fails?|forgets?|misses|refuses?|stops?|late|breach(?:es)?|breaks?|defaults?)\\b)");

  /** A case of it, and what follows. */
  private static final Pattern CASE =
      Pattern.compile(
          "(?i)\\b(?:if|event|case|should|upon|unless|where|when|result)\\b.{0,120}?"
              + "\\b(?:fail|default|breach|delinquent|overdue|unpaid|(?:not|never)\\s+(?:been\\s+)?\\w{2,12}ed\\b|not\\s+(?:paid|made|timely|within))"
              + "|\\bfailure\\b.{0,120}?\\b(?:shall|will|may)\\b",
          Pattern.DOTALL);

  private static final Pattern MENTION =
      Pattern.compile(
          "(?i)\\b(?:fail|default|breach|delinquent|overdue|unpaid|late\\s|past\\s+due)");

  /** What a passage that only mentions it is worth, of one that says what follows. */
  private static final float MENTIONED = 0.6f;

  private Failing() {}

  static boolean asked(Question question) {
    return ASKED.matcher(question.text()).find();
  }

  /** How far a text speaks of it, 0 to 1. */
  static float in(String text) {
    return CASE.matcher(text).find() ? 1 : MENTION.matcher(text).find() ? MENTIONED : 0;
  }
}
