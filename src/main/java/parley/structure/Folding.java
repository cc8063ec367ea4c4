package parley.structure;

import java.util.Locale;

/** Forms of a line under which its repetitions are equal. Stateless. */
final class Folding {

  private Folding() {}

  /** Lower case, every run of digits a single {@code #}, white space single. */
  static String digits(String text, int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      char folded = Character.isDigit(c) ? '#' : NumberReader.isSpace(c) ? ' ' : c;
      boolean again =
          (folded == '#' || folded == ' ')
              && !out.isEmpty()
              && out.charAt(out.length() - 1) == folded;
      if (!again) {
        out.append(folded);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
