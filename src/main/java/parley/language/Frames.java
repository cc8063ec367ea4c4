package parley.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Wordings that only wrap a question ("does the document mention whether ..."). Immutable; safe for
 * many threads.
 */
public final class Frames {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\W+");

  /** The longest first. */
  private final List<Pattern> frames;

  /** Places of the frames by the longest of their words: a question without it has none of them. */
  private final Map<String, List<Integer>> byWord = new HashMap<>();

  private Frames(List<String> lines) {
    frames = lines.stream().map(Frames::pattern).toList();
    for (int i = 0; i < lines.size(); i++) {
      byWord.computeIfAbsent(longest(lines.get(i)), w -> new ArrayList<>()).add(i);
    }
  }

  /** The longest of the words, or an empty text, which every question is taken to have. */
  private static String longest(String frame) {
    return BETWEEN_WORDS
        .splitAsStream(frame)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
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
    return new Frames(lines);
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
    for (int place : places(question)) {
      Matcher matcher = frames.get(place).matcher(core);
      if (matcher.find()) {
        String kept = matcher.groupCount() > 0 ? " " + matcher.group(1) + " " : " ";
        String next = core.substring(0, matcher.start()) + kept + core.substring(matcher.end());
        if (Tokens.of(next).stream().anyMatch(t -> !Words.isFunction(t.text()))) {
          core = next;
        }
      }
    }
    return core.strip();
  }

  /** Where the frames are that the question may have, the longest first. */
  private int[] places(String question) {
    String words = " " + question.toLowerCase(Locale.ROOT);
    return BETWEEN_WORDS
        .splitAsStream(words)
        .distinct()
        .flatMap(word -> byWord.getOrDefault(word, List.of()).stream())
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }
}
