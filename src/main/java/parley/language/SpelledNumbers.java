package parley.language;

import java.util.Locale;
import java.util.Set;

/**
 * Numbers in words. Contracts repeat them in figures, "two (2) business days", and those figures in
 * brackets are no marks of an enumeration. Stateless.
 */
public final class SpelledNumbers {
  /** As many characters as the longest number has, with the space behind it. */
  private static final int LONGEST = 14;

  private static final Set<String> WORDS =
      Set.of(
          ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                  + " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy"
                  + " eighty ninety hundred thousand million")
              .split(" "));

  private SpelledNumbers() {}

  /**
   * Whether the word before an offset spells a number, or its last part after a hyphen does.
   *
   * @param at offset in characters, from 0 to the length of {@code text}
   */
  public static boolean endBefore(String text, int at) {
    String before = text.substring(Math.max(0, at - LONGEST), at).stripTrailing();
    int start = before.length();
    while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
      start--;
    }
    return WORDS.contains(before.substring(start).toLowerCase(Locale.ROOT));
  }
}
