package parley.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into words. A word is a run of letters and digits; a number keeps its separators
 * ({@code 12.75}, {@code 1,000}), a possessive loses its {@code 's}, and a hyphen parts words.
 * Stateless; safe for many threads.
 */
public final class Tokens {
  private Tokens() {}

  /** The words of {@code text} in order, with UTF-16 offsets into it. */
  public static List<Token> of(CharSequence text) {
    List<Token> tokens = new ArrayList<>(text.length() / 6 + 1);
    int i = 0;
    while (i < text.length()) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        int end = endOfWord(text, i);
        tokens.add(token(text, i, end));
        i = end;
      } else {
        i++;
      }
    }
    return tokens;
  }

  /** The stems of the words of {@code text} in order. */
  public static List<String> stems(CharSequence text) {
    return of(text).stream().map(Token::stem).toList();
  }

  private static int endOfWord(CharSequence text, int start) {
    int i = start + 1;
    while (i < text.length() && (isWordPart(text, i) || isInnerSeparator(text, i))) {
      i++;
    }
    return i;
  }

  private static boolean isWordPart(CharSequence text, int i) {
    char c = text.charAt(i);
    return Character.isLetterOrDigit(c) || c == '\u00ad';
  }

  /** The point of {@code 12.75}, the comma of {@code 1,000}, the apostrophe of {@code don't}. */
  private static boolean isInnerSeparator(CharSequence text, int i) {
    if (i + 1 >= text.length()) {
      return false;
    }
    char c = text.charAt(i);
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    return switch (c) {
      case '.', ',' -> Character.isDigit(before) && Character.isDigit(after);
      case '\'', '\u2019' -> Character.isLetter(before) && Character.isLetter(after);
      default -> false;
    };
  }

  private static Token token(CharSequence text, int start, int end) {
    String word = Words.fold(text.subSequence(start, end));
    return new Token(word, Stems.of(word), start, end);
  }
}
