package parley.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a turn as lines of text and reads it back. Every line is a key and its values parted by
 * tabs; tabs, line ends and backslashes in values are escaped. Long values are cut, so that the
 * state of a turn stays below 20,000 characters. Stateless.
 */
public final class TurnCodec {
  private static final int LONGEST = 600;
  private static final int MOST = 12;

  private TurnCodec() {}

  /** The turn as text for the store. */
  public static String encode(Turn turn) {
    StringBuilder out = new StringBuilder();
    line(out, "turn", String.valueOf(turn.number()));
    line(out, "said", turn.said());
    line(out, "standalone", turn.standalone());
    line(out, "outcome", turn.outcome().name());
    line(out, "answered", turn.answered());
    each(out, "document", turn.documents());
    each(out, "item", turn.items());
    turn.cited().stream()
        .limit(MOST)
        .forEach(
            c -> line(out, "cited", c.documentId(), c.section(), "" + c.start(), "" + c.end()));
    turn.options().stream()
        .limit(MOST)
        .forEach(o -> line(out, "option", o.id(), o.text(), o.standalone()));
    turn.versions().entrySet().stream()
        .limit(MOST)
        .forEach(v -> line(out, "version", v.getKey(), v.getValue()));
    return out.toString();
  }

  private static void each(StringBuilder out, String key, List<String> values) {
    values.stream().limit(MOST).forEach(v -> line(out, key, v));
  }

  private static void line(StringBuilder out, String key, String... values) {
    out.append(key);
    for (String value : values) {
      String cut = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
      out.append('\t').append(escaped(cut));
    }
    out.append('\n');
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  /** The turn that {@code state} holds, or null when it holds none. */
  public static @Nullable Turn decode(String state) {
    Map<String, List<List<String>>> lines = new LinkedHashMap<>();
    for (String line : state.split("\n", -1)) {
      List<String> parts = new ArrayList<>();
      for (String part : line.split("\t", -1)) {
        parts.add(unescaped(part));
      }
      lines
          .computeIfAbsent(parts.removeFirst(), k -> new ArrayList<>())
          .add(parts.isEmpty() ? List.of("") : parts);
    }
    try {
      return lines.containsKey("turn") ? turn(lines) : null;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return null;
    }
  }

  private static Turn turn(Map<String, List<List<String>>> lines) {
    List<Cited> cited = new ArrayList<>();
    for (List<String> c : lines.getOrDefault("cited", List.of())) {
      int start = Integer.parseInt(c.get(2));
      cited.add(new Cited(c.get(0), c.get(1), start, Integer.parseInt(c.get(3))));
    }
    List<Option> options = new ArrayList<>();
    for (List<String> o : lines.getOrDefault("option", List.of())) {
      options.add(new Option(o.get(0), o.get(1), o.get(2)));
    }
    Map<String, String> versions = new LinkedHashMap<>();
    for (List<String> v : lines.getOrDefault("version", List.of())) {
      versions.put(v.get(0), v.get(1));
    }
    return new Turn(
        Integer.parseInt(one(lines, "turn")),
        one(lines, "said"),
        one(lines, "standalone"),
        Turn.Outcome.valueOf(one(lines, "outcome")),
        one(lines, "answered"),
        cited,
        all(lines, "item"),
        options,
        all(lines, "document"),
        versions);
  }

  private static List<String> all(Map<String, List<List<String>>> lines, String key) {
    return lines.getOrDefault(key, List.of()).stream().map(List::getFirst).toList();
  }

  private static String one(Map<String, List<List<String>>> lines, String key) {
    List<List<String>> found = lines.get(key);
    return found == null ? "" : found.getFirst().getFirst();
  }

  private static String unescaped(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        char next = value.charAt(++i);
        out.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
