package parley.structure;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the parts of a contract that bear no clause number: preamble, table of contents,
 * recitals, unnumbered headings, signature pages, exhibits. Remembers what it has seen; one reader
 * reads one document from front to back.
 */
final class PartReader {

  private static final Pattern PREAMBLE =
      Pattern.compile(
          "(?i)\\s{0,40}(this|the) .{0,160}?(agreement|amendment|contract|lease|license|plan of merger|addendum|deed|letter)\\b"
              + ".{0,400}",
          Pattern.DOTALL);

  private static final Pattern RECITALS =
      Pattern.compile(
          "(?i)\\s{0,40}(recitals?|w ?i ?t ?n ?e ?s ?s ?e ?t ?h|background|preliminary statements?|whereas)\\b.{0,20}",
          Pattern.DOTALL);

  private static final Pattern OPERATIVE =
      Pattern.compile(
          "(?i)\\s{0,40}(now,? ?therefore|now,? this|accordingly,|in consideration of).{0,40}",
          Pattern.DOTALL);

  private static final Pattern SIGNATURES =
      Pattern.compile(
          "(?i)\\s{0,40}(in witness where ?of|\\[? ?signature pages? (to )?follows?|\\[? ?remainder of page intentionally"
              + "|signatures? pages?$|executed (as of|by the parties)).{0,60}",
          Pattern.DOTALL);

  /** A heading of such words is the contract's title and opens its preamble. */
  private static final Pattern INSTRUMENT =
      Pattern.compile("(?i)\\b(agreement|contract|lease|amendment|addendum|memorandum)\\b");

  private static final int SHORT = 100;

  /** Paragraphs of this length are prose. */
  private static final int PROSE = 60;

  private final RunningText running;
  private final Contents contents;
  private final Outline outline;
  private final HeadingLooks headings;
  private final PageFinder pages;
  private boolean preamble;
  private boolean recitals;
  private boolean cover;
  private boolean listed;
  private boolean signed;
  private boolean prose;

  PartReader(RunningText running, Contents contents) {
    this.running = running;
    this.contents = contents;
    this.outline = new Outline(running.outline());
    this.headings = new HeadingLooks(running);
    this.pages = new PageFinder(running.pageStarts());
  }

  /**
   * A part that begins here.
   *
   * @param blocks number of blocks its heading takes, 0 when it has none of its own
   */
  record Part(
      Section.Kind kind,
      @Nullable String number,
      String label,
      @Nullable String title,
      int start,
      int bodyStart,
      int blocks) {}

  /** The unnumbered part that begins with block {@code b}, or null. */
  @Nullable Part read(int b, @Nullable Candidate candidate, boolean body) {
    Block block = running.blocks().get(b);
    if (contents.covers(block.start())) {
      return contents(block);
    }
    String head =
        running.text().substring(block.start(), Math.min(block.end(), block.start() + 240));
    boolean started = body || signed;
    if (candidate != null && candidate.number() instanceof ClauseNumber.Attachment a && started) {
      return exhibit(a, candidate, b);
    }
    if (candidate != null && !(candidate.number() instanceof ClauseNumber.Attachment)) {
      boolean first = !started && preamble && !recitals && isRecital(candidate);
      return first ? recitals(block, "whereas") : null;
    }
    if (started) {
      Part signatures = signatures(block, head);
      return signatures != null ? signatures : heading(b, block, head);
    }
    return front(b, block, head);
  }

  private @Nullable Part contents(Block block) {
    if (listed) {
      return null;
    }
    listed = true;
    return new Part(
        Section.Kind.CONTENTS,
        null,
        "Table of contents",
        "Table of Contents",
        block.start(),
        block.start(),
        1);
  }

  /** Before the first numbered part: cover page, preamble, recitals, headings. */
  private @Nullable Part front(int b, Block block, String head) {
    if (!recitals && RECITALS.matcher(head).lookingAt()) {
      return recitals(block, head);
    }
    if (!preamble && (listed || contents.isEmpty() || block.start() > contents.end())) {
      return preamble(block);
    }
    if (!preamble && !cover) {
      cover = true;
      return new Part(
          Section.Kind.UNNUMBERED, null, "Cover page", null, block.start(), block.start(), 0);
    }
    boolean prosaic = prose;
    prose |=
        preamble && block.length() >= PROSE && head.indexOf(' ') > 0 && !Titles.isCapitals(head, 1);
    boolean started =
        PREAMBLE.matcher(head).matches()
            || OPERATIVE.matcher(head).lookingAt()
            || INSTRUMENT.matcher(head).find();
    Part signatures = prosaic ? signatures(block, head) : null;
    if (signatures != null || started || !preamble) {
      return signatures;
    }
    return prosaic || block.look().headingLevel() > 1 ? heading(b, block, head) : null;
  }

  /** "(A) WHEREAS, the Seller ...". */
  private boolean isRecital(Candidate candidate) {
    return candidate.number() instanceof ClauseNumber.Enumerator
        && running.text().regionMatches(true, candidate.marker().end(), "whereas", 0, 7);
  }

  private Part recitals(Block block, String head) {
    recitals = true;
    preamble = true;
    boolean own = block.length() < SHORT && !head.toLowerCase(Locale.ROOT).startsWith("whereas");
    return new Part(
        Section.Kind.RECITALS,
        null,
        "Recitals",
        own ? Titles.clean(head) : null,
        block.start(),
        own ? block.end() : block.start(),
        0);
  }

  /** The preamble, begun by {@code block}. */
  Part preamble(Block block) {
    preamble = true;
    return new Part(Section.Kind.PREAMBLE, null, "Preamble", null, block.start(), block.start(), 0);
  }

  private @Nullable Part signatures(Block block, String head) {
    if (signed || !SIGNATURES.matcher(head).lookingAt()) {
      return null;
    }
    signed = true;
    return new Part(
        Section.Kind.SIGNATURES, null, "Signatures", null, block.start(), block.start(), 0);
  }

  private @Nullable Part exhibit(ClauseNumber.Attachment number, Candidate candidate, int b) {
    Block block = running.blocks().get(b);
    String rest =
        running
            .text()
            .substring(
                candidate.marker().end(), Math.min(block.end(), candidate.marker().end() + 200));
    boolean set =
        block.length() <= 140
            && (rest.isBlank()
                || (!rest.strip().endsWith(".") && Titles.isTitle(Titles.clean(rest))));
    if (!set || isListed(b)) {
      return null;
    }
    signed = false;
    String word =
        number.word().substring(0, 1).toUpperCase(Locale.ROOT) + number.word().substring(1);
    String label = word + " " + number.printed();
    Block next = b + 1 < running.blocks().size() ? running.blocks().get(b + 1) : block;
    boolean below = rest.isBlank() && isTitleBelow(next);
    String own = below ? running.text().substring(next.start(), next.end()) : rest;
    String title = (label + " " + Titles.clean(own)).strip();
    int end = below ? next.end() : block.end();
    return new Part(Section.Kind.EXHIBIT, null, label, title, block.start(), end, below ? 2 : 1);
  }

  /** A heading without a number right below that of an attachment is its title. */
  private boolean isTitleBelow(Block block) {
    String words =
        running.text().substring(block.start(), Math.min(block.end(), block.start() + SHORT + 1));
    boolean numbered = NumberReader.read(running.text(), block.start(), block.end()) != null;
    String title = words.strip();
    boolean plain = Titles.isPhrase(title) && Titles.isTitle(title);
    return !numbered && block.length() <= SHORT && (plain || HeadingLooks.isSet(block, title));
  }

  /**
   * Whether the next blocks are attachments too: a list of them, not the attachments themselves.
   */
  private boolean isListed(int b) {
    List<Block> blocks = running.blocks();
    if (b + 1 >= blocks.size()) {
      return false;
    }
    Block next = blocks.get(b + 1);
    Marker marker = NumberReader.read(running.text(), next.start(), next.end());
    return marker != null
        && marker.number() instanceof ClauseNumber.Attachment
        && next.length() < 200;
  }

  private @Nullable Part heading(int b, Block block, String head) {
    String words = head.strip();
    if (block.length() > SHORT
        || headings.isRunning(block)
        || b + 1 >= running.blocks().size()
        || !(HeadingLooks.isSet(block, words) || outline.lists(words, pages.page(block.start())))) {
      return null;
    }
    String title = Titles.clean(words);
    return new Part(Section.Kind.UNNUMBERED, null, title, title, block.start(), block.end(), 1);
  }

  /** A paragraph that defines a term ends the enumeration before it. */
  boolean endsEnumeration(int b) {
    Block block = running.blocks().get(b);
    char c = running.text().charAt(block.start());
    if (c != '"' && c != '\u201c') {
      return false;
    }
    String head =
        running.text().substring(block.start(), Math.min(block.end(), block.start() + 200));
    return head.contains("\u201d") || head.indexOf('"', 1) > 0;
  }
}
