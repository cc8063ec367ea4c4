package parley.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says of somebody: that he may, must or must not.
 *
 * @param bearer of whom, as the text calls him; empty for all parties
 * @param force which of the three
 * @param rest what follows, up to the next statement or the end of the sentence
 */
public record Statement(String bearer, Force force, String rest) {
  /** Leave, a duty or a ban. */
  public enum Force {
    LEAVE,
    DUTY,
    BAN
  }

  private static final String BAN =
      "(?:shall|will|may|must|can|does|do)\\s+not|cannot|(?:agrees?|undertakes?|covenants?)\\s+not\\s+to"
          + "|(?:is|are|shall)\\s+not\\s+(?:be\\s+)?(?:entitled|permitted|allowed|free)\\s+to|shall\\s+(?:refrain|have\\s+no\\s+right)";
  private static final String LEAVE =
      "may|can|could|(?:is|are|shall\\s+be|will\\s+be)\\s+(?:entitled|free|permitted|allowed)"
          + "|(?:has|have|shall\\s+have|will\\s+have)\\s+the\\s+(?:sole\\s+|exclusive\\s+)?right";
  private static final String DUTY =
      "shall|will|must|(?:is|are)\\s+(?:obliged|obligated|required|bound)\\s+to|(?:agrees?|undertakes?|covenants?)\\s+to";
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:([Ee]ither|[Nn]either|[Ee]ach|[Nn]o|[Ee]very|[Bb]oth|[Aa]ny|[Aa])\\s+(?:of\\s+the\\s+)?(?:[Pp]arty|[Pp]arties)|[Tt]he\\s+[Pp]arties"
              + "|([A-Za-z][\\w-]{1,40}))(?:\\s+(?:hereto|hereby|also|further|itself)){0,2}\\s+(?:("
              + BAN
              + ")|("
              + LEAVE
              + ")|("
              + DUTY
              + "))\\b");
  private static final Pattern PASSIVE =
      Pattern.compile(
          "\\s+be\\s+[a-z]{3,14}(?:ed|en|de|ld)(?:\\s+[a-z]{2,14}){0,4}?\\s+by\\s+"
              + "(?:(?i:either|any|each|both)\\s+(?i:party|parties)|(?:(?i:the|such)\\s+)?([A-Z][\\w-]{1,40}))\\b");
  private static final Pattern STOP = Pattern.compile("[;.](?:\\s|$)");
  private static final Pattern PRONOUN = Pattern.compile("(?i)it|he|she|they");

  /** Words that begin with so many of the same letters are of one family. */
  private static final int FAMILY = 5;

  /** Words behind "may" among which the verb stands. */
  private static final int BEGINNING = 4;

  private static final Pattern CAUSE =
      Pattern.compile(
          "(?i)\\b(?:if|in\\s+the\\s+event|in\\s+case|upon\\s+(?:a|any|the)\\s+(?:material\\s+)?(?:breach|default)|where|for\\s+cause|as\\s+a\\s+result)\\b");

  /** The statements of a text, in order. */
  public static List<Statement> in(String text) {
    List<Statement> statements = new ArrayList<>();
    Matcher matcher = SAID.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      String bearer = matcher.group(2) == null ? "" : matcher.group(2);
      if (PRONOUN.matcher(bearer).matches() && !statements.isEmpty()) {
        bearer = statements.getLast().bearer();
      }
      bearer = agent(text, matcher.end(), bearer);
      boolean none = matcher.group(1) != null && matcher.group(1).matches("(?i)neither|no");
      Force said =
          matcher.group(3) != null
              ? Force.BAN
              : matcher.group(4) != null ? Force.LEAVE : Force.DUTY;
      statements.add(new Statement(bearer, none ? Force.BAN : said, rest(text, matcher.end())));
      from = matcher.end();
    }
    return statements;
  }

  /** "may be terminated by the Buyer" speaks of the Buyer. */
  private static String agent(String text, int from, String subject) {
    Matcher passive = PASSIVE.matcher(text).region(from, text.length());
    return passive.lookingAt() ? (passive.group(1) == null ? "" : passive.group(1)) : subject;
  }

  private static String rest(String text, int from) {
    Matcher next = SAID.matcher(text);
    int end = next.find(from) ? next.start() : text.length();
    Matcher stop = STOP.matcher(text);
    return text.substring(from, stop.find(from) ? Math.min(end, stop.start()) : end);
  }

  /** Whether it speaks of all parties. */
  public boolean isOfAll() {
    return bearer.isEmpty();
  }

  /** The stem of the bearer's name; empty where it speaks of all parties. */
  public String stem() {
    return Tokens.stems(bearer).stream().findFirst().orElse("");
  }

  /**
   * Whether an act is what may, must or must not be done.
   *
   * @param act the stem of its verb
   * @param alike stems of other verbs for it, which count at the beginning only
   */
  public boolean isAbout(String act, Set<String> alike) {
    List<String> stems = Tokens.stems(rest);
    return stems.contains(act) || stems.stream().limit(BEGINNING).anyMatch(alike::contains);
  }

  /** How many of the stems it has. */
  public long shared(Set<String> stems) {
    Set<String> own = new HashSet<>(Tokens.stems(rest));
    return stems.stream().filter(own::contains).count();
  }

  /** Whether it has a word of the family of one of the stems, as "insure" is of "insurance". */
  public boolean speaksOf(Set<String> stems) {
    return Tokens.stems(rest).stream()
        .filter(own -> own.length() >= FAMILY)
        .anyMatch(own -> stems.stream().anyMatch(s -> s.startsWith(own.substring(0, FAMILY))));
  }

  /** Whether it holds in a certain case only. */
  public boolean needsCause() {
    return CAUSE.matcher(rest).find();
  }
}
