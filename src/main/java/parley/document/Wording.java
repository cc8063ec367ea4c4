package parley.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells text whose letters are others than those printed, as a broken character map makes it: in
 * the languages of Latin letters e, t, a, o, i, n, s and r are nearly two thirds of all. Stateless.
 */
final class Wording {

  private static final String COMMON = "etaoinsr";

  /** Fewer letters show nothing. */
  private static final int TELLING = 200;

  /** Share of the common letters that plain text, names and lists stay above. */
  private static final double LEAST = 0.48;

  /** Words that tell, and the share of them that have signs among their letters in rubbish. */
  private static final int TELLING_WORDS = 20;

  private static final double BROKEN = 0.25;

  private static final Pattern WORD = Pattern.compile("\\S{3,80}");
  private static final Pattern MIXED =
      Pattern.compile(
          "[\\p{L}\\d][^\\p{L}\\d\\s'\u2019.,:/&@$\u00a3\u20ac()\u00a7%+\\-\u2010-\u2015\"\u201c\u201d_*=#\u2026\u00b7;\\\\\\[\\]\u00ae\u2122\u00a9\u00b0]{1,5}[\\p{L}\\d]");

  private Wording() {}

  /** Whether signs stand within the words, as in a text that a machine could not read. */
  static boolean isRubbish(List<Line> lines) {
    int words = 0;
    int broken = 0;
    for (Line line : lines) {
      Matcher word = WORD.matcher(line.text());
      while (word.find()) {
        boolean letters = word.group().chars().anyMatch(Character::isLetter);
        words += letters ? 1 : 0;
        broken += letters && MIXED.matcher(word.group()).find() ? 1 : 0;
      }
    }
    return words >= TELLING_WORDS && broken > BROKEN * words;
  }

  static boolean isScrambled(List<Line> lines) {
    int letters = 0;
    int common = 0;
    for (Line line : lines) {
      for (int i = 0; i < line.text().length(); i++) {
        char c = Character.toLowerCase(line.text().charAt(i));
        if (c >= 'a' && c <= 'z') {
          letters++;
          common += COMMON.indexOf(c) >= 0 ? 1 : 0;
        }
      }
    }
    return letters >= TELLING && common < LEAST * letters;
  }
}
