package parley.retrieve;

import java.util.regex.Pattern;
import parley.converse.Question;

/**
 * Questions whether something happens more than once, which a contract answers where it says on how
 * many occasions at the most. Stateless.
 */
final class Repeated {
  private static final Pattern ASKED =
      Pattern.compile(
          "(?i)\\b(?:twice|more\\s+than\\s+(?:once|one\\s+time)|two\\s+times|a\\s+second\\s+time|doubly|only\\s+once)\\b");

  private static final Pattern SAID =
      Pattern.compile(
          "(?i)\\b(?:more\\s+than\\s+(?:once|one\\s+(?:\\(1\\)\\s+)?(?:occasion|time))|only\\s+(?:once|one\\s+(?:occasion|time))"
              + "|but\\s+once|duplicat(?:e|ion|ive)|twice)\\b");

  private Repeated() {}

  static boolean asked(Question question) {
    return ASKED.matcher(question.text()).find();
  }

  /** 1 where a text says how often at the most, or 0. */
  static double in(String text) {
    return SAID.matcher(text).find() ? 1 : 0;
  }
}
