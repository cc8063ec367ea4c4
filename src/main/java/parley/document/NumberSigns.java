package parley.document;

import java.util.Locale;

/** Numbers written in the ways that word processors and web pages count in. Stateless. */
final class NumberSigns {

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final String[] ONES = {
    "",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen"
  };
  private static final String[] TENS = {
    "", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"
  };
  private static final String[] ORDINALS = {
    "",
    "First",
    "Second",
    "Third",
    "Fourth",
    "Fifth",
    "Sixth",
    "Seventh",
    "Eighth",
    "Ninth",
    "Tenth",
    "Eleventh",
    "Twelfth",
    "Thirteenth",
    "Fourteenth",
    "Fifteenth",
    "Sixteenth",
    "Seventeenth",
    "Eighteenth",
    "Nineteenth"
  };

  private NumberSigns() {}

  /** The number as {@code format}, a name of the office formats, has it. */
  static String of(int n, String format) {
    if (n <= 0) {
      return format.equals("none") ? "" : Integer.toString(n);
    }
    return switch (format) {
      case "lowerLetter" -> letters(n);
      case "upperLetter" -> letters(n).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> roman(n);
      case "upperRoman" -> roman(n).toUpperCase(Locale.ROOT);
      case "decimalZero" -> n < 10 ? "0" + n : Integer.toString(n);
      case "ordinal" -> n + ending(n);
      case "cardinalText" -> cardinal(n);
      case "ordinalText" -> n < ORDINALS.length ? ORDINALS[n] : n + ending(n);
      case "none" -> "";
      default -> Integer.toString(n);
    };
  }

  private static String letters(int n) {
    char letter = (char) ('a' + (n - 1) % 26);
    return String.valueOf(letter).repeat(1 + Math.min(n - 1, 500) / 26);
  }

  private static String roman(int n) {
    StringBuilder roman = new StringBuilder();
    int left = n % 4000;
    for (int i = 0; i < VALUES.length; i++) {
      while (left >= VALUES[i]) {
        roman.append(ROMAN[i]);
        left -= VALUES[i];
      }
    }
    return roman.toString();
  }

  private static String ending(int n) {
    if (n % 100 >= 11 && n % 100 <= 13) {
      return "th";
    }
    return switch (n % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  private static String cardinal(int n) {
    if (n < ONES.length) {
      return ONES[n];
    }
    if (n < 100) {
      return TENS[n / 10] + (n % 10 == 0 ? "" : "-" + ONES[n % 10].toLowerCase(Locale.ROOT));
    }
    return Integer.toString(n);
  }
}
