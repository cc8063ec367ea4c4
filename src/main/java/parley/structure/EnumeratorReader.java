package parley.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.structure.ClauseNumber.Form;
import parley.structure.ClauseNumber.Reading;
import parley.structure.ClauseNumber.Series;

/** Reads letters and Roman or Arabic numbers that count the items of an enumeration. Stateless. */
final class EnumeratorReader {

  private EnumeratorReader() {}

  /** {@code (a)}, {@code (ii)}, {@code (1)}. */
  static @Nullable Marker inParentheses(String text, int at, int limit) {
    int i = NumberReader.skipSpace(text, at + 1, limit);
    int end = NumberReader.wordEnd(text, i, Math.min(limit, i + 8));
    int close = NumberReader.skipSpace(text, end, limit);
    if (end == i || close >= limit || text.charAt(close) != ')') {
      return null;
    }
    List<Reading> readings = readings(text.substring(i, end));
    return readings.isEmpty()
        ? null
        : new Marker(
            new ClauseNumber.Enumerator(
                "(" + text.substring(i, end) + ")", Form.PARENTHESES, readings),
            at,
            NumberReader.skipSpace(text, close + 1, limit));
  }

  /** {@code B.}, {@code iv)}. */
  static @Nullable Marker withStop(String text, int at, int limit) {
    int end = NumberReader.wordEnd(text, at, Math.min(limit, at + 8));
    if (end >= limit || (text.charAt(end) != '.' && text.charAt(end) != ')')) {
      return null;
    }
    boolean stop = text.charAt(end) == '.';
    List<Reading> readings = readings(text.substring(at, end));
    if (readings.isEmpty()
        || (end + 1 < limit && Character.isLowerCase(text.charAt(end + 1)) && stop)) {
      return null;
    }
    return new Marker(
        new ClauseNumber.Enumerator(
            text.substring(at, end) + (stop ? "." : ")"),
            stop ? Form.STOP : Form.CLOSING,
            readings),
        at,
        NumberReader.skipSpace(text, end + 1, limit));
  }

  /** Every series the sign can belong to. */
  private static List<Reading> readings(String sign) {
    List<Reading> readings = new ArrayList<>();
    boolean upper = Character.isUpperCase(sign.charAt(0));
    boolean oneCase =
        sign.equals(upper ? sign.toUpperCase(Locale.ROOT) : sign.toLowerCase(Locale.ROOT));
    if (!oneCase) {
      return readings;
    }
    add(readings, upper ? Series.UPPER_LETTER : Series.LOWER_LETTER, Numerals.letter(sign));
    add(readings, upper ? Series.UPPER_ROMAN : Series.LOWER_ROMAN, Numerals.roman(sign));
    add(readings, Series.ARABIC, Numerals.arabic(sign));
    return readings;
  }

  private static void add(List<Reading> to, Series series, int ordinal) {
    if (ordinal > 0) {
      to.add(new Reading(series, ordinal));
    }
  }
}
