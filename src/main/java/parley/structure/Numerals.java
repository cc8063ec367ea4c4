package parley.structure;

import java.util.Locale;

/** Roman numbers, letters and number words as ordinals; 0 where they are none. Stateless. */
final class Numerals {

  private static final String[] WORDS = {
    "ONE",
    "TWO",
    "THREE",
    "FOUR",
    "FIVE",
    "SIX",
    "SEVEN",
    "EIGHT",
    "NINE",
    "TEN",
    "ELEVEN",
    "TWELVE",
    "THIRTEEN",
    "FOURTEEN",
    "FIFTEEN",
    "SIXTEEN",
    "SEVENTEEN",
    "EIGHTEEN",
    "NINETEEN",
    "TWENTY"
  };

  private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

  private Numerals() {}

  /** The value of a well-formed Roman number up to 199, of either case. */
  static int roman(String s) {
    if (s.isEmpty() || s.length() > 9) {
      return 0;
    }
    String rest = s.toUpperCase(Locale.ROOT);
    int value = 0;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest.startsWith(SIGNS[i])) {
        value += VALUES[i];
        rest = rest.substring(SIGNS[i].length());
      }
    }
    return rest.isEmpty() && printed(value).equals(s.toUpperCase(Locale.ROOT)) ? value : 0;
  }

  private static String printed(int value) {
    StringBuilder out = new StringBuilder();
    int left = value;
    for (int i = 0; i < VALUES.length; i++) {
      while (left >= VALUES[i]) {
        out.append(SIGNS[i]);
        left -= VALUES[i];
      }
    }
    return out.toString();
  }

  /** a is 1, z is 26, aa is 27, bb is 28. */
  static int letter(String s) {
    if (s.isEmpty() || s.length() > 2 || !isAsciiLetter(s.charAt(0))) {
      return 0;
    }
    int value = Character.toLowerCase(s.charAt(0)) - 'a' + 1;
    if (s.length() == 1) {
      return value;
    }
    return s.charAt(1) == s.charAt(0) ? value + 26 : 0;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** ONE is 1, TWENTY is 20. */
  static int word(String s) {
    for (int i = 0; i < WORDS.length; i++) {
      if (WORDS[i].equalsIgnoreCase(s)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** An Arabic number of at most three digits. */
  static int arabic(String s) {
    return !s.isEmpty() && s.length() <= 3 && s.chars().allMatch(c -> c >= '0' && c <= '9')
        ? Integer.parseInt(s)
        : 0;
  }
}
