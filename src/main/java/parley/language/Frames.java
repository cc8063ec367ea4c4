package parley.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Wordings that only wrap a question ("does the document mention whether ..."). Immutable; safe for
 * many threads.
 */
public final class Frames {
  private final List<Frame> frames;

  private Frames(List<Frame> frames) {
    this.frames = frames;
  }

  /**
   * A wording.
   *
   * @param word the longest of its words: a question without it does not have the wording
   */
  private record Frame(Pattern pattern, String word) {
    static Frame of(String line) {
      String longest =
          Stream.of(line.replace("...", " ").strip().split("\\s+"))
              .max(Comparator.comparingInt(String::length))
              .orElse("");
      return new Frame(Frames.pattern(line), longest);
    }
  }

  /** Reads {@code frames.txt}: one frame a line, {@code ...} for what it wraps. */
  public static Frames load() {
    List<String> lines = new ArrayList<>();
    for (String line : Resources.lines(Frames.class, "frames.txt")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(line.strip().toLowerCase(Locale.ROOT));
      }
    }
    lines.sort(Comparator.comparingInt(String::length).reversed());
    return new Frames(lines.stream().map(Frame::of).toList());
  }

  private static Pattern pattern(String frame) {
    int gap = frame.indexOf("...");
    String before = words(gap < 0 ? frame : frame.substring(0, gap));
    String after = gap < 0 ? "" : words(frame.substring(gap + 3));
    String start = before.isEmpty() ? "" : "\\b" + before + "\\b";
    String regex = after.isEmpty() ? start : start + "(.{1,200}?)\\b" + after + "\\b";
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }

  private static String words(String text) {
    List<String> quoted = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      if (!word.isEmpty()) {
        quoted.add(Pattern.quote(word));
      }
    }
    return String.join("\\s{1,5}", quoted);
  }

  /** The question without its frames; as it was when nothing else would be left. */
  public String strip(String question) {
    String core = question;
    String lower = question.toLowerCase(Locale.ROOT);
    for (Frame frame : frames) {
      Matcher matcher = lower.contains(frame.word()) ? frame.pattern().matcher(core) : null;
      if (matcher != null && matcher.find()) {
        String kept = matcher.groupCount() > 0 ? " " + matcher.group(1) + " " : " ";
        String next = core.substring(0, matcher.start()) + kept + core.substring(matcher.end());
        if (Tokens.of(next).stream().anyMatch(t -> !Words.isFunction(t.text()))) {
          core = next;
        }
      }
    }
    return core.strip();
  }
}
