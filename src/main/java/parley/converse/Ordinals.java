package parley.converse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.language.Token;

/** Words that count. Stateless. */
final class Ordinals {
  private static final Map<String, Integer> PLACES =
      Map.ofEntries(
          Map.entry("first", 0),
          Map.entry("1st", 0),
          Map.entry("former", 0),
          Map.entry("second", 1),
          Map.entry("2nd", 1),
          Map.entry("third", 2),
          Map.entry("3rd", 2),
          Map.entry("fourth", 3),
          Map.entry("4th", 3),
          Map.entry("fifth", 4),
          Map.entry("5th", 4),
          Map.entry("sixth", 5),
          Map.entry("seventh", 6),
          Map.entry("eighth", 7));

  /** After an ordinal these do not count items. */
  private static final Set<String> COUNTED =
      Set.of(
          ("time year month week day quarter anniversary instalment installment class right refusal"
                  + " party parties place store sale period term name page half business")
              .split(" "));

  private Ordinals() {}

  /** The place, from 0, that the tokens name among {@code count} items, or -1. */
  static int of(List<Token> tokens, int count) {
    int at = indexIn(tokens);
    if (at < 0) {
      int number = soleNumber(tokens);
      return number >= 1 && number <= count ? number - 1 : -1;
    }
    int place = place(tokens.get(at).text(), count);
    return place < count ? place : -1;
  }

  /** Index of the token that is an ordinal of an item, or -1. */
  static int indexIn(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).text();
      boolean known =
          PLACES.containsKey(word)
              || word.equals("last")
              || word.equals("latter")
              || word.equals("middle");
      if (known && !countsSomethingElse(tokens, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean countsSomethingElse(List<Token> tokens, int i) {
    String next = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
    boolean lasts =
        tokens.get(i).text().equals("last") && i > 0 && !tokens.get(i - 1).text().equals("the");
    return COUNTED.contains(next) || lasts;
  }

  static int place(String word, int count) {
    if (word.equals("middle")) {
      return count / 2;
    }
    return word.equals("last") || word.equals("latter")
        ? count - 1
        : PLACES.getOrDefault(word, Integer.MAX_VALUE);
  }

  /** "2", "number 2", "option 2". */
  private static int soleNumber(List<Token> tokens) {
    if (tokens.isEmpty() || tokens.size() > 3) {
      return -1;
    }
    String last = tokens.getLast().text();
    return last.length() == 1 && Character.isDigit(last.charAt(0)) ? last.charAt(0) - '0' : -1;
  }
}
