package parley.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.structure.ClauseNumber.Form;
import parley.structure.ClauseNumber.Reading;
import parley.structure.ClauseNumber.Series;

/**
 * Reads the clause number that stands at a place in the text, if one does: {@code ARTICLE II},
 * {@code Section 2.1}, {@code 2.1.3}, {@code 1.}, {@code (a)}, {@code B.}, {@code Exhibit A}. Looks
 * at no more than a few dozen characters. Stateless.
 */
final class NumberReader {

  private static final Set<String> ARTICLE_WORDS = Set.of("article", "part", "chapter", "title");
  private static final Set<String> SECTION_WORDS = Set.of("section", "sec", "clause", "paragraph");
  private static final Set<String> ATTACHMENT_WORDS =
      Set.of("exhibit", "schedule", "annex", "appendix", "attachment", "annexure");

  private static final int LONGEST_WORD = 10;

  /** Letters of a title that a sentence follows, at most. */
  private static final int LONGEST_TITLE = 60;

  private NumberReader() {}

  /**
   * The clause number at {@code at}, which must not be white space; nothing after {@code limit}.
   */
  static @Nullable Marker read(String text, int at, int limit) {
    if (at >= limit) {
      return null;
    }
    char c = text.charAt(at);
    if (c == '(') {
      return EnumeratorReader.inParentheses(text, at, limit);
    }
    if (c == '\u00a7') {
      return decimal(text, at, skipSpace(text, afterSigns(text, at, limit), limit), limit, true);
    }
    if (c >= '0' && c <= '9') {
      return decimal(text, at, at, limit, false);
    }
    if (!Character.isLetter(c)) {
      return null;
    }
    Marker named = named(text, at, limit);
    return named != null ? named : EnumeratorReader.withStop(text, at, limit);
  }

  private static int afterSigns(String text, int at, int limit) {
    int i = at;
    while (i < limit && i < at + 2 && text.charAt(i) == '\u00a7') {
      i++;
    }
    return i;
  }

  private static @Nullable Marker named(String text, int at, int limit) {
    int wordEnd = at;
    while (wordEnd < limit && wordEnd - at <= LONGEST_WORD && isLetter(text.charAt(wordEnd))) {
      wordEnd++;
    }
    String word = text.substring(at, wordEnd).toLowerCase(Locale.ROOT);
    boolean known =
        ARTICLE_WORDS.contains(word)
            || SECTION_WORDS.contains(word)
            || ATTACHMENT_WORDS.contains(word);
    if (!known || !Character.isUpperCase(text.charAt(at))) {
      return null;
    }
    int from = wordEnd < limit && text.charAt(wordEnd) == '.' ? wordEnd + 1 : wordEnd;
    int number = skipSpace(text, from, limit);
    if (number == wordEnd || number >= limit) {
      return null;
    }
    if (SECTION_WORDS.contains(word)) {
      return section(text, at, number, limit);
    }
    return ARTICLE_WORDS.contains(word)
        ? article(text, at, number, limit, word)
        : attachment(text, at, number, limit, word);
  }

  private static @Nullable Marker section(String text, int at, int number, int limit) {
    if (Character.isDigit(text.charAt(number))) {
      return decimal(text, at, number, limit, true);
    }
    int end = wordEnd(text, number, limit);
    String printed = text.substring(number, end);
    int roman = Numerals.roman(printed);
    return roman > 0 && Character.isUpperCase(printed.charAt(0))
        ? new Marker(
            new ClauseNumber.Decimal(printed, List.of(roman), true),
            at,
            afterStops(text, end, limit))
        : null;
  }

  private static @Nullable Marker article(String text, int at, int number, int limit, String word) {
    int end = wordEnd(text, number, limit);
    String printed = text.substring(number, end);
    int ordinal = Numerals.roman(printed);
    ordinal = ordinal > 0 ? ordinal : Numerals.arabic(printed);
    ordinal = ordinal > 0 ? ordinal : Numerals.word(printed);
    if (ordinal == 0 || (end + 1 < limit && text.charAt(end) == '.' && isDigit(text, end + 1))) {
      return null;
    }
    return new Marker(
        new ClauseNumber.Article(printed, word, ordinal), at, afterStops(text, end, limit));
  }

  private static @Nullable Marker attachment(
      String text, int at, int number, int limit, String word) {
    int end = number;
    while (end < limit && end - number < 12 && isAttachmentSign(text.charAt(end))) {
      end++;
    }
    while (end > number
        && !Character.isLetterOrDigit(text.charAt(end - 1))
        && text.charAt(end - 1) != ')') {
      end--;
    }
    String printed = text.substring(number, end);
    boolean sign =
        printed.length() <= 2
            || Character.isDigit(printed.charAt(0))
            || Numerals.roman(printed) > 0
            || Numerals.word(printed) > 0
            || (printed.length() > 1 && !Character.isLetter(printed.charAt(1)));
    return sign && !printed.isEmpty() && !printed.equals("of") && !printed.equals("to")
        ? new Marker(new ClauseNumber.Attachment(printed, word), at, afterStops(text, end, limit))
        : null;
  }

  private static boolean isAttachmentSign(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '(' || c == ')';
  }

  private static @Nullable Marker decimal(
      String text, int at, int number, int limit, boolean named) {
    List<Integer> path = new ArrayList<>();
    int i = number;
    while (i < limit && path.size() < 7 && isDigit(text, i)) {
      int end = i;
      while (end < limit && end - i < 4 && isDigit(text, end)) {
        end++;
      }
      if (end - i > 3) {
        return null;
      }
      path.add(Integer.parseInt(text.substring(i, end)));
      int next = nextOfPath(text, end, limit);
      i = next < 0 ? end : next;
      if (next < 0) {
        break;
      }
    }
    return path.isEmpty() ? null : decimal(text, at, number, i, limit, path, named);
  }

  /**
   * Where the next number of a path stands: "2.1", or "2 . 1" where letters are set apart; or -1.
   */
  private static int nextOfPath(String text, int end, int limit) {
    if (end + 1 < limit && text.charAt(end) == '.' && isDigit(text, end + 1)) {
      return end + 1;
    }
    return text.startsWith(" . ", end) && end + 3 < limit && isDigit(text, end + 3) ? end + 3 : -1;
  }

  private static @Nullable Marker decimal(
      String text, int at, int number, int end, int limit, List<Integer> path, boolean named) {
    String printed = text.substring(number, end).replace(" ", "");
    char next = end < limit ? text.charAt(end) : ' ';
    if (path.size() == 1 && !named) {
      return plain(text, at, printed, end, limit, path);
    }
    boolean ends = next == '.' || next == ':' || next == ')' || next == '(' || isSpace(next);
    boolean glued = path.size() > 1 && Character.isUpperCase(next);
    if (!(ends || glued || next == '-' || next == '\u2013' || next == '\u2014') || next == '%') {
      return null;
    }
    return new Marker(
        new ClauseNumber.Decimal(printed, path, named), at, afterStops(text, end, limit));
  }

  private static @Nullable Marker plain(
      String text, int at, String printed, int end, int limit, List<Integer> path) {
    char next = end < limit ? text.charAt(end) : ' ';
    if (next == '.' || next == ':') {
      return new Marker(
          new ClauseNumber.Decimal(printed, path, false), at, afterStops(text, end, limit));
    }
    if (next == ')') {
      Reading reading = new Reading(Series.ARABIC, path.getFirst());
      return new Marker(
          new ClauseNumber.Enumerator(printed + ")", Form.CLOSING, List.of(reading)),
          at,
          skipSpace(text, end + 1, limit));
    }
    int gap = skipSpace(text, end, limit);
    if (DayOfMonth.follows(text, gap, limit)) {
      return null;
    }
    boolean set = gap - end >= 2 || next == '\t';
    set = set || (gap > end && limit - gap <= 100 && Titles.isTitle(text.substring(gap, limit)));
    return set && gap < limit && Character.isUpperCase(text.charAt(gap))
        ? new Marker(new ClauseNumber.Decimal(printed, path, false), at, gap)
        : null;
  }

  /**
   * A bare number with a title behind it that a sentence follows, "8 Recall. If the goods ...":
   * only at the start of a paragraph, where a number is not an amount.
   */
  static @Nullable Marker bare(String text, int at, int limit) {
    int end = at;
    while (end < limit && end - at < 3 && isDigit(text, end)) {
      end++;
    }
    int title = skipSpace(text, end, limit);
    int most = Math.min(limit, title + LONGEST_TITLE);
    int stop = title;
    while (stop < most && text.charAt(stop) != '.') {
      stop++;
    }
    if (end == at || end - at > 2 || title == end || stop >= most) {
      return null;
    }
    int body = skipSpace(text, stop + 1, limit);
    boolean sentence = body > stop + 1 && body < limit && Character.isUpperCase(text.charAt(body));
    boolean titled =
        Character.isUpperCase(text.charAt(title))
            && Titles.isTitle(text.substring(title, stop))
            && !DayOfMonth.follows(text, title, limit);
    return sentence && titled
        ? new Marker(
            new ClauseNumber.Decimal(
                text.substring(at, end), List.of(Integer.parseInt(text.substring(at, end))), false),
            at,
            title)
        : null;
  }

  static int wordEnd(String text, int from, int limit) {
    int end = from;
    while (end < limit && end - from < 12 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** After the full stop, colon or dash and the white space that follow a number. */
  private static int afterStops(String text, int from, int limit) {
    int i = from;
    while (i < limit && i < from + 3 && ".:)".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    i = skipSpace(text, i, limit);
    if (i < limit && "-\u2013\u2014:".indexOf(text.charAt(i)) >= 0) {
      i = skipSpace(text, i + 1, limit);
    }
    return i;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c);
  }

  private static boolean isDigit(String text, int at) {
    char c = text.charAt(at);
    return c >= '0' && c <= '9';
  }

  /** White space of every width, none at all included. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u200b'
        || c == '\u2060'
        || c == '\ufeff';
  }

  static int skipSpace(String text, int from, int limit) {
    int i = from;
    while (i < limit && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
