package parley.dialogue;

import java.util.List;
import java.util.Set;
import parley.language.Span;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;

/**
 * What a turn was understood as, for people to read: the user's own words, and what they are about
 * behind them. It is never searched. Stateless.
 */
final class Standalone {
  /** Characters of a topic; what is longer is cut behind a word. */
  private static final int LONGEST = 60;

  /** Words of a question that are still a name for what it asks about. */
  private static final int FEW = 4;

  private Standalone() {}

  /**
   * What a question asks about, in its own words: the longest run of words that are no function
   * words, the first of equally long ones and the last of single words; empty where there is none,
   * or a long one.
   */
  static String subject(String question) {
    List<Token> tokens = Tokens.of(question);
    Span longest = new Span(0, 0);
    int most = 0;
    for (int from = 0; from < tokens.size(); from++) {
      int to = from;
      while (to < tokens.size() && !Words.isFunction(tokens.get(to).text())) {
        to++;
      }
      boolean single = to - from == 1 && most == 1;
      if (to - from > most || single) {
        most = to - from;
        longest = new Span(tokens.get(from).start(), tokens.get(to - 1).end());
      }
      from = Math.max(from, to);
    }
    return most > FEW ? "" : longest.of(question);
  }

  /**
   * The turn with its topic.
   *
   * @param topic what the turn before led to, in a few words; may be empty
   */
  static String of(String turn, String topic) {
    String about = shortened(topic.strip().replaceAll("\\s+", " ").replaceFirst("[.:;,]+$", ""));
    Set<String> said = QueryViews.stems(turn, 1).keySet();
    if (about.isEmpty() || said.containsAll(QueryViews.stems(about, 1).keySet())) {
      return turn;
    }
    String text = turn.strip();
    boolean asks = text.endsWith("?");
    String bare = asks ? text.substring(0, text.length() - 1).stripTrailing() : text;
    return bare + " (about: " + about + ")" + (asks ? "?" : "");
  }

  private static String shortened(String about) {
    if (about.length() <= LONGEST) {
      return about;
    }
    int cut = about.lastIndexOf(' ', LONGEST);
    return about.substring(0, cut > 0 ? cut : LONGEST);
  }
}
