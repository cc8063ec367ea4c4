package parley.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.Span;
import parley.language.SpelledNumbers;

/**
 * An enumeration within a text: what leads it in and its items, of one series, whatever series are
 * nested in them. Offsets count from the beginning of the text.
 *
 * @param text the text
 * @param lead before the first item
 * @param all the items without their markers, in order
 */
record Items(String text, Span lead, List<Span> all) {
  private static final Pattern MARKER =
      Pattern.compile("(?<=^|\\s|\u2014)\\(([a-z]|[ivx]{1,5}|[A-Z]|\\d{1,2})\\)(?=\\s)");
  private static final Pattern REFERRED =
      Pattern.compile(
          "(?i)\\b(?:clauses?|sub-?clauses?|paragraphs?|sub-?paragraphs?|sections?|sub-?sections?|items?"
              + "|through|foregoing|immediately\\s+preceding)\\s{0,3}(?:and|or|,)?\\s{0,3}$");
  private static final List<String> ROMANS =
      List.of(
          ("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii"
                  + " xxiv xxv")
              .split(" "));

  Items {
    all = List.copyOf(all);
  }

  /** The first series of at least two items that begins with its first marker, or null. */
  static @Nullable Items of(String text) {
    Matcher matcher = MARKER.matcher(text);
    while (matcher.find()) {
      if (isFirst(matcher.group(1)) && !isReferred(text, matcher.start())) {
        Items items = from(text, matcher.start(), matcher.group(1));
        if (items != null) {
          return items;
        }
      }
    }
    return null;
  }

  private static @Nullable Items from(String text, int at, String first) {
    List<Span> marks = new ArrayList<>();
    Matcher matcher = MARKER.matcher(text);
    String next = first;
    int from = at;
    while (!next.isEmpty() && matcher.find(from)) {
      if (matcher.group(1).equals(next) && !isReferred(text, matcher.start())) {
        marks.add(new Span(matcher.start(), matcher.end()));
        next = after(next, first);
      }
      from = matcher.end();
    }
    if (marks.size() < 2) {
      return null;
    }
    List<Span> all = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      int end = i + 1 < marks.size() ? marks.get(i + 1).start() : text.length();
      all.add(Quotes.trimmed(text, marks.get(i).end(), end));
    }
    return new Items(text, new Span(0, at), all);
  }

  private static boolean isFirst(String marker) {
    return List.of("a", "i", "1", "A", "x").contains(marker);
  }

  /** The marker that comes next in the series that begins with {@code first}; empty at its end. */
  private static String after(String marker, String first) {
    if (first.equals("i")) {
      int at = ROMANS.indexOf(marker);
      return at + 1 < ROMANS.size() ? ROMANS.get(at + 1) : "";
    }
    if (Character.isDigit(first.charAt(0))) {
      return String.valueOf(Integer.parseInt(marker) + 1);
    }
    char last = marker.charAt(0);
    return last == 'z' || last == 'Z' ? "" : String.valueOf((char) (last + 1));
  }

  private static boolean isReferred(String text, int at) {
    return REFERRED.matcher(text.substring(Math.max(0, at - 24), at)).find()
        || SpelledNumbers.endBefore(text, at);
  }

  /** The words of an item without the conjunction and punctuation that join it to the next. */
  String item(int index) {
    String words = Quotes.flat(all.get(index).of(text));
    return words.replaceFirst("(?:[;,.:]|[;,]?\\s+(?:and|or|and/or))+$", "").strip();
  }

  /** What leads the items in, white space folded. */
  String leadIn() {
    return Quotes.flat(lead.of(text));
  }

  /** Whether the last item is joined to the others with "or". */
  boolean isAlternative() {
    String before = Quotes.flat(all.get(all.size() - 2).of(text)).toLowerCase(Locale.ROOT);
    return before.endsWith(" or") || before.endsWith("and/or");
  }
}
