package parley.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Definitions whose terms bear no quotation marks, as drafted in England and Australia: "Business
 * Day: a day other than a Saturday", "Charges means the sums of Schedule 2", a table of terms and
 * their meanings. They are looked for where definitions are announced, and nowhere else. Stateless.
 */
final class UnquotedTerms {

  /** What stands before a list of definitions. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?is).{0,300}\\b(definitions?|meanings?|defined terms|in (this|these) [\\w ]{3,40}|terms? (is|are) (used|defined)|unless the context)\\b.{0,200}");

  private static final Pattern TABLE =
      Pattern.compile(
          "(?i)\\s{0,8}(defined )?(term|expression|word|definition)s?\\s{0,8}\\t.{0,80}");

  private static final String WORDS =
      "(?<term>(the )?[A-Z][\\p{L}\\p{N}&/'\u2019-]{0,40}( (of|and|the|for|to|in|or|[A-Z(][\\p{L}\\p{N}&/'\u2019)-]{0,40})){0,7})";

  /** A term at the beginning of a sentence, and how its meaning begins. */
  private static final Pattern DEFINED =
      Pattern.compile(
          "(?<=^|[.;] {0,3})"
              + WORDS
              + "(:\\s{1,4}(?=[a-z\u00a3$\u20ac\\d(])|,? (means?|shall mean|includes|has the meaning|have the meaning)\\b)");

  /** Sentences looked at in one block. */
  private static final int MOST = 200;

  private static final int LONGEST_CELL = 80;

  private UnquotedTerms() {}

  /**
   * A term's place.
   *
   * @param start of the term, which is where its definition begins
   */
  record Found(String term, int start, int end) {}

  /** The definitions in the blocks, in text order. */
  static List<Found> of(RunningText running) {
    List<Found> found = new ArrayList<>();
    boolean announced = false;
    boolean table = false;
    for (Block block : running.blocks()) {
      String text = running.text().substring(block.start(), block.end());
      boolean row = block.look().kind() == Block.Kind.ROW;
      if (row) {
        table |= TABLE.matcher(text).matches();
        if (table || announced) {
          addRow(block, text, found);
        }
        continue;
      }
      table = false;
      int before = found.size();
      if (announced) {
        addSentences(block, text, found);
      }
      boolean goesOn = found.size() > before || isItem(text);
      announced = announces(text) || (announced && goesOn);
    }
    return found;
  }

  private static boolean announces(String text) {
    String end = text.substring(Math.max(0, text.length() - 500));
    boolean colon = end.stripTrailing().endsWith(":");
    boolean heading =
        text.length() < 60 && text.toLowerCase(java.util.Locale.ROOT).contains("definition");
    return heading || (colon && ANNOUNCED.matcher(end).matches());
  }

  /** "(a) ..." and what else begins with a small letter or a mark goes on with a definition. */
  private static boolean isItem(String text) {
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    return first == '('
        || first == '\u2022'
        || first == '"'
        || first == '\u201c'
        || Character.isLowerCase(first);
  }

  private static void addRow(Block block, String text, List<Found> found) {
    int tab = text.indexOf('\t');
    String term = tab < 0 ? "" : text.substring(0, tab).strip();
    boolean like =
        !term.isEmpty()
            && term.length() <= LONGEST_CELL
            && Character.isUpperCase(term.charAt(0))
            && term.chars().filter(c -> c == ' ').count() < 8
            && text.length() - tab > 12
            && !TABLE.matcher(text).matches();
    if (like) {
      found.add(new Found(term, block.start(), block.end()));
    }
  }

  private static void addSentences(Block block, String text, List<Found> found) {
    Matcher term = DEFINED.matcher(text);
    List<Found> own = new ArrayList<>();
    while (own.size() < MOST && term.find()) {
      String words = term.group("term");
      if (isName(words)) {
        own.add(new Found(words, block.start() + term.start(), block.end()));
      }
    }
    for (int i = 0; i < own.size(); i++) {
      Found one = own.get(i);
      int end = i + 1 < own.size() ? own.get(i + 1).start() : block.end();
      found.add(new Found(one.term(), one.start(), end));
    }
  }

  private static boolean isName(String words) {
    char last = words.charAt(words.length() - 1);
    return words.length() <= LONGEST_CELL
        && Character.isLetterOrDigit(last)
        && !words.matches(
            "(?i)(the|this|that|it|each|any|section|clause|note|for the|schedule)( .{0,20})?");
  }
}
