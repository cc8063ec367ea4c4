package parley.answer;

import java.util.regex.Pattern;

/** Says more of a formula that was cut off: what is multiplied, or the other of two. Stateless. */
final class Formula {
  /** The end of what is said, from where a formula begins, in at most so many words. */
  private static final Pattern BROKEN =
      Pattern.compile(
          "(?i)\\b(?:product|excess|greater|lesser|lower|higher|sum|difference|quotient|multiplied|divided|minus)\\b[^.;…]{0,240}…$");

  /** Fewer words say nothing more of a formula. */
  private static final int LEAST = 4;

  private Formula() {}

  /** Whether what is said ends within a formula. */
  static boolean isBroken(String said) {
    return BROKEN.matcher(said).find();
  }

  /** What is said and as much as fits of what follows it in the sentence. */
  static String completed(String said, String sentence, int room) {
    String bare = said.replaceFirst("\\s*…$", "");
    String last = bare.substring(bare.lastIndexOf('…') + 1).strip();
    int at = sentence.indexOf(last);
    int left = room - Digest.words(bare);
    if (last.isEmpty() || at < 0 || left < LEAST) {
      return said;
    }
    String rest = sentence.substring(at + last.length()).strip();
    String more = Cut.of(rest, left);
    return Digest.words(more) < LEAST ? said : bare + (more.matches("^[,;.].*") ? "" : " ") + more;
  }
}
