package parley.structure;

import java.util.regex.Pattern;

/** Recognises a line that is nothing but a page's number. Stateless. */
final class PageNumbers {

  private static final int LONGEST = 24;

  private static final Pattern FORM =
      Pattern.compile(
          "(?i)[-\u2013\u2014\\[(]{0,2} ?(page |p\\. ?)?([a-z]{1,3}-)?(\\d{1,4}|[ivxl]{1,7})"
              + "(-\\d{1,3})? ?((of|/) ?\\d{1,4})? ?[-\u2013\u2014\\])]{0,2}");

  private PageNumbers() {}

  static boolean isPageNumber(String text, int start, int end) {
    if (end <= start || end - start > LONGEST) {
      return false;
    }
    String line = text.substring(start, end);
    return FORM.matcher(line).matches()
        && !(line.startsWith("(") && !Character.isDigit(line.charAt(1)));
  }
}
