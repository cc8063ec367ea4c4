package parley.converse;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.AnswerType;
import parley.language.Periods;

/**
 * The sort of thing that a question's own words ask for: "how many days" asks for a period whatever
 * it is about. Stateless.
 */
final class AskedSort {
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?i)\\bhow\\s+(?:long|soon|fast|quickly|often)\\b"
              + "|\\bhow\\s+many\\s+(?:\\w{1,12}\\s+)?(?:hours|days|weeks|months|years)\\b"
              + "|\\bhow\\s+much\\s+(?:\\w{1,12}\\s+)?(?:notice|time|warning|longer)\\b|\\bwithin\\s+what\\b");
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)\\b(?:until|by|since)\\s+when\\b|\\b(?:what|which)\\s+(?:date|day|year)\\b");
  private static final Pattern PERCENTAGE =
      Pattern.compile(
          "(?i)\\b(?:what|which)\\s+(?:\\w{1,12}\\s+)?(?:percentages?|per\\s?cent|proportion|share)\\b");
  private static final Pattern MONEY =
      Pattern.compile(
          "(?i)\\bhow\\s+much\\s+(?:money|(?:do|does|did|must|will|shall|should|would|is|are|can)\\b)"
              + "|\\bwhat\\s+(?:do|does|did|must|will|shall|should|would)\\b[^?,]{2,60}\\b(?:pay|owe|cost|charge)\\b");

  /** What follows from something is told, not counted. */
  private static final Pattern CONSEQUENCE =
      Pattern.compile(
          "(?i)\\bwhat\\s+(?:if|happens|follows|(?:can|may|could)\\s+[^?,]{1,40}\\bdo)\\b|\\bconsequences?\\b");

  /** "Why do they get two months?" takes a period for granted that the text may not give. */
  private static final Pattern GRANTED =
      Pattern.compile(
          "(?i)\\bwhy\\b[^?]{1,80}\\b(?:\\d{1,3}|an?|"
              + String.join("|", Periods.NUMBERS.keySet())
              + ")(?:\\s|-)(?:\\w{4,8}\\s)?(?:hour|day|week|month|year)s?\\b");

  private record Sort(AnswerType type, Pattern cue) {}

  /** Most telling first: "how much longer" asks for a period. */
  private static final List<Sort> SORTS =
      List.of(
          new Sort(AnswerType.TEXT, CONSEQUENCE),
          new Sort(AnswerType.PERIOD, PERIOD),
          new Sort(AnswerType.PERIOD, GRANTED),
          new Sort(AnswerType.DATE, DATE),
          new Sort(AnswerType.PERCENTAGE, PERCENTAGE),
          new Sort(AnswerType.MONEY, MONEY));

  private AskedSort() {}

  /** The sort asked for, or null where the words leave it open. */
  static @Nullable AnswerType of(String question) {
    return SORTS.stream()
        .filter(sort -> sort.cue().matcher(question).find())
        .map(Sort::type)
        .findFirst()
        .orElse(null);
  }
}
