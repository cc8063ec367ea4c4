package parley.converse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;

/** Finds the words that tell things of one sort apart: {@code transfer} of a fee. Stateless. */
final class Sorts {
  private static final int MODIFIERS = 2;

  /** Words that stand before a thing without telling which it is. */
  private static final Set<String> PLAIN =
      Set.of(
          ("such said applicable first second third full entire same other additional total"
                  + " aggregate respective required amount each any all pay pays paid charge due"
                  + " not no its their above following relevant corresponding original net gross")
              .split(" "));

  private Sorts() {}

  /** The phrases of the text that end in the stems and say more than they do, in order. */
  static List<String> of(String text, List<String> stems) {
    List<Token> tokens = Tokens.of(text);
    List<String> found = new ArrayList<>();
    for (int i = 1; i + stems.size() <= tokens.size(); i++) {
      if (!stems(tokens.subList(i, i + stems.size())).equals(stems)) {
        continue;
      }
      int from = i;
      while (from > Math.max(0, i - MODIFIERS) && isModifier(text, tokens, from - 1)) {
        from--;
      }
      if (from < i) {
        int end = tokens.get(i + stems.size() - 1).end();
        found.add(text.substring(tokens.get(from).start(), end).replaceAll("\\s+", " "));
      }
    }
    return found;
  }

  private static boolean isModifier(String text, List<Token> tokens, int i) {
    Token token = tokens.get(i);
    String gap = text.substring(token.end(), tokens.get(i + 1).start());
    return (gap.isBlank() || gap.equals("-"))
        && !Words.isFunction(token.text())
        && !PLAIN.contains(token.text())
        && Character.isLetter(token.text().charAt(0));
  }

  private static List<String> stems(List<Token> tokens) {
    return tokens.stream().map(Token::stem).toList();
  }
}
