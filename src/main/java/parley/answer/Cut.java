package parley.answer;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text short where a clause ends or at least a phrase: not inside a reference, brackets or
 * quotation marks. A proviso that does not fit is left out whole and without a mark, for it is told
 * as a caveat; anything else left out is marked with an ellipsis. Stateless.
 */
final class Cut {
  /** Share of the room that must be used where a clause or a phrase ends. */
  private static final double USED = 0.5;

  /** A proviso is left out only when so many words stand before it. */
  private static final int BEFORE_PROVISO = 6;

  private static final Pattern PROVISO =
      Pattern.compile("(?i)^(?:provided,?\\s+(?:that|however|further)|except|unless)\\b");
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?i)^(?:if|when|where|whereupon|which|who|whether|whereby|upon|until|after|before|including|without"
              + "|because|while|as\\s+(?:of|set|well|long|soon)|so\\s+(?:that|long)|to\\s+the\\s+extent"
              + "|in\\s+(?:the\\s+event|which|each|either|such)|subject\\s+to|(?:and|or|but)\\s+(?:shall|will|may|must|the|such|any|each|no|it)\\b)");
  private static final Pattern PHRASE =
      Pattern.compile(
          "(?i)^(?:to|for|in|on|at|by|from|with|under|upon|as|into|and|or|but|through|during|within|against|between|pursuant|solely)$");

  /** A reference goes on with the next of its numbers, and a number with its figures. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?i)^(?:(?:and|or|to|through|of)\\s+)?(?:\\(?\\d|\\([a-z]{1,4}\\)|this\\s+(?:section|article)\\b|sections?\\s)");

  /** A clause that goes on with another one, or with what may be left out. */
  static boolean isFollowed(String next) {
    return CLAUSE.matcher(next).find()
        || PROVISO.matcher(next).find()
        || next.matches("(?is)^(?:and|or|but|then|\\([a-z0-9]{1,4}\\))\\s.*");
  }

  /** What ends before a word, the strongest last. */
  private enum End {
    NOTHING,
    WORD,
    PHRASE,
    CLAUSE,
    SENTENCE
  }

  private Cut() {}

  /** At most about the first {@code most} words; the whole text when it has no more. */
  static String of(String text, int most) {
    List<String> words = List.of(text.strip().split(" "));
    if (words.size() <= most) {
      return text;
    }
    boolean[] open = open(words);
    int proviso = proviso(words, open, most);
    if (proviso >= BEFORE_PROVISO) {
      return Dangling.dropped(first(words, proviso));
    }
    return Dangling.dropped(first(words, place(words, open, most))) + " …";
  }

  private static String first(List<String> words, int count) {
    return String.join(" ", words.subList(0, count));
  }

  /** Where the proviso begins that is not over after so many words, or 0. */
  private static int proviso(List<String> words, boolean[] open, int most) {
    for (int i = most; i > 0; i--) {
      if (i < most && words.get(i).endsWith(";")) {
        return 0;
      }
      if (!open[i] && PROVISO.matcher(rest(words, i)).find()) {
        return i;
      }
    }
    return 0;
  }

  /** The last place where most ends. */
  private static int place(List<String> words, boolean[] open, int most) {
    for (End least : List.of(End.SENTENCE, End.CLAUSE, End.PHRASE)) {
      for (int i = most; i >= most * USED; i--) {
        if (!open[i] && end(words, i).compareTo(least) >= 0) {
          return i;
        }
      }
    }
    for (int i = most; i > most / 4; i--) {
      if (!open[i] && end(words, i) != End.NOTHING) {
        return i;
      }
    }
    return most;
  }

  private static End end(List<String> words, int at) {
    String before = words.get(at - 1);
    if (Dangling.is(before) || REFERENCE.matcher(rest(words, at)).find()) {
      return End.NOTHING;
    }
    if (before.endsWith(";") || before.matches(".*[a-z)]{3}\\.")) {
      return End.SENTENCE;
    }
    if (before.endsWith(",") ? isClause(words, at) : CLAUSE.matcher(rest(words, at)).find()) {
      return End.CLAUSE;
    }
    boolean phrase = before.endsWith(",") || PHRASE.matcher(words.get(at)).find();
    return phrase ? End.PHRASE : End.WORD;
  }

  /** After a comma a list goes on with a noun, a clause with its conjunction or its subject. */
  private static boolean isClause(List<String> words, int at) {
    return CLAUSE.matcher(rest(words, at)).find()
        || words.get(at).matches("(?i)(?:and|or|but|then)");
  }

  private static String rest(List<String> words, int from) {
    return String.join(" ", words.subList(from, Math.min(words.size(), from + 4)));
  }

  /** Whether brackets or quotation marks are open before each word. */
  private static boolean[] open(List<String> words) {
    BitSet within = Brackets.within(String.join(" ", words));
    boolean[] open = new boolean[words.size() + 1];
    int at = 0;
    for (int i = 0; i < words.size(); i++) {
      open[i] = at > 0 && within.get(at - 1);
      at += words.get(i).length() + 1;
    }
    return open;
  }
}
