package parley.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads calendar dates as contracts write them. Stateless. */
public final class Dates {
  private static final String DAY = "(\\d{1,2})\\s?(?:st|nd|rd|th)?";
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?i)\\b" + AnswerCues.MONTHS + "\\.?\\s{1,3}" + DAY + ",?\\s{1,3}(\\d{4})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?i)\\b"
              + DAY
              + "\\s{1,3}(?:day\\s{1,3}of\\s{1,3})?("
              + AnswerCues.MONTHS
              + ")\\.?,?\\s{1,3}(\\d{4})\\b");
  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");

  private Dates() {}

  /** The first full date of the text, or null. */
  public static @Nullable LocalDate first(String text) {
    Matcher matcher = MONTH_FIRST.matcher(text);
    if (matcher.find()) {
      return of(matcher.group(2), month(matcher.group()), matcher.group(1));
    }
    matcher = DAY_FIRST.matcher(text);
    if (matcher.find()) {
      return of(matcher.group(3), month(matcher.group(2)), matcher.group(1));
    }
    matcher = ISO.matcher(text);
    return matcher.find()
        ? of(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3))
        : null;
  }

  /** As a person writes it: {@code March 5, 2024}. */
  public static String written(LocalDate date) {
    String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return month + " " + date.getDayOfMonth() + ", " + date.getYear();
  }

  private static int month(String name) {
    String start = name.strip().substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(start)) {
        return month.getValue();
      }
    }
    return 0;
  }

  private static @Nullable LocalDate of(String year, int month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
