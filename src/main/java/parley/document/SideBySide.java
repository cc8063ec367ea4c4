package parley.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a text that is set in two versions side by side, as contracts in two languages are, from a
 * table: the same numbers stand before what both columns say. Stateless.
 */
final class SideBySide {

  /** Rows with the same number on both sides, at least. */
  private static final int LEAST = 2;

  /** Characters behind such a number in one of the rows, at least; others may be headings. */
  private static final int WORDS = 8;

  private static final Pattern HEADING = Pattern.compile("\\p{L}[\\p{L} '\u2019-]{1,60}[.:]?");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:\\p{L}{1,12}\\.? )?[\u00a7(]{0,2} ?"
              + "(?:(\\d{1,3}(?:\\.\\d{1,3}){0,4})[.):]{0,2}|([ivxIVX]{1,6}|[A-Za-z])[.):]{1,2})\\s");

  private SideBySide() {}

  /**
   * Whether the rows are those of two versions.
   *
   * @param rows for each the texts of its cells that are not empty
   */
  static boolean are(List<List<String>> rows) {
    int numbered = 0;
    int same = 0;
    int filled = 0;
    boolean worded = false;
    for (List<String> cells : rows) {
      if (cells.size() > 2) {
        return false;
      }
      filled += cells.isEmpty() ? 0 : 1;
      String left = cells.size() == 2 ? number(cells.get(0)) : "";
      String right = cells.size() == 2 ? number(cells.get(1)) : "";
      numbered += left.isEmpty() && right.isEmpty() ? 0 : 1;
      boolean both = !left.isEmpty() && left.equals(right);
      same += both ? 1 : 0;
      worded |= both && Math.min(words(cells.get(0)), words(cells.get(1))) >= WORDS;
    }
    return worded && same >= LEAST && same * 3 >= numbered * 2 && same * 2 >= filled;
  }

  /** The number that a text begins with, or an empty string where no words follow. */
  private static String number(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.lookingAt()) {
      return "";
    }
    String rest = text.substring(number.end());
    if (rest.length() < WORDS && !HEADING.matcher(rest).matches()) {
      return "";
    }
    return number.group(1) == null ? String.valueOf(number.group(2)) : number.group(1);
  }

  /** Characters behind the number that a text begins with. */
  private static int words(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.lookingAt() ? text.length() - number.end() : 0;
  }
}
