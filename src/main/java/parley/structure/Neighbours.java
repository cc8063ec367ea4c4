package parley.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reference means by its place: the numbers between two, the sentence beside it. Stateless.
 */
final class Neighbours {

  /** Numbers that one range names, at most. */
  private static final int MOST = 30;

  /** Characters of a sentence that is looked for, at most. */
  private static final int FAR = 3_000;

  private Neighbours() {}

  /**
   * {@code 2.2} and {@code 2.3} between {@code 2.1} and {@code 2.4}, {@code 3} between {@code II}
   * and {@code IV}; none where more than the last number differs.
   */
  static List<String> between(String first, String last) {
    int stem = first.lastIndexOf('.') + 1;
    boolean alike =
        last.lastIndexOf('.') + 1 == stem
            && first.substring(0, stem).equals(last.substring(0, stem));
    int from = value(first.substring(stem));
    int to = alike ? value(last.substring(stem)) : 0;
    List<String> between = new ArrayList<>();
    for (int n = from + 1; alike && from > 0 && n < to && n - from <= MOST; n++) {
      between.add(first.substring(0, stem) + n);
    }
    return between;
  }

  private static int value(String number) {
    int roman = Numerals.roman(number);
    return roman > 0 ? roman : Numerals.arabic(number);
  }

  /**
   * An offset within the sentence before or behind the one that holds {@code at}; -1 when there is
   * none near.
   */
  static int sentence(String text, int at, String where) {
    boolean behind =
        where.equals("following") || where.equals("next") || where.equals("succeeding");
    return behind ? behind(text, at) : before(text, at);
  }

  private static int before(String text, int at) {
    for (int i = at; i > Math.max(1, at - FAR); i--) {
      if (endsAt(text, i - 1) && i < at) {
        return i - 1;
      }
    }
    return -1;
  }

  private static int behind(String text, int at) {
    for (int i = at; i < Math.min(text.length() - 1, at + FAR); i++) {
      if (endsAt(text, i)) {
        int next = NumberReader.skipSpace(text, i + 1, text.length());
        return next < text.length() ? next : -1;
      }
    }
    return -1;
  }

  /** A full stop with white space and a capital, or the text's end, behind it. */
  private static boolean endsAt(String text, int i) {
    if (text.charAt(i) != '.' || i + 1 >= text.length()) {
      return false;
    }
    int next = NumberReader.skipSpace(text, i + 1, text.length());
    return next > i + 1 && (next == text.length() || !Character.isLowerCase(text.charAt(next)));
  }
}
