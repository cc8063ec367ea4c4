package parley.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sentence enumerates by markers: "(i) ..., (ii) ...". Stateless. */
final class Items {
  private static final Pattern MARKER =
      Pattern.compile("(?<=^|[\\s,;:])\\(([a-zA-Z]|[ivxIVX]{1,5}|\\d{1,2})\\)\\s{1,3}");
  private static final List<String> FIRST = List.of("(a)", "(i)", "(1)");
  private static final List<List<String>> SERIES =
      List.of(
          List.of("(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)", "(i)", "(j)", "(k)"),
          List.of("(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)", "(vii)", "(viii)", "(ix)", "(x)"),
          List.of("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"));
  private static final int LONGEST = 200;
  private static final int MOST = 12;

  private Items() {}

  /** Each item with its marker in lower case in front; empty for fewer than two. */
  static List<String> in(String text) {
    List<int[]> marks = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Matcher matcher = MARKER.matcher(text);
    while (matcher.find() && marks.size() < 4 * MOST) {
      marks.add(new int[] {matcher.start(), matcher.end()});
      names.add("(" + matcher.group(1).toLowerCase(Locale.ROOT) + ")");
    }
    drop(marks, names);
    List<String> items = new ArrayList<>();
    for (int i = 0; i < marks.size() && marks.size() > 1; i++) {
      int end = i + 1 < marks.size() ? marks.get(i + 1)[0] : text.length();
      String words = text.substring(marks.get(i)[1], end).strip();
      String cut = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
      items.add(names.get(i) + " " + cut.replaceFirst("[,;.]?(?:\\s(?:and|or))?$", ""));
    }
    return items;
  }

  /** Keeps the first run of markers that begins with a first one: (a), (i) or (1). */
  private static void drop(List<int[]> marks, List<String> names) {
    int first = -1;
    for (int i = 0; i < names.size() && first < 0; i++) {
      first = FIRST.contains(names.get(i)) && i + 1 < names.size() ? i : -1;
    }
    if (first < 0) {
      marks.clear();
      return;
    }
    List<int[]> kept = new ArrayList<>(List.of(marks.get(first)));
    List<String> series = SERIES.get(FIRST.indexOf(names.get(first)));
    for (int i = first + 1; i < names.size(); i++) {
      if (kept.size() < series.size() && names.get(i).equals(series.get(kept.size()))) {
        kept.add(marks.get(i));
      }
    }
    marks.clear();
    marks.addAll(kept);
    names.clear();
    names.addAll(series.subList(0, kept.size()));
  }
}
