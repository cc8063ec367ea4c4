package parley.document;

import java.util.List;

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

  private Wording() {}

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
