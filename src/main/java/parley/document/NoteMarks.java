package parley.document;

import java.util.regex.Pattern;

/** Tells the raised mark of a note from a raised part of a word or number. Stateless. */
final class NoteMarks {

  private static final Pattern MARK =
      Pattern.compile("[(\\[]?(\\d{1,3}|[*\u2020\u2021\u00a7]{1,3})[)\\]]?(,\\d{1,3}){0,3}");

  /** What a raised 2 or 3 makes a square or a cube of. */
  private static final Pattern UNIT =
      Pattern.compile("(?i)(^|[^a-z])(m|km|cm|mm|ft|in|yd|mi|sq|dm|co|e|r|x|n)$");

  private static final int LONGEST_UNIT = 3;

  private NoteMarks() {}

  /** Whether {@code raised} refers to a note, where it stands raised behind {@code before}. */
  static boolean isMark(String raised, CharSequence before) {
    String mark = raised.strip();
    int end = before.length();
    if (end == 0 || !MARK.matcher(mark).matches()) {
      return false;
    }
    char last = before.charAt(end - 1);
    boolean exponent = last == '0' && end > 1 && before.charAt(end - 2) == '1';
    boolean lonely = end < 3 || !Character.isLetterOrDigit(before.charAt(end - 3));
    if (exponent && lonely) {
      return false;
    }
    String tail = before.subSequence(Math.max(0, end - LONGEST_UNIT), end).toString();
    return !UNIT.matcher(tail).find();
  }
}
