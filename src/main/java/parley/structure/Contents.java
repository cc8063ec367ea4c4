package parley.structure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document's table of contents: where it stands, and the titles it gives to numbers. Not changed
 * once made.
 */
final class Contents {

  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)\\s{0,40}(table of contents|contents|index of (defined )?terms|table of defined terms"
              + "|defined terms index|index of defined terms)\\b.{0,80}",
          Pattern.DOTALL);

  private static final Pattern LEADER = Pattern.compile("\\.{4,}|(\\. ){4,}|(\u2026 ?){2,}|_{4,}");

  private static final Pattern PAGE_AT_END =
      Pattern.compile(
          ".{0,400}[\\s.\u2026]([a-zA-Z]{1,2}-)?(\\d{1,3}|[ivxl]{1,6})", Pattern.DOTALL);

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]{1,400}");

  /** A page or a section's number. */
  private static final Pattern PLACE =
      Pattern.compile("\\d{1,3}(\\.\\d{1,3}){0,3}(\\([A-Za-z0-9]{1,5}\\)){0,3},?");

  /** Words an index has at least, and the share of them that are places. */
  private static final int LEAST_INDEX = 12;

  private static final double INDEX_PLACES = 0.15;

  /** Entries in one paragraph that make it part of a table of contents. */
  private static final int RUN = 3;

  /** A title's page, and the number at the foot of the table's own page. */
  private static final Pattern PAGE =
      Pattern.compile(
          "(?<=\\S)[\\s\\p{Zs}]{1,200}\\d{1,3}([\\s\\p{Zs}]{1,20}-? ?([ivxl]{1,6}|\\d{1,3})? ?-?)?$");

  private static final int LONGEST_ENTRY = 260;
  private static final int SKIPPED = 3;

  private final int start;
  private final int end;
  private final Map<String, String> titles = new HashMap<>();

  private Contents(int start, int end) {
    this.start = start;
    this.end = end;
  }

  /** The printed table and, for what it does not list, the document's own outline. */
  static Contents of(RunningText running) {
    Contents contents = printed(running);
    Outline.titles(running).forEach(title -> contents.learn(title.number(), title.words()));
    return contents;
  }

  private static Contents printed(RunningText running) {
    List<Block> blocks = running.blocks();
    int most = Math.min(blocks.size(), 600);
    for (int b = 0; b < most; b++) {
      if (isHeading(running.text(), blocks.get(b))) {
        int last = lastEntry(running, b);
        boolean run =
            blocks.subList(b, last + 1).stream().anyMatch(block -> isRun(running.text(), block));
        if (last > b + 2 || run || (last >= b && blocks.get(last).length() > 400)) {
          Contents contents = new Contents(blocks.get(b).start(), blocks.get(last).end());
          contents.learn(running, b, last);
          return contents;
        }
      }
    }
    return new Contents(-1, -1);
  }

  private static boolean isHeading(String text, Block block) {
    String head = text.substring(block.start(), Math.min(block.end(), block.start() + 60));
    return HEADING.matcher(head).matches()
        && (block.length() < 120
            || head.strip().startsWith("TABLE OF CONTENTS")
            || isRun(text, block));
  }

  private static boolean isRun(String text, Block block) {
    return !ContentsRun.entries(text, block.start(), block.end(), RUN).isEmpty();
  }

  private static int lastEntry(RunningText running, int heading) {
    int last = heading;
    int weak = 0;
    Set<String> seen = new HashSet<>();
    for (int b = heading + 1; b < running.blocks().size() && weak <= SKIPPED; b++) {
      Block block = running.blocks().get(b);
      String line =
          running.text().substring(block.start(), Math.min(block.end(), block.start() + 3000));
      if (opensBody(line, block, seen)) {
        break;
      }
      if (isEntry(line, block) || isRun(running.text(), block) || isIndex(line)) {
        last = b;
        weak = 0;
      } else if (block.length() > LONGEST_ENTRY || opensPreamble(line)) {
        break;
      } else if (!isHeading(running.text(), block)) {
        weak++;
      }
    }
    return last;
  }

  /** A number and title that are listed already and have no page behind them now. */
  private static boolean opensBody(String line, Block block, Set<String> seen) {
    Marker marker = NumberReader.read(line, 0, line.length());
    if (marker == null || block.length() > LONGEST_ENTRY) {
      return false;
    }
    String title = Titles.folded(withoutPage(line.substring(marker.end())));
    boolean paged = LEADER.matcher(line).find() || PAGE_AT_END.matcher(line).matches();
    return !title.isEmpty() && !seen.add(key(marker.number()) + " " + title) && !paged;
  }

  private static boolean isEntry(String line, Block block) {
    boolean numbered =
        block.length() <= LONGEST_ENTRY
            && NumberReader.read(line, 0, line.length()) != null
            && !line.endsWith(".")
            && !line.endsWith(";");
    return numbered
        || LEADER.matcher(line).find()
        || (block.length() <= LONGEST_ENTRY && PAGE_AT_END.matcher(line).matches());
  }

  /** A list of words, most with a page or section behind them. */
  private static boolean isIndex(String line) {
    String[] words = SPACES.split(line.strip());
    long places = Arrays.stream(words).filter(word -> PLACE.matcher(word).matches()).count();
    return words.length >= LEAST_INDEX && places >= INDEX_PLACES * words.length;
  }

  private static boolean opensPreamble(String line) {
    String head = line.substring(0, Math.min(line.length(), 60)).toLowerCase(Locale.ROOT);
    return head.startsWith("this ") && head.contains("agreement");
  }

  private void learn(RunningText running, int first, int last) {
    String text = running.text();
    for (int b = first; b <= last; b++) {
      Block block = running.blocks().get(b);
      for (ContentsRun.Entry entry : ContentsRun.entries(text, block.start(), block.end(), 2)) {
        learn(entry.number(), text.substring(entry.titleStart(), entry.titleEnd()));
      }
      Marker marker = NumberReader.read(text, block.start(), block.end());
      if (marker == null || block.length() > LONGEST_ENTRY) {
        continue;
      }
      String title = withoutPage(text.substring(marker.end(), block.end()));
      if (title.isEmpty() && b < last) {
        Block next = running.blocks().get(b + 1);
        boolean numbered = NumberReader.read(text, next.start(), next.end()) != null;
        title =
            numbered
                ? ""
                : withoutPage(
                    next.length() > LONGEST_ENTRY ? "" : text.substring(next.start(), next.end()));
      }
      if (!title.isEmpty()) {
        titles.putIfAbsent(key(marker.number()), title);
      }
    }
  }

  private void learn(ClauseNumber number, String entry) {
    String title = withoutPage(entry);
    if (!title.isEmpty()) {
      titles.putIfAbsent(key(number), title);
    }
  }

  private static String withoutPage(String entry) {
    String title = LEADER.matcher(entry).find() ? LEADER.split(entry, 2)[0] : entry;
    return Titles.clean(PAGE.matcher(title.strip()).replaceFirst(""));
  }

  private static String key(ClauseNumber number) {
    return switch (number) {
      case ClauseNumber.Article a -> a.word() + a.ordinal();
      case ClauseNumber.Decimal d -> d.path().toString();
      case ClauseNumber.Enumerator e -> e.printed();
      case ClauseNumber.Attachment a -> a.word() + a.printed();
    };
  }

  /** The title the table of contents gives a numbered part, or null. */
  @Nullable String title(ClauseNumber number) {
    return titles.get(key(number));
  }

  /**
   * Where the listed title of {@code number} ends when it stands in {@code text} at {@code from};
   * -1 when none is listed or others words stand there.
   */
  int titleEnd(ClauseNumber number, String text, int from) {
    String title = title(number);
    String folded = title == null ? "" : Titles.folded(title);
    if (title == null || folded.isEmpty()) {
      return -1;
    }
    int matched = 0;
    int i = from;
    int limit = Math.min(text.length(), from + 2 * title.length() + 40);
    for (; i < limit && matched < folded.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (Character.toLowerCase(c) != folded.charAt(matched)) {
          return -1;
        }
        matched++;
      }
    }
    boolean whole =
        matched == folded.length()
            && (i >= text.length() || !Character.isLetterOrDigit(text.charAt(i)));
    return whole ? i : -1;
  }

  boolean covers(int offset) {
    return offset >= start && offset < end;
  }

  boolean isEmpty() {
    return end <= start;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }
}
