package parley.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a text holds the sort of thing that answers a question. Patterns have bounded
 * repetition. Stateless.
 */
public final class AnswerCues {
  static final String MONTHS =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

  private static final Pattern MONEY =
      Pattern.compile(
          "(?i)[$€£¥]\\s?\\d|\\b(?:usd|eur|gbp|rmb|us\\$)\\s?\\d"
              + "|\\b\\d[\\d,.]{0,20}\\s?(?:dollars|euros|pounds|million|billion)\\b|\\bdollars\\b");
  private static final Pattern BEFORE_PAR =
      Pattern.compile("(?i)\\b(?:par|nominal|stated)\\s{1,3}value\\s{1,3}(?:of\\s{1,3})?$");
  private static final Pattern AFTER_PAR =
      Pattern.compile("(?i)^[\\d.,]{0,9}\\s{1,3}(?:par|nominal)\\s{1,3}value\\b");
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)\\b"
              + MONTHS
              + "\\.?\\s{1,3}\\d{1,2}(?:st|nd|rd|th)?,?\\s{1,3}\\d{4}"
              + "|\\b\\d{1,2}(?:st|nd|rd|th)?\\s{1,3}(?:day\\s{1,3}of\\s{1,3})?"
              + MONTHS
              + "\\b|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b|\\banniversary\\b");
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?i)\\b(?:\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen"
              + "|twenty|thirty|forty-five|sixty|ninety)\\s{0,3}(?:\\(\\d{1,4}\\)\\s{0,3})?[- ]?"
              + "(?:calendar\\s{1,3}|business\\s{1,3}|working\\s{1,3}|full\\s{1,3}|consecutive\\s{1,3}|additional\\s{1,3})?"
              + "(?:hours?|days?|weeks?|months?|years?|quarters?)\\b|\\bperpetu|\\bindefinitely\\b");
  private static final Pattern LAW =
      Pattern.compile("(?i)\\blaws?\\b.{0,80}\\b(?:of|state|commonwealth|province|england)\\b");
  private static final Pattern PERCENTAGE = Pattern.compile("(?i)\\d\\s?%|\\bper\\s?cent");
  private static final Pattern PERCENT_NUMBER =
      Pattern.compile("(?i)\\d[\\d.,]{0,8}\\s?(?:%|per\\s?cent)");
  private static final Pattern MODALITY =
      Pattern.compile(
          "(?i)\\b(?:may|shall|must|will|agrees?|entitled|right|permitted|prohibited)\\b");
  private static final Pattern DEFINITION =
      Pattern.compile(
          "(?i)[\"”]\\s{0,3}(?:\\)|shall\\s{1,3}mean|means?\\b|has\\s{1,3}the\\s{1,3}meaning)");

  private AnswerCues() {}

  /** Whether {@code text} holds something of that type; true for types that have no cue. */
  public static boolean has(AnswerType type, String text) {
    return switch (type) {
      case MONEY -> firstAmount(text) != null;
      case DATE -> DATE.matcher(text).find() || PERIOD.matcher(text).find();
      case PERIOD -> PERIOD.matcher(text).find();
      case LAW -> LAW.matcher(text).find();
      case PERCENTAGE -> PERCENTAGE.matcher(text).find();
      case PERMISSION, OBLIGATION, YESNO -> hasModality(text);
      case DEFINITION -> DEFINITION.matcher(text).find();
      default -> false;
    };
  }

  /** Where the first thing of that type stands, or null. */
  public static @Nullable Span first(AnswerType type, String text) {
    return switch (type) {
      case MONEY -> firstMoney(text);
      case DATE -> {
        Span date = find(DATE, text);
        yield date != null ? date : find(PERIOD, text);
      }
      case PERIOD -> find(PERIOD, text);
      case LAW -> find(LAW, text);
      case PERCENTAGE -> find(PERCENTAGE, text);
      default -> null;
    };
  }

  /**
   * Where the first amount of money in figures, or else percentage, stands, or null. What a share
   * is nominally worth ({@code par value $0.01 per share}) describes the share and is no amount
   * that anyone pays.
   */
  public static @Nullable Span firstAmount(String text) {
    Span money = firstMoney(text);
    return money != null ? money : find(PERCENT_NUMBER, text);
  }

  private static @Nullable Span firstMoney(String text) {
    Matcher matcher = MONEY.matcher(text);
    Span inWords = null;
    while (matcher.find()) {
      Span money = new Span(matcher.start(), matcher.end());
      if (isNominal(text, money)) {
        continue;
      }
      if (!matcher.group().equalsIgnoreCase("dollars")) {
        return money;
      }
      inWords = inWords == null ? money : inWords;
    }
    return inWords;
  }

  private static boolean isNominal(String text, Span money) {
    String before = text.substring(Math.max(0, money.start() - 24), money.start());
    String after = text.substring(money.end(), Math.min(text.length(), money.end() + 20));
    return BEFORE_PAR.matcher(before).find() || AFTER_PAR.matcher(after).find();
  }

  private static @Nullable Span find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? new Span(matcher.start(), matcher.end()) : null;
  }

  /** Whether {@code text} allows, demands or forbids something. */
  public static boolean hasModality(String text) {
    return MODALITY.matcher(text).find();
  }
}
