package parley.converse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The items that a question or its answer enumerates. Stateless. */
final class Items {
  private static final int MOST = 12;
  private static final int LONGEST = 200;
  private static final Pattern MARK =
      Pattern.compile("(?:^|[\\s,;:])\\(([a-z]{1,4}|\\d{1,2})\\)\\s");
  private static final Pattern BOTH =
      Pattern.compile("(?i)\\b(the\\s+[\\w' -]{3,60}?)\\s+and\\s+(the\\s+[\\w' -]{3,60})");

  private Items() {}

  /** The items in order; none when fewer than two are enumerated. */
  static List<String> of(String question, String direct, String quote) {
    List<String> items = marked(quote);
    if (items.size() < 2) {
      items = marked(direct);
    }
    return items.size() < 2 ? joined(Talk.bare(question)) : items;
  }

  private static List<String> marked(String text) {
    List<String> items = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    int from = -1;
    String style = "";
    while (mark.find() && items.size() < MOST) {
      String shape = style(mark.group(1));
      if (style.isEmpty()) {
        style = shape;
      }
      if (shape.equals(style)) {
        add(items, text, from, mark.start());
        from = mark.end();
      }
    }
    add(items, text, from, text.length());
    return items.size() < 2 ? List.of() : items;
  }

  private static String style(String mark) {
    return Character.isDigit(mark.charAt(0))
        ? "number"
        : mark.matches("[ivx]{1,4}") ? "roman" : "letter";
  }

  private static void add(List<String> items, String text, int from, int to) {
    if (from >= 0 && to > from) {
      String item = text.substring(from, to).strip().replaceAll("\\s+", " ");
      item = item.replaceFirst("[;,.]?(?:\\s+(?:and|or))?[;,.]?$", "");
      items.add(item.length() > LONGEST ? item.substring(0, LONGEST) : item);
    }
  }

  private static List<String> joined(String question) {
    Matcher both = BOTH.matcher(question);
    return both.find() ? List.of(both.group(1), both.group(2)) : List.of();
  }
}
