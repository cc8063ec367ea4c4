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

  /** What stands before a list of definitions, with a colon behind it. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?is).{0,300}\\b(definitions?|meanings?|defined terms|in (this|these) [\\w ]{3,40}|terms? (is|are) (used|defined)|unless the context)\\b.{0,200}");

  /** "The definitions and rules of interpretation in this clause apply in this agreement." */
  private static final Pattern APPLYING =
      Pattern.compile(
          "(?is).{0,80}\\b(definitions?|meanings?)\\b.{0,120}\\b(apply|applies)\\b.{0,120}");

  private static final Pattern HEADING =
      Pattern.compile("(?i).{0,40}\\b(definitions?|defined terms|interpretation)\\b.{0,20}");

  private static final Pattern TABLE =
      Pattern.compile(
          "(?i)\\s{0,8}(defined )?(term|expression|word|definition)s?\\s{0,8}\\t.{0,80}");

  private static final String WORDS =
      "(?<term>(the )?[A-Z][\\p{L}\\p{N}&/'\u2019-]{0,40}( (of|and|the|for|to|in|or|[A-Z(][\\p{L}\\p{N}&/'\u2019)-]{0,40})){0,7})";

  private static final String MEANS =
      ",? (means?|(shall|will) (mean|have the meaning)|includes|ha(s|ve) the (same |respective )?meanings?"
          + "|bears? the meanings?)\\b";

  /** A term at the beginning of a sentence, and how its meaning begins. */
  private static final Pattern DEFINED =
      Pattern.compile(
          "(?<=^|[.;] {0,3})"
              + WORDS
              + "((:\\s{1,4}| ?[\u2013\u2014] ?| - )(?=[a-z\u00a3$\u20ac\\d(])|"
              + MEANS
              + ")");

  /** Behind a number: "1.1 Charges means". */
  private static final Pattern NUMBERED = Pattern.compile(WORDS + MEANS);

  /** Behind a term in bold: its meaning, with or without a word for that. */
  private static final Pattern MEANING =
      Pattern.compile(
          "( ?[:\u2013\u2014]| -|,)?\\s{1,4}(?=[a-z\u00a3$\u20ac\\d(]).{3}", Pattern.DOTALL);

  /** "(1) X Limited of Leeds (Supplier); and" */
  private static final Pattern PARTY =
      Pattern.compile(
          "(?s)\\([1-9]\\).{10,600}\\((the )?(?<term>\\p{Lu}[\\p{L} ]{2,30})\\)\\s?[;,.]?(\\s{1,3}and)?\\s{0,3}");

  /** Characters of a text that the parties are named in. */
  private static final int FRONT = 8_000;

  /** Blocks without a definition within a list of them. */
  private static final int MOST_BETWEEN = 2;

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
    int announced = 0;
    boolean table = false;
    for (Block block : running.blocks()) {
      String text = running.text().substring(block.start(), block.end());
      if (block.look().kind() == Block.Kind.ROW) {
        table |= TABLE.matcher(text).matches();
        if (table || announced > 0) {
          addRow(block, text, found);
        }
        continue;
      }
      table = false;
      int before = found.size();
      addParty(block, text, found);
      if (announced > 0) {
        add(block, text, found);
      }
      boolean goesOn = found.size() > before || isItem(text);
      announced =
          announces(text) || (announced > 0 && goesOn) ? MOST_BETWEEN + 1 : left(announced, text);
    }
    return found;
  }

  /** How many blocks more a list may go on over: a number ends it. */
  private static int left(int announced, String text) {
    boolean numbered = NumberReader.read(text, 0, text.length()) != null;
    return numbered ? 0 : Math.max(0, announced - 1);
  }

  private static boolean announces(String text) {
    String end = text.substring(Math.max(0, text.length() - 500));
    boolean colon = end.stripTrailing().endsWith(":");
    return HEADING.matcher(text).matches()
        || (colon && ANNOUNCED.matcher(end).matches())
        || (text.length() < 250 && APPLYING.matcher(text).matches());
  }

  private static void addParty(Block block, String text, List<Found> found) {
    Matcher party = PARTY.matcher(text);
    if (block.start() < FRONT && party.matches()) {
      found.add(new Found(party.group("term"), block.start(), block.end()));
    }
  }

  private static void add(Block block, String text, List<Found> found) {
    Marker marker = NumberReader.read(text, 0, text.length());
    int from = marker == null ? 0 : marker.end();
    Matcher numbered = NUMBERED.matcher(text).region(from, text.length());
    int before = found.size();
    if (marker != null && numbered.lookingAt() && isName(numbered.group("term"))) {
      found.add(new Found(numbered.group("term"), block.start(), block.end()));
    } else {
      addSentences(block, text, found);
    }
    String bold = bold(block, text, from);
    boolean first = found.size() == before || found.get(before).start() > block.start() + from;
    if (first && !bold.isEmpty()) {
      int end = found.size() == before ? block.end() : found.get(before).start();
      found.add(before, new Found(bold, block.start(), end));
    }
  }

  /** The term in bold that a block begins with and says the meaning of; or nothing. */
  private static String bold(Block block, String text, int from) {
    int end = Math.min(text.length(), block.look().emphasised());
    String words = end > from ? Titles.clean(text.substring(from, end)) : "";
    int behind = end - trailing(text, from, end);
    boolean means = isSet(words) && MEANING.matcher(text).region(behind, text.length()).lookingAt();
    return means ? words : "";
  }

  /** Stops and white space at the end of what is set in bold. */
  private static int trailing(String text, int from, int bold) {
    int end = bold;
    while (end > from && ":\u2013\u2014-, ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return bold - end;
  }

  /** Whether words set in bold may be a term. */
  private static boolean isSet(String term) {
    return term.length() > 2
        && term.chars().filter(c -> c == ' ').count() < 8
        && term.chars().noneMatch(c -> ".;\t".indexOf(c) >= 0)
        && isName(term);
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
