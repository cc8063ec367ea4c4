package parley.dialogue;

import java.util.List;
import java.util.Set;
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

  /** What a short question asks about, in its own words; empty for a longer one. */
  static String subject(String question) {
    List<Token> content =
        Tokens.of(question).stream().filter(t -> !Words.isFunction(t.text())).toList();
    if (content.isEmpty()) {
      return "";
    }
    String words = question.substring(content.getFirst().start(), content.getLast().end());
    return Tokens.of(words).size() > FEW ? "" : words;
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
