package parley.answer;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import parley.converse.Question;
import parley.language.AnswerCues;
import parley.language.AnswerType;

/** The sorts of things a question asks for: one that goes on with "and by when" asks for two. */
final class Wanted {
  private static final Map<AnswerType, Pattern> CUES = new EnumMap<>(AnswerType.class);

  static {
    CUES.put(
        AnswerType.MONEY,
        Pattern.compile(
            "(?i)\\bhow\\s+(?:much|big|large|high)\\b|\\b(?:what|which)\\b[^?,]{0,40}\\b(?:fees?|price|amounts?|sums?|rent|cost|charges?"
                + "|payments?|caps?|limits?|deposit|premium|salary|royalt(?:y|ies)|interest)\\b|\\bwhat\\s+(?:does|do|did|must|will|shall|should|would)\\b[^?,]{2,60}\\b(?:pay|owe|cost|charge|receive|get)\\b"));
    CUES.put(
        AnswerType.PERIOD,
        Pattern.compile(
            "(?i)\\bhow\\s+(?:long|soon|quickly|many\\s+(?:days|weeks|months|years)|much\\s+(?:advance\\s+)?(?:notice|time|warning))\\b"
                + "|\\b(?:what|which)\\b[^?,]{0,30}\\b(?:period|term|deadline|notice|duration)\\b|\\bwithin\\s+what\\b"));
    CUES.put(
        AnswerType.DATE,
        Pattern.compile(
            "(?i)\\b(?:when|until\\s+when|by\\s+when)\\b|\\b(?:what|which)\\b[^?,]{0,20}\\b(?:date|day|year|month|deadline)\\b"));
    CUES.put(
        AnswerType.PERCENTAGE,
        Pattern.compile(
            "(?i)\\b(?:percentage|per\\s?cent|proportion|royalt(?:y|ies))\\b|\\b(?:what|which)\\s+(?:share|rate|interest)\\b"));
  }

  /** What somebody pays is an amount, whatever else the question sounds like. */
  private static final Pattern WHAT_IS_PAID =
      Pattern.compile(
          "(?i)\\bwhat(?:\\s+[\\w'’-]{1,20}){1,3}?\\s+(?:pays|owes|(?:has|have)\\s+to\\s+pay)\\b");

  private Wanted() {}

  /** What the question asks for that a pattern can find; empty for none. */
  static Set<AnswerType> by(Question question) {
    if (WHAT_IS_PAID.matcher(question.text()).find()) {
      return EnumSet.of(AnswerType.MONEY);
    }
    Set<AnswerType> wanted = EnumSet.noneOf(AnswerType.class);
    CUES.forEach((type, cue) -> {
      if (cue.matcher(question.text()).find()) {
        wanted.add(type);
      }
    });
    if (CUES.containsKey(question.answer()) || question.answer() == AnswerType.LAW) {
      wanted.add(question.answer());
    }
    return wanted;
  }

  /**
   * Whether a text has something of the sort; money and shares answer for one another, and so do
   * periods and the dates that end them.
   */
  static boolean has(AnswerType type, String text) {
    return switch (type) {
      case MONEY, PERCENTAGE -> AnswerCues.firstAmount(text) != null;
      case PERIOD -> AnswerCues.has(AnswerType.DATE, text);
      default -> AnswerCues.has(type, text);
    };
  }
}
