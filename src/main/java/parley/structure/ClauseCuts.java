package parley.structure;

import java.util.ArrayList;
import java.util.List;
import parley.language.Span;
import parley.language.SpelledNumbers;

/**
 * Cuts a long sentence into its clauses: at semicolons, before the items of an enumeration, before
 * provisos, in need at commas. Every piece is at most 1,000 characters. Stateless.
 */
final class ClauseCuts {

  /** Sentences up to this length stay whole. */
  private static final int LONG = 400;

  /** Without a better place a piece is cut at a comma beyond this. */
  private static final int LONGER = LONG;

  private static final int MOST = 1_000;

  private static final String[] PROVISOS = {
    "provided",
    "except",
    "unless",
    "but ",
    "whether ",
    "including ",
    "which ",
    "and to ",
    "and the ",
    "or the "
  };

  private ClauseCuts() {}

  /** A piece of a sentence; the lead-in of the enumeration it is an item of, or -1. */
  record Cut(int start, int end, int leadStart, int leadEnd) {}

  /** The pieces of {@code sentence}, a range of {@code text}; together they are the sentence. */
  static List<Cut> of(String text, Span sentence) {
    if (sentence.length() <= LONG) {
      return List.of(new Cut(sentence.start(), sentence.end(), -1, -1));
    }
    List<Integer> marks = new ArrayList<>();
    List<Boolean> items = new ArrayList<>();
    findMarks(text, sentence, marks, items);
    marks.add(sentence.end());
    items.add(false);
    List<Cut> cuts = new ArrayList<>();
    int lead = firstItem(marks, items, sentence);
    int start = sentence.start();
    for (int i = 0; i + 1 < marks.size(); i++) {
      boolean full = marks.get(i + 1) - start > LONG;
      boolean afterLead = marks.get(i) == lead && marks.get(i) - start >= 60;
      if ((full && marks.get(i) - start >= 60) || afterLead) {
        addPiece(cuts, text, start, marks.get(i), sentence.start(), lead);
        start = marks.get(i);
      }
    }
    addPiece(cuts, text, start, sentence.end(), sentence.start(), lead);
    return cuts;
  }

  private static int firstItem(List<Integer> marks, List<Boolean> items, Span sentence) {
    int count = 0;
    int first = -1;
    for (int i = 0; i < marks.size(); i++) {
      if (items.get(i)) {
        first = first < 0 ? marks.get(i) : first;
        count++;
      }
    }
    return count >= 2 && first - sentence.start() <= MOST ? first : -1;
  }

  private static void findMarks(
      String text, Span sentence, List<Integer> marks, List<Boolean> items) {
    for (int i = sentence.start() + 1; i < sentence.end() - 1; i++) {
      if (!NumberReader.isSpace(text.charAt(i - 1)) || NumberReader.isSpace(text.charAt(i))) {
        continue;
      }
      boolean item = opensItem(text, i, sentence.end());
      int before = NumberReader.isSpace(text.charAt(Math.max(0, i - 2))) ? i - 3 : i - 2;
      char c = text.charAt(Math.max(0, before));
      if (item || c == ';' || ((c == ',' || c == '\u2014') && opensProviso(text, i))) {
        marks.add(i);
        items.add(item);
      }
    }
  }

  private static boolean opensItem(String text, int at, int limit) {
    if (text.charAt(at) != '(') {
      return false;
    }
    Marker marker = NumberReader.read(text, at, Math.min(limit, at + 12));
    if (marker == null
        || marker.end() >= limit
        || !(marker.number() instanceof ClauseNumber.Enumerator)) {
      return false;
    }
    return !isReferred(text, at) && !SpelledNumbers.endBefore(text, at);
  }

  /** "clause (a)" is a reference. */
  private static boolean isReferred(String text, int at) {
    String before = text.substring(Math.max(0, at - 14), at).stripTrailing();
    return before.endsWith("clause")
        || before.endsWith("clauses")
        || before.endsWith("paragraph")
        || before.endsWith("subsection")
        || before.endsWith("Section")
        || before.endsWith("through");
  }

  private static boolean opensProviso(String text, int at) {
    for (String proviso : PROVISOS) {
      if (text.startsWith(proviso, at)) {
        return true;
      }
    }
    return false;
  }

  private static void addPiece(
      List<Cut> cuts, String text, int from, int to, int sentence, int lead) {
    int start = from;
    while (to - start > LONGER) {
      int at = commaNear(text, start, to);
      add(cuts, text, start, at, sentence, lead);
      start = at;
    }
    add(cuts, text, start, to, sentence, lead);
  }

  private static void add(List<Cut> cuts, String text, int from, int to, int sentence, int lead) {
    int start = NumberReader.skipSpace(text, from, to);
    int end = to;
    while (end > start && NumberReader.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end > start) {
      boolean item = lead >= 0 && start >= lead;
      cuts.add(new Cut(start, end, item ? sentence : -1, item ? lead : -1));
    }
  }

  /** The best place to cut between 120 and {@code LONG} characters on: a comma, or a space. */
  private static int commaNear(String text, int start, int to) {
    int half = start + Math.min(LONG, (to - start) / 2 + 60);
    for (int i = half; i > start + 120; i--) {
      if (text.charAt(i - 1) == ',' && NumberReader.isSpace(text.charAt(i))) {
        return i + 1;
      }
    }
    int most = Math.min(to, start + MOST);
    for (int i = start + LONG; i < most; i++) {
      if (NumberReader.isSpace(text.charAt(i))) {
        return i + 1;
      }
    }
    return Math.min(to, start + LONG);
  }
}
