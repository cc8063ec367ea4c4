package parley.answer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off a sentence what belongs to the page: numbers, headings, a lone marker. Stateless. */
final class Opening {
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:(?:(?i:section|article)\\s+)(?:\\d{1,3}(?:\\.\\d{1,3}){0,3}|[IVXL]{1,6}|(?i:one|two|three|four|five|six|seven|eight|nine|ten))\\b[.:]?"
              + "|EXHIBIT\\s+\\d{1,3}(?:\\.\\d{1,3})?|\\(?(?:[a-zA-Z]|[ivxIVX]{2,5}|\\d{1,2})\\)|[IVXL]{1,6}\\.|\\d{1,3}(?:\\.\\d{1,3}){1,3}\\.?|\\d{1,2}\\.)\\s*(?=[A-Z(“\"])");

  /** Words that all begin with a capital, but for the small ones, and a full stop or a colon. */
  private static final Pattern HEADING =
      Pattern.compile(
          "^[A-Z][\\w'’&/-]{1,30}(?:[,;]?\\s(?:of|and|the|or|for|in|to|by|on|upon|with|a|an|[A-Z][\\w'’&/-]{0,30})){0,8}"
              + "[.:]\\s+(?=[A-Z(“\"])");

  private static final Pattern CAPITALS =
      Pattern.compile(
          "^(?:[A-Z][A-Z'’&/,;-]{1,30}\\s+){1,8}[.:]?\\s{0,2}(?=THIS\\s[A-Z]|(?:Neither|This|The|In|If|Each|Subject|Either|All|Any|No|Nothing|Upon|During|It|Except|For|Unless)\\s+[a-zA-Z]{0,20}[a-z])");

  private static final Pattern ABBREVIATED =
      Pattern.compile("(?:^|\\s)(?:Inc|Corp|Co|Ltd|No|Nos|Dr|Mr|Mrs|Ms|Jr|St|[A-Z])[.]\\s+$");

  /** A label is followed by what it names. */
  private static final Pattern LABEL = Pattern.compile("^[^:]{2,60}[a-z][^:]{0,30}:\\s+$");

  private static final Pattern MARKER =
      Pattern.compile("(?<=^|\\s)\\((?:[a-z]|[ivx]{1,5}|[A-Z])\\)\\s+");
  private static final Pattern REFERRED =
      Pattern.compile(
          "(?i)\\b(?:sub-?)?(?:sections?|clauses?|paragraphs?|articles?|items?)\\s{1,3}(?:[\\d.]{1,9}\\s?)?$");

  /** Fewer characters are no sentence. */
  private static final int SENTENCE = 25;

  /** The number of a page that ran into the sentence that goes on over it. */
  private static final Pattern FOOT = Pattern.compile("\\s[-–]\\s?\\d{1,3}\\s?[-–](?=\\s|$)");

  private Opening() {}

  /** The sentence alone; all of it when too little would be left. */
  static String removed(String text) {
    String whole = FOOT.matcher(" " + text.strip()).replaceAll("").strip();
    String left = whole;
    for (Pattern pattern : List.of(NUMBER, CAPITALS, HEADING, NUMBER)) {
      Matcher matcher = pattern.matcher(left);
      boolean heading = pattern == HEADING;
      if (matcher.find()
          && left.length() - matcher.end() >= SENTENCE
          && !(heading && isNoHeading(matcher.group(), left.length() < whole.length()))) {
        left = left.substring(matcher.end()).strip();
      }
    }
    return left;
  }

  private static boolean isNoHeading(String words, boolean numbered) {
    boolean colon = words.strip().endsWith(":");
    return ABBREVIATED.matcher(words).find() || (!numbered && colon && LABEL.matcher(words).find());
  }

  /** The text without the marker of an item that stands in it alone. */
  static String withoutLoneMarker(String text) {
    Matcher matcher = MARKER.matcher(text);
    if (!matcher.find() || REFERRED.matcher(text.substring(0, matcher.start())).find()) {
      return text;
    }
    String without = text.substring(0, matcher.start()) + text.substring(matcher.end());
    return matcher.find() ? text : without;
  }
}
