package parley.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final int LONGEST_ENTRY = 260;
  private static final int SKIPPED = 3;

  private final int start;
  private final int end;
  private final Map<String, String> titles = new HashMap<>();

  private Contents(int start, int end) {
    this.start = start;
    this.end = end;
  }

  static Contents of(RunningText running) {
    List<Block> blocks = running.blocks();
    int most = Math.min(blocks.size(), 600);
    for (int b = 0; b < most; b++) {
      if (isHeading(running.text(), blocks.get(b))) {
        int last = lastEntry(running, b);
        if (last > b + 2 || (last >= b && blocks.get(last).length() > 400)) {
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
        && (block.length() < 120 || head.strip().startsWith("TABLE OF CONTENTS"));
  }

  private static int lastEntry(RunningText running, int heading) {
    int last = heading;
    int weak = 0;
    for (int b = heading + 1; b < running.blocks().size() && weak <= SKIPPED; b++) {
      Block block = running.blocks().get(b);
      String line =
          running.text().substring(block.start(), Math.min(block.end(), block.start() + 3000));
      if (isEntry(line, block)) {
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

  private static boolean opensPreamble(String line) {
    String head = line.substring(0, Math.min(line.length(), 60)).toLowerCase(Locale.ROOT);
    return head.startsWith("this ") && head.contains("agreement");
  }

  private void learn(RunningText running, int first, int last) {
    String text = running.text();
    for (int b = first; b <= last; b++) {
      Block block = running.blocks().get(b);
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

  private static String withoutPage(String entry) {
    String title = LEADER.matcher(entry).find() ? LEADER.split(entry, 2)[0] : entry;
    title = title.strip();
    int end = title.length();
    while (end > 0 && Character.isDigit(title.charAt(end - 1))) {
      end--;
    }
    boolean page = end < title.length() && end > 0 && NumberReader.isSpace(title.charAt(end - 1));
    return Titles.clean(page ? title.substring(0, end) : title);
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
