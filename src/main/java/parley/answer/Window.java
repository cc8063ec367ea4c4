package parley.answer;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.Span;

/**
 * Clauses of a sentence that stand in a row and are understood without the others. Stateless.
 *
 * @param from the first clause
 * @param to the last clause
 * @param words how many words they have
 * @param worth what they are worth together
 */
record Window(int from, int to, int words, double worth) {
  /** What a word more costs, in words of the question; set by hand. */
  static final double COST = 0.02;

  /** What it is worth to begin where the sentence does; set by hand. */
  private static final double BEGINNING = 0.8;

  /** A clause that may be said without those before it. */
  private static final Pattern STARTS =
      Pattern.compile(
          "^(?:(?i:and|but|or|then|\\([a-z0-9]{1,4}\\))\\s+){0,2}"
              + "(?:(?i:in\\s+no\\s+event\\s+(?:shall|will))\\b"
              + "|(?:(?i:the|each|such|any|all|no|neither|either|this|it|they|we|you)|[A-Z][\\w.&'-]{1,40})\\b.{0,120}?"
              + "\\b(?i:shall|will|may|must|agrees?|grants?|is|are|has|have)\\b)");

  private static final Pattern JOINING =
      Pattern.compile("(?i)^(?:and|but|or|then|\\([a-z0-9]{1,4}\\))\\s+");

  private static final Pattern PROVISO =
      Pattern.compile("(?i)^(?:provided|except|unless|other\\s+than)\\b");

  /** What stands before a clause and must not be left out without a mark. */
  private static final Pattern RESTRICTS =
      Pattern.compile(
          "(?i)\\b(?:if|unless|upon|subject|except|provided|without|when|where|event|until|only|extent)\\b");

  /**
   * What the clauses in a row say that are worth most and fit: from the beginning of the sentence
   * or a full stop or semicolon in it if they are worth at least so much, else from any clause that
   * has its own subject and verb; null when there are none.
   */
  static @Nullable String best(
      String sentence, List<Span> clauses, double[] worth, int room, double least) {
    for (Ends ends : Ends.values()) {
      Window best = best(sentence, clauses, worth, room, least, ends);
      if (best != null && best.worth >= least) {
        return best.said(sentence, clauses);
      }
    }
    return null;
  }

  /** Where clauses in a row may end: where a clause does, or after any of them. */
  private enum Ends {
    CLAUSE,
    ANYWHERE
  }

  private static @Nullable Window best(
      String sentence, List<Span> clauses, double[] worth, int room, double least, Ends ends) {
    Window best = null;
    Window whole = null;
    for (int i = 0; i < clauses.size(); i++) {
      if (i == 0 || STARTS.matcher(clauses.get(i).of(sentence)).find()) {
        Window window = from(i, sentence, clauses, worth, room, ends);
        best = better(best, window);
        whole = i == 0 || closes(sentence, clauses.get(i - 1)) ? better(whole, window) : whole;
      }
    }
    boolean kept =
        whole != null
            && best != null
            && whole.worth >= least
            && whole.net() + BEGINNING >= best.net();
    return kept ? whole : best;
  }

  private static @Nullable Window better(@Nullable Window one, @Nullable Window other) {
    return other != null && (one == null || other.net() > one.net()) ? other : one;
  }

  /** The best that begins with a clause and ends where one ends. */
  private static @Nullable Window from(
      int from, String sentence, List<Span> clauses, double[] worth, int room, Ends where) {
    Window best = null;
    double sum = 0;
    for (int to = from; to < clauses.size(); to++) {
      sum += worth[to];
      int words = Digest.words(between(sentence, clauses, from, to));
      if (words > room) {
        break;
      }
      boolean ends =
          where == Ends.ANYWHERE
              || to == clauses.size() - 1
              || closes(sentence, clauses.get(to))
              || Cut.isFollowed(clauses.get(to + 1).of(sentence));
      best = ends ? better(best, new Window(from, to, words, sum)) : best;
    }
    return best;
  }

  private double net() {
    return worth - COST * words;
  }

  /** Whether a clause may be said without those before it. */
  static boolean isWhole(String clause) {
    return STARTS.matcher(clause).find();
  }

  static boolean closes(String sentence, Span clause) {
    String text = clause.of(sentence).strip();
    return text.endsWith(";") || text.endsWith(".");
  }

  private static String between(String sentence, List<Span> clauses, int from, int to) {
    return sentence.substring(clauses.get(from).start(), clauses.get(to).end()).strip();
  }

  private String said(String sentence, List<Span> clauses) {
    String text = between(sentence, clauses, from, to);
    if (from > 0) {
      boolean alone = !RESTRICTS.matcher(before(sentence, clauses)).find();
      String bare = JOINING.matcher(JOINING.matcher(text).replaceFirst("")).replaceFirst("");
      text = alone ? DirectAnswers.capital(bare) : "… " + text;
    }
    return to == clauses.size() - 1 ? text : ended(sentence, clauses, text, to);
  }

  /** What stands before, from the last full stop or semicolon. */
  private String before(String sentence, List<Span> clauses) {
    int first = from;
    while (first > 0 && !closes(sentence, clauses.get(first - 1))) {
      first--;
    }
    return sentence.substring(clauses.get(first).start(), clauses.get(from).start());
  }

  /** The end of what is said up to a clause that is not the last one. */
  static String ended(String sentence, List<Span> clauses, String text, int last) {
    String next = clauses.get(last + 1).of(sentence).strip();
    String end = text.strip();
    boolean whole = end.endsWith(".") || PROVISO.matcher(next).find();
    return whole ? end.replaceFirst("[,;:]$", "") : Dangling.dropped(end) + " …";
  }
}
