package parley.structure;

import java.util.Locale;
import java.util.Set;

/** Tells the day of a date, "1 August 2025", from a clause's number. Stateless. */
final class DayOfMonth {

  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec");

  /** Months that are words of another meaning too. */
  private static final Set<String> WORDS = Set.of("may", "march", "mar", "dec", "jan", "sep");

  private static final int LONGEST = 10;

  private DayOfMonth() {}

  /** Whether a month's name stands at {@code at}, with a year behind it where it is needed. */
  static boolean follows(String text, int at, int limit) {
    int end = at;
    while (end < limit && end - at < LONGEST && Character.isLetter(text.charAt(end))) {
      end++;
    }
    String word = text.substring(at, end).toLowerCase(Locale.ROOT);
    if (!MONTHS.contains(word)) {
      return false;
    }
    int next = end;
    while (next < limit && ".,".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    next = NumberReader.skipSpace(text, next, limit);
    boolean year = next < limit && Character.isDigit(text.charAt(next));
    return year || next >= limit || !WORDS.contains(word);
  }
}
