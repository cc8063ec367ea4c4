package parley.structure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.Span;

/**
 * Reads from a contract's first page what it is, between whom and of which date. Not thread-safe.
 */
final class ProfileReader {

  private static final int FRONT = 9_000;
  private static final int LONGEST_PREAMBLE = 4_000;
  private static final int SHORTEST_PREAMBLE = 100;

  private static final Pattern INSTRUMENT =
      Pattern.compile(
          "(?i).{0,140}\\b(agreement|contract|lease|licen[cs]e|amendment|addendum|plan of merger|memorandum of understanding"
              + "|letter of intent|deed|terms and conditions|undertaking|terms of service)\\b.{0,120}",
          Pattern.DOTALL);

  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:[Tt]his|THIS)\\s{1,3}(?<title>[A-Z][\\w&,/\\- ]{0,120}?(?:Agreement|AGREEMENT|Contract|CONTRACT|Lease|LEASE"
              + "|Amendment|AMENDMENT|Merger|MERGER|Addendum|License|Deed))\\b");

  private static final Pattern BEHIND_TITLE =
      Pattern.compile("(?i)[\\s,]{1,9}(by and )?(between|among|amongst|dated (as of|the))\\b");

  private final RunningText running;
  private final Contents contents;
  private final List<Section> sections;
  private final int front;

  ProfileReader(RunningText running, Contents contents, List<Section> sections) {
    this.running = running;
    this.contents = contents;
    this.sections = sections;
    this.front = Math.min(running.text().length(), Math.max(contents.end(), 0) + FRONT);
  }

  Profile read() {
    Span title = title();
    Span preamble = preamble();
    PreambleDate.Found date = PreambleDate.find(running.text(), preamble);
    return new Profile(
        title == null ? null : Titles.clean(title.of(running.text())),
        title,
        new PartyReader(running.text(), preamble, front).read(),
        date == null ? null : date.iso(),
        date == null ? null : date.at());
  }

  private @Nullable Span title() {
    Span printed = printedTitle();
    if (printed != null) {
      return printed;
    }
    Matcher named = NAMED.matcher(running.text()).region(0, front);
    while (named.find()) {
      if (Titles.isTitle(named.group("title")) && named.group("title").indexOf(' ') > 0) {
        return new Span(named.start("title"), named.end("title"));
      }
    }
    return null;
  }

  private @Nullable Span printedTitle() {
    int seen = 0;
    for (Block block : running.blocks()) {
      if (block.start() > 3_000 || seen++ > 40 || contents.covers(block.start())) {
        return null;
      }
      String words =
          running.text().substring(block.start(), Math.min(block.end(), block.start() + 200));
      boolean short0 = block.length() <= 180;
      boolean stops = words.endsWith(".") || words.endsWith(";") || words.endsWith(":");
      if (short0 && !stops && isInstrument(words)) {
        return withoutSurroundings(block, block.end());
      }
      int run = Math.max(words.indexOf(" This "), words.indexOf(" THIS "));
      if (run > 8 && isInstrument(words.substring(0, run))) {
        return withoutSurroundings(block, block.start() + run);
      }
    }
    return null;
  }

  /** Without the exhibit's number before it and the parties behind it. */
  private Span withoutSurroundings(Block block, int limit) {
    String text = running.text();
    Marker marker = NumberReader.read(text, block.start(), block.end());
    boolean filed =
        marker != null
            && marker.number() instanceof ClauseNumber.Attachment
            && marker.end() < limit;
    int start = filed && marker != null ? marker.end() : block.start();
    Matcher behind = BEHIND_TITLE.matcher(text).region(start, limit);
    int end = behind.find() ? behind.start() : limit;
    return new Span(start, Math.max(start, end));
  }

  private static boolean isInstrument(String words) {
    return INSTRUMENT.matcher(words).matches() && Titles.isTitle(words) && !isNote(words);
  }

  private static boolean isNote(String words) {
    String folded = words.toLowerCase(java.util.Locale.ROOT);
    return folded.contains("confidential treatment") || folded.contains("execution copy");
  }

  /** The part between the table of contents and the recitals or the first numbered section. */
  private Span preamble() {
    int size = running.text().length();
    int start =
        Math.min(contents.isEmpty() || contents.start() >= FRONT ? 0 : contents.end(), size);
    int end = Math.min(size, start + LONGEST_PREAMBLE);
    for (Section section : sections) {
      boolean after =
          switch (section.kind()) {
            case RECITALS, ARTICLE, SECTION, CLAUSE -> true;
            case PREAMBLE, ITEM, UNNUMBERED, EXHIBIT, SIGNATURES, CONTENTS -> false;
          };
      if (after && section.start() > start + SHORTEST_PREAMBLE) {
        return new Span(start, Math.min(end, section.start()));
      }
    }
    return new Span(start, end);
  }
}
