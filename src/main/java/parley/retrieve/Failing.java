package parley.retrieve;

import java.util.Set;
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

  /** Stems of what a contract says of it. */
  private static final Set<String> SAID =
      Set.of("fail", "failur", "default", "breach", "delinqu", "overdu", "unpaid", "late", "cure");

  private Failing() {}

  static boolean asked(Question question) {
    return ASKED.matcher(question.text()).find();
  }

  /** Whether a passage of these stems speaks of it. */
  static boolean in(Set<String> stems) {
    return SAID.stream().anyMatch(stems::contains);
  }
}
