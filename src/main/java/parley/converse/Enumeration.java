package parley.converse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.language.Span;
import parley.language.SpelledNumbers;

/** Finds the items {@code (a) ...; (b) ...; and (c) ...} that a text enumerates. Stateless. */
final class Enumeration {
  private static final int MOST = 12;
  private static final int LONGEST = 200;

  /** An enumeration this far behind a quotation is the one that the quotation leads in. */
  private static final int LEAD_IN = 300;

  private static final Pattern MARK =
      Pattern.compile(
          "(?:(?<=^|[\\s,;:])\\(([a-z]{1,4}|[A-H]|\\d{1,2})\\)|(?<=^|\\s)(\\d{1,2})\\.)\\s");
  private static final List<String> ROMAN =
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

  private Enumeration() {}

  /** A mark and which item it begins, from 1, in each way it can be read. */
  private record Mark(int start, int end, String text) {
    boolean isNumber(int n) {
      return text.equals(String.valueOf(n))
          || text.equals(String.valueOf((char) ('a' + n - 1)))
          || text.equals(String.valueOf((char) ('A' + n - 1)))
          || (n <= ROMAN.size() && text.equals(ROMAN.get(n - 1)));
    }

    /** Whether both are of one series: letters, small or capital, figures or Roman figures. */
    boolean isLike(Mark other) {
      return style() == other.style() || (text.equals("i") || other.text().equals("i"));
    }

    private char style() {
      char first = text.charAt(0);
      boolean roman = text.length() > 1 || "ivx".indexOf(first) >= 0;
      return Character.isDigit(first)
          ? '1'
          : Character.isUpperCase(first) ? 'A' : roman ? 'i' : 'a';
    }
  }

  /**
   * The items of the first enumeration that the quotation is of or leads in; none if there is none.
   */
  static List<String> in(String text, Span quote) {
    List<Mark> marks = marks(text);
    for (int i = 0; i < marks.size(); i++) {
      List<Mark> run = run(marks, i);
      boolean near =
          run.size() > 1
              && run.getFirst().start() <= quote.end() + LEAD_IN
              && run.getLast().end() >= quote.start();
      if (near) {
        return items(text, run);
      }
    }
    return List.of();
  }

  /** Which item a mark such as {@code c} or {@code iii} begins, from 0; -1 for none. */
  static int place(String mark) {
    String small = mark.toLowerCase(Locale.ROOT);
    if (Character.isDigit(small.charAt(0))) {
      return Integer.parseInt(small) - 1;
    }
    return ROMAN.contains(small)
        ? ROMAN.indexOf(small)
        : small.length() == 1 ? small.charAt(0) - 'a' : -1;
  }

  private static List<Mark> marks(String text) {
    List<Mark> marks = new ArrayList<>();
    Matcher matcher = MARK.matcher(text);
    while (matcher.find()) {
      String mark = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      if (!SpelledNumbers.endBefore(text, matcher.start())) {
        marks.add(new Mark(matcher.start(), matcher.end(), mark));
      }
    }
    return marks;
  }

  /** The marks that go on counting from one that begins a series. */
  private static List<Mark> run(List<Mark> marks, int from) {
    List<Mark> run = new ArrayList<>();
    for (Mark mark : marks.subList(from, marks.size())) {
      boolean goesOn = run.isEmpty() || mark.isLike(run.getFirst());
      if (goesOn && mark.isNumber(run.size() + 1) && run.size() < MOST) {
        run.add(mark);
      } else if (run.isEmpty()) {
        return run;
      }
    }
    return run;
  }

  private static List<String> items(String text, List<Mark> run) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      int to = i + 1 < run.size() ? run.get(i + 1).start() : text.length();
      String item = text.substring(run.get(i).end(), to).strip().replaceAll("\\s+", " ");
      item = item.replaceFirst("[;,.]?(?:\\s+(?:and|or))?[;,.]?$", "");
      items.add(item.length() > LONGEST ? item.substring(0, LONGEST) : item);
    }
    return items.stream().allMatch(s -> s.toLowerCase(Locale.ROOT).isBlank()) ? List.of() : items;
  }
}
