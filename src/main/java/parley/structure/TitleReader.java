package parley.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.document.Line;

/**
 * Reads the title behind a clause number: the words the table of contents gives, the rest of a
 * short block, what is set in bold or italics, or the words before the first full stop when they
 * are set as a title. Stateless.
 */
final class TitleReader {

  private static final int LONGEST = 160;

  /** Characters of the sentence behind a title in its line, at least. */
  private static final int SENTENCE = 20;

  /** Characters of a paragraph, at least. */
  private static final int PARAGRAPH = 40;

  /** What is said of a label in its line, or in the cell beside it, is no part of a title. */
  private static final Pattern VALUE = Pattern.compile(":\\s|\\t");

  private final RunningText running;
  private final Contents contents;

  TitleReader(RunningText running, Contents contents) {
    this.running = running;
    this.contents = contents;
  }

  /**
   * A heading's title and where the text after it begins.
   *
   * @param blocks number of further blocks that belong to the heading
   */
  record Title(@Nullable String words, int bodyStart, int blocks) {

    /** How the title is set that begins in block {@code b}. */
    Evidence.Manner manner(RunningText running, int b) {
      Block block = running.blocks().get(b);
      if (words == null) {
        return Evidence.Manner.PLAIN;
      }
      if (block.end() - bodyStart >= SENTENCE) {
        return ".:;".indexOf(running.text().charAt(block.end() - 1)) < 0
            ? Evidence.Manner.PLAIN
            : Evidence.Manner.RUN_IN;
      }
      boolean set =
          block.look().headingLevel() > 0
              || block.look().emphasis() == Line.Emphasis.BOLD
              || Titles.isCapitals(words, 3);
      return set && bodyStart >= block.end() ? Evidence.Manner.SET : Evidence.Manner.PLAIN;
    }
  }

  /** The title of a part; {@code limit} is where the next part may begin. */
  Title read(Candidate candidate, int limit) {
    Block block = running.blocks().get(candidate.block());
    int from = candidate.marker().end();
    int to = Math.min(block.end(), Math.max(from, limit));
    Title listed = listed(candidate, from);
    if (from >= to) {
      if (listed != null) {
        return listed;
      }
      return limit < block.end() ? new Title(null, from, 0) : fromNextBlock(candidate, from);
    }
    Title printed = printed(candidate, block, from, to);
    if (listed == null || listed.words() == null) {
      return extended(printed, candidate);
    }
    boolean longer =
        printed.words() != null
            && Titles.folded(printed.words()).startsWith(Titles.folded(listed.words()));
    return extended(longer ? printed : listed, candidate);
  }

  private Title printed(Candidate candidate, Block block, int from, int to) {
    String rest = running.text().substring(from, Math.min(to, from + LONGEST + 1));
    if (to - from <= LONGEST
        && (isWholeHeading(candidate, rest) || isPlainHeading(candidate, block, rest))) {
      return new Title(Titles.clean(rest), skip(from + rest.length(), block), 0);
    }
    Title set = emphasised(candidate, block, from, to);
    set = set != null ? set : capitals(from, to, block);
    return set != null ? set : runIn(from, to, block);
  }

  private int skip(int at, Block block) {
    return at >= block.end()
        ? block.end()
        : NumberReader.skipSpace(running.text(), at, block.end());
  }

  private @Nullable Title listed(Candidate candidate, int from) {
    int end = contents.titleEnd(candidate.number(), running.text(), from);
    return end < 0 ? null : listedEnd(candidate, from, end);
  }

  private @Nullable Title listedEnd(Candidate candidate, int from, int end) {
    String text = running.text();
    if (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || ";,".indexOf(text.charAt(end)) >= 0)) {
      return null;
    }
    int i = end;
    while (i < text.length()
        && i < end + 3
        && ".:;)]\u2019\u201d\"-\u2013\u2014".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    int blocks = 0;
    List<Block> all = running.blocks();
    for (int b = candidate.block(); b < all.size() && all.get(b).end() < i; b++) {
      blocks++;
    }
    String title = text.substring(from, i);
    return new Title(
        Titles.clean(title),
        skip(i, all.get(Math.min(all.size() - 1, candidate.block() + blocks))),
        blocks);
  }

  private static boolean isWholeHeading(Candidate candidate, String rest) {
    String s = rest.strip();
    if (s.endsWith(";") || s.endsWith(",") || s.endsWith(":") || !candidate.opens()) {
      return false;
    }
    String inner = s.endsWith(".") ? s.substring(0, s.length() - 1) : s;
    boolean sentences =
        (inner.contains(". ") && !inner.contains("U.S. ")) || VALUE.matcher(inner).find();
    boolean item = candidate.number() instanceof ClauseNumber.Enumerator;
    return !sentences && Titles.isTitle(inner) && !(item && s.length() > 90);
  }

  /**
   * "2. Duties of the parties" on a line of its own, over the text it heads: few words without a
   * verb or stop, and behind them a paragraph or a number within this one, not the next item of a
   * list.
   */
  private boolean isPlainHeading(Candidate candidate, Block block, String rest) {
    int following = candidate.block() + 1;
    if (!candidate.opens()
        || !(candidate.number() instanceof ClauseNumber.Decimal d)
        || candidate.marker().end() + rest.length() < block.end()
        || following >= running.blocks().size()
        || !Titles.isPhrase(rest.strip())) {
      return false;
    }
    Block next = running.blocks().get(following);
    Marker marker = NumberReader.read(running.text(), next.start(), next.end());
    if (marker == null) {
      char last = running.text().charAt(next.end() - 1);
      char first = running.text().charAt(next.start());
      return next.length() >= PARAGRAPH
          && ".;:".indexOf(last) >= 0
          && !Character.isLowerCase(first);
    }
    return marker.number() instanceof ClauseNumber.Enumerator
        || (marker.number() instanceof ClauseNumber.Decimal inner
            && inner.path().size() == d.path().size() + 1
            && inner.path().subList(0, d.path().size()).equals(d.path()));
  }

  private @Nullable Title emphasised(Candidate candidate, Block block, int from, int to) {
    int end = Math.min(to, block.start() + block.look().emphasised());
    if (!candidate.opens() || end - from < 3 || end - from > LONGEST || end >= block.end() - 1) {
      return null;
    }
    String words = running.text().substring(from, end);
    char last = running.text().charAt(end - 1);
    char next = running.text().charAt(Math.min(end, block.end() - 1));
    boolean stops = ".:\u2014-".indexOf(last) >= 0 || ".:\u2014 -".indexOf(next) >= 0;
    return stops && Titles.isTitle(Titles.clean(words))
        ? new Title(Titles.clean(words), skip(afterStops(end, block.end()), block), 0)
        : null;
  }

  /** "PRODUCT DESIGN During the term": capitals, then a sentence, and nothing between. */
  private @Nullable Title capitals(int from, int to, Block block) {
    String text = running.text();
    int end = from;
    int at = from;
    while (at < to && at - from <= LONGEST) {
      int stop = at;
      while (stop < to && !NumberReader.isSpace(text.charAt(stop))) {
        stop++;
      }
      if (!Titles.isCapitals(text.substring(at, stop), 0)
          || ".:".indexOf(text.charAt(stop - 1)) >= 0) {
        break;
      }
      end = stop;
      at = NumberReader.skipSpace(text, stop, to);
    }
    String words = text.substring(from, end);
    boolean sentence =
        at + 1 < to
            && Character.isUpperCase(text.charAt(at))
            && Character.isLowerCase(text.charAt(at + 1));
    boolean set = at - end >= 2 || words.indexOf(' ') > 0 || words.length() >= 8;
    return sentence && set && Titles.isCapitals(words, 4) && Titles.isTitle(words)
        ? new Title(Titles.clean(words), skip(end, block), 0)
        : null;
  }

  private int afterStops(int at, int limit) {
    int i = at;
    while (i < limit && ".: \u2014\u2013-".indexOf(running.text().charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private Title runIn(int from, int to, Block block) {
    String text = running.text();
    int most = Math.min(to, from + LONGEST);
    for (int i = from + 1; i < most; i++) {
      if (!endsTitle(text, i, to)) {
        continue;
      }
      String words = text.substring(from, i);
      if (Titles.isTitle(words) && !endsWithAbbreviation(words, text, i, to)) {
        return new Title(Titles.clean(words), skip(afterStops(i, block.end()), block), 0);
      }
      if (!endsWithAbbreviation(words, text, i, to)) {
        break;
      }
    }
    boolean heading = to < block.end() && to - from <= LONGEST;
    String words = text.substring(from, Math.min(to, from + LONGEST));
    return heading && Titles.isTitle(Titles.clean(words))
        ? new Title(Titles.clean(words), to, 0)
        : new Title(null, from, 0);
  }

  private static boolean endsTitle(String text, int i, int to) {
    char c = text.charAt(i);
    boolean spaced = i + 1 >= to || NumberReader.isSpace(text.charAt(i + 1));
    if (c == '.' || c == ':' || c == ';') {
      return spaced || (c == '.' && i + 1 < to && "\u2014-\u2013".indexOf(text.charAt(i + 1)) >= 0);
    }
    return c == '\t' || c == '\u2014' || c == '\u2013' || (c == ' ' && text.startsWith("   ", i));
  }

  private static boolean endsWithAbbreviation(String words, String text, int at, int to) {
    if (text.charAt(at) == ';') {
      return true;
    }
    if (text.charAt(at) != '.') {
      return false;
    }
    int from = words.lastIndexOf(' ') + 1;
    String last = words.substring(from);
    int next = NumberReader.skipSpace(text, at + 1, to);
    boolean lower = next < to && Character.isLowerCase(text.charAt(next));
    return lower || last.matches("U\\.S|No|Inc|Corp|Ltd|Co|[A-Z]");
  }

  /** Capitals that go on in the next block: "EFFECT OF THE MERGER" / "ON THE CAPITAL STOCK". */
  private Title extended(Title title, Candidate candidate) {
    List<Block> blocks = running.blocks();
    int following = candidate.block() + title.blocks() + 1;
    String words = title.words();
    boolean whole =
        following < blocks.size() && title.bodyStart() == blocks.get(following - 1).end();
    if (words == null || !whole || !Titles.isCapitals(words, 8)) {
      return title;
    }
    Block next = blocks.get(following);
    String more =
        running.text().substring(next.start(), Math.min(next.end(), next.start() + LONGEST));
    boolean goesOn = Titles.opensInMiddle(more) || Titles.endsInMiddle(words);
    return next.length() < LONGEST && goesOn && Titles.isCapitals(more, 4)
        ? new Title(Titles.clean(words + " " + more), next.end(), title.blocks() + 1)
        : title;
  }

  private Title fromNextBlock(Candidate candidate, int from) {
    List<Block> blocks = running.blocks();
    if (!candidate.opens() || candidate.block() + 1 >= blocks.size()) {
      return new Title(null, from, 0);
    }
    Block next = blocks.get(candidate.block() + 1);
    String words =
        running.text().substring(next.start(), Math.min(next.end(), next.start() + LONGEST + 1));
    boolean numbered = NumberReader.read(running.text(), next.start(), next.end()) != null;
    boolean ends =
        words.endsWith(".") || words.endsWith(";") || words.endsWith(":") || words.endsWith(",");
    return next.length() <= LONGEST && !numbered && !ends && Titles.isTitle(words)
        ? new Title(Titles.clean(words), next.end(), 1)
        : new Title(null, from, 0);
  }
}
