package parley.converse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.language.Token;
import parley.language.Tokens;

/**
 * The words of a question as its grammar sees them: {@code break-up} and {@code Parent Termination
 * Fee} are one word each. Stateless.
 */
final class Units {
  /** In a text of more capitals than this they tell nothing. */
  private static final double TITLE_CASE = 0.6;

  private Units() {}

  /** The tokens with hyphenated words and names of several words put together. */
  static List<Token> of(String text) {
    List<Token> tokens = Tokens.of(text);
    long capitals = tokens.stream().filter(t -> isCapital(text, t)).count();
    boolean names = capitals <= TITLE_CASE * tokens.size();
    List<Token> units = new ArrayList<>();
    for (Token token : tokens) {
      Token last = units.isEmpty() ? null : units.getLast();
      if (last != null && (isHyphen(text, last, token) || (names && isName(text, last, token)))) {
        units.set(units.size() - 1, joined(text, last, token));
      } else {
        units.add(token);
      }
    }
    return units;
  }

  static boolean isCapital(String text, Token token) {
    return token.start() > 0 && Character.isUpperCase(text.charAt(token.start()));
  }

  private static boolean isHyphen(String text, Token last, Token token) {
    return token.start() == last.end() + 1 && "-/&\u2011".indexOf(text.charAt(last.end())) >= 0;
  }

  private static boolean isName(String text, Token last, Token token) {
    return isCapital(text, last)
        && isCapital(text, token)
        && text.substring(last.end(), token.start()).isBlank();
  }

  private static Token joined(String text, Token from, Token to) {
    String whole = text.substring(from.start(), to.end()).toLowerCase(Locale.ROOT);
    return new Token(whole, whole, from.start(), to.end());
  }
}
