package parley.answer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.language.Dates;
import parley.language.Periods;
import parley.language.Span;

/** The amounts, shares, periods and dates of a text, written so that equal ones are equal. */
final class Values {
  private static final String NUMBER = "(\\d[\\d,]{0,18}(?:\\.\\d{1,6})?)";
  private static final Pattern MONEY =
      Pattern.compile(
          "(?i)([$€£¥]|\\b(?:usd|eur|gbp|us\\$|cdn\\$))\\s?"
              + NUMBER
              + "(?:\\s?(thousand|million|billion|k|m|bn)\\b)?"
              + "|\\b"
              + NUMBER
              + "\\s?(thousand|million|billion|k|m|bn)?\\s?(dollars|euros?|pounds|usd|eur|gbp)\\b"
              + "|\\b("
              + String.join("|", Periods.NUMBERS.keySet())
              + ")\\s(hundred|thousand|million|billion)?\\s?(?:u\\.?s\\.?\\s)?(dollars|euros?|pounds)\\b");
  private static final Pattern NOMINAL =
      Pattern.compile("(?i)\\b(?:par|nominal|stated)\\s+value\\s+(?:of\\s+)?$");
  private static final Pattern SHARE =
      Pattern.compile("(?i)\\b" + NUMBER + "\\s?\\)?\\s?(?:%|per\\s?cent)");
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?i)\\b(?:(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,6}teen"
              + "|[a-z]{3,5}ty|hundred|and)[- ]{1,2}){1,4}\\((\\d{1,4})\\)|(?<![\\d.,])(\\d{1,4}(?:\\.\\d)?)|("
              + String.join("|", Periods.NUMBERS.keySet())
              + "))(?:\\s{1,3}|-)(?:(business|working|calendar|consecutive|full|whole|entire)\\s{1,3})?(hour|day|week|month|year)s?\\b");
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:[A-Z][a-z]{2,8}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}"
              + "|\\d{1,2}(?:st|nd|rd|th)?\\s(?:day\\sof\\s)?[A-Z][a-z]{2,8},?\\s\\d{4}|\\d{4}-\\d{2}-\\d{2})\\b");

  /** Days of a month at the least and at the most, over a year, and what is rounded off. */
  private static final double LEAST_MONTH = 30;

  private static final double MOST_MONTH = 30.5;
  private static final double SHORTER = 2;
  private static final double LONGER = 0.7;

  private Values() {}

  /** What can be compared. */
  enum Kind {
    MONEY,
    SHARE,
    PERIOD,
    DATE
  }

  /**
   * A value.
   *
   * @param same equal for equal values, however they are written
   */
  record Value(Kind kind, String same, Span place) {}

  /** All values of the text of one kind, in order. */
  static List<Value> of(Kind kind, String text) {
    return switch (kind) {
      case MONEY -> money(text);
      case SHARE -> shares(text);
      case PERIOD -> periods(text);
      case DATE -> dates(text);
    };
  }

  /**
   * Whether two values of a kind are equal, as {@link Value#same} gives them; so many months are
   * equal to as many days as they may have.
   */
  static boolean isSame(Kind kind, String one, String other) {
    return one.equals(other)
        || (kind == Kind.PERIOD && (isMonths(one, other) || isMonths(other, one)));
  }

  private static boolean isMonths(String months, String days) {
    if (!months.endsWith(" month") || !days.endsWith(" day") || days.startsWith("business")) {
      return false;
    }
    double count = Double.parseDouble(months.substring(0, months.indexOf(' ')));
    double day = Double.parseDouble(days.substring(0, days.indexOf(' ')));
    return day >= LEAST_MONTH * count - SHORTER && day <= MOST_MONTH * count + LONGER;
  }

  private static List<Value> money(String text) {
    List<Value> values = new ArrayList<>();
    Matcher matcher = MONEY.matcher(text);
    while (matcher.find()) {
      boolean sign = matcher.group(1) != null;
      int at = sign ? 2 : matcher.group(4) != null ? 4 : 7;
      String unit = matcher.group(at + 1);
      String currency = currency(sign ? matcher.group(1) : matcher.group(at + 2));
      BigDecimal amount = number(matcher.group(at)).multiply(factor(unit)).stripTrailingZeros();
      if (!NOMINAL.matcher(text.substring(0, matcher.start())).find()) {
        values.add(value(Kind.MONEY, currency + amount.toPlainString(), matcher));
      }
    }
    return values;
  }

  /** Dollars of any country may be called dollars. */
  private static String currency(String said) {
    return switch (said.toLowerCase(Locale.ROOT)) {
      case "€", "eur", "euro", "euros" -> "€";
      case "£", "gbp", "pounds" -> "£";
      case "¥" -> "¥";
      default -> "$";
    };
  }

  private static BigDecimal number(String digits) {
    Integer spelled = Periods.NUMBERS.get(digits.toLowerCase(Locale.ROOT));
    return spelled == null ? new BigDecimal(digits.replace(",", "")) : BigDecimal.valueOf(spelled);
  }

  private static BigDecimal factor(@org.jspecify.annotations.Nullable String unit) {
    return switch (unit == null ? "" : unit.toLowerCase(Locale.ROOT)) {
      case "hundred" -> BigDecimal.valueOf(100);
      case "thousand", "k" -> BigDecimal.valueOf(1_000);
      case "million", "m" -> BigDecimal.valueOf(1_000_000);
      case "billion", "bn" -> BigDecimal.valueOf(1_000_000_000);
      default -> BigDecimal.ONE;
    };
  }

  private static List<Value> shares(String text) {
    List<Value> values = new ArrayList<>();
    Matcher matcher = SHARE.matcher(text);
    while (matcher.find()) {
      String same = number(matcher.group(1)).stripTrailingZeros().toPlainString();
      values.add(value(Kind.SHARE, same, matcher));
    }
    return values;
  }

  private static List<Value> periods(String text) {
    List<Value> values = new ArrayList<>();
    Matcher matcher = PERIOD.matcher(text);
    while (matcher.find()) {
      String digits = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      double count =
          digits != null
              ? Double.parseDouble(digits)
              : Periods.NUMBERS.getOrDefault(
                  String.valueOf(matcher.group(3)).toLowerCase(Locale.ROOT), 0);
      String sort = String.valueOf(matcher.group(4)).toLowerCase(Locale.ROOT);
      String business = sort.equals("business") || sort.equals("working") ? "business " : "";
      String unit = matcher.group(5).toLowerCase(Locale.ROOT);
      values.add(value(Kind.PERIOD, business + normal(count, unit), matcher));
    }
    return values;
  }

  private static String normal(double count, String unit) {
    return switch (unit) {
      case "year" -> plain(count * 12) + " month";
      case "week" -> plain(count * 7) + " day";
      case "hour" -> count % 24 == 0 ? plain(count / 24) + " day" : plain(count) + " hour";
      default -> plain(count) + " " + unit;
    };
  }

  private static String plain(double count) {
    return BigDecimal.valueOf(count).stripTrailingZeros().toPlainString();
  }

  private static List<Value> dates(String text) {
    List<Value> values = new ArrayList<>();
    Matcher matcher = DATE.matcher(text);
    while (matcher.find()) {
      LocalDate day = Dates.first(matcher.group());
      if (day != null) {
        values.add(value(Kind.DATE, day.toString(), matcher));
      }
    }
    return values;
  }

  private static Value value(Kind kind, String same, Matcher at) {
    return new Value(kind, same, new Span(at.start(), at.end()));
  }
}
