package parley.language;

import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads periods of days, weeks, months and years as contracts write them. Stateless. */
public final class Periods {
  /** Numbers as contracts spell them where they count days, months or years. */
  public static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("eighteen", 18),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty-five", 45),
          Map.entry("sixty", 60),
          Map.entry("ninety", 90));

  private static final Pattern PERIOD =
      Pattern.compile(
          "(?i)\\b(\\d{1,3}|"
              + String.join("|", NUMBERS.keySet())
              + ")\\s{0,3}(?:\\((\\d{1,3})\\)\\s{0,3})?-?"
              + "(?:consecutive\\s{1,3}|full\\s{1,3}|calendar\\s{1,3})?(day|week|month|year)s?\\b");

  private Periods() {}

  /** The first period of the text, or null. */
  public static @Nullable Period first(String text) {
    Matcher matcher = PERIOD.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    String digits = matcher.group(2) != null ? matcher.group(2) : matcher.group(1);
    Integer named = NUMBERS.get(digits.toLowerCase(Locale.ROOT));
    int count = named != null ? named : Integer.parseInt(digits);
    return switch (matcher.group(3).toLowerCase(Locale.ROOT)) {
      case "day" -> Period.ofDays(count);
      case "week" -> Period.ofWeeks(count);
      case "month" -> Period.ofMonths(count);
      default -> Period.ofYears(count);
    };
  }
}
