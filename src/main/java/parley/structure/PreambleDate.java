package parley.structure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.Span;

/** Finds the first date of a preamble. Stateless. */
final class PreambleDate {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(?<month>Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)\\.?";

  /** Tolerant of letters that have come apart, as in "20t h day". */
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "(?i)\\b"
                  + MONTH
                  + "\\s{1,3}(?<day>\\d{1,2})\\s?(s ?t|n ?d|r ?d|t ?h)?\\s?,?\\s{1,3}(?<year>(19|20)\\d\\d)\\b"),
          Pattern.compile(
              "(?i)\\b(?<day>\\d{1,2})\\s?(s ?t|n ?d|r ?d|t ?h)?\\s{1,3}(day\\s{1,3})?(of\\s{1,3})?"
                  + MONTH
                  + "\\s?,?\\s{1,3}(of\\s)?(?<year>(19|20)\\d\\d)\\b"),
          Pattern.compile(
              "\\b(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>((19|20)\\d\\d|\\d\\d))\\b"));

  /**
   * Dates in figures whose day cannot be a month, and what is written where the day comes first.
   */
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b(1[3-9]|2\\d|3[01])/\\d{1,2}/(19|20)?\\d\\d\\b|\\bRs\\.|\u20b9|\u00a3|\\blakhs?\\b|\\bcrores?\\b"
              + "|\\b(England|Ireland|Australia|India|Singapore|Hong Kong)\\b");

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b\\d{1,2}/(1[3-9]|2\\d|3[01])/(19|20)?\\d\\d\\b|\\bU\\.?S\\.?A?\\b|\\bUnited States\\b");

  /** Characters looked at to tell in which order dates are written. */
  private static final int LOOKED_AT = 200_000;

  /** What stands right before the date a contract bears. */
  private static final Pattern CUE =
      Pattern.compile(
          "(?i)\\b(dated?( as)?( of)?|as of|effective|made|entered|this|on|the)[^.;]{0,24}$");

  private static final int FRONT = 3_000;

  private PreambleDate() {}

  record Found(String iso, Span at) {}

  /** The date of the preamble, or of the front page where the preamble has none. */
  static @Nullable Found find(String text, Span preamble) {
    Found found = first(text, preamble);
    return found != null ? found : first(text, new Span(0, Math.min(FRONT, text.length())));
  }

  /** The first date that a cue leads to, or else the first of all. */
  private static @Nullable Found first(String text, Span range) {
    Found first = null;
    boolean cued = false;
    for (Pattern form : FORMS) {
      Matcher m = form.matcher(text).region(range.start(), range.end());
      while (m.find()) {
        LocalDate date = date(m, text);
        boolean cue = CUE.matcher(text.substring(Math.max(0, m.start() - 40), m.start())).find();
        boolean better =
            first == null || (cue && !cued) || (cue == cued && m.start() < first.at().start());
        if (date != null && better) {
          first = new Found(date.toString(), new Span(m.start(), m.end()));
          cued = cue;
        }
      }
    }
    return first;
  }

  private static @Nullable LocalDate date(Matcher m, String text) {
    String month = m.group("month").toLowerCase(Locale.ROOT);
    int number =
        Character.isDigit(month.charAt(0))
            ? Integer.parseInt(month)
            : MONTHS.indexOf(month.substring(0, 3)) + 1;
    int day = Integer.parseInt(m.group("day"));
    int year = Integer.parseInt(m.group("year"));
    year = year < 100 ? year + (year < 60 ? 2000 : 1900) : year;
    boolean inFigures = Character.isDigit(month.charAt(0));
    boolean swapped = day <= 12 && (number > 12 || (inFigures && isDayFirst(text)));
    try {
      return LocalDate.of(year, swapped ? day : number, swapped ? number : day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether the document writes the day before the month, as far as it shows that. */
  private static boolean isDayFirst(String text) {
    String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    return !MONTH_FIRST.matcher(start).find() && DAY_FIRST.matcher(start).find();
  }
}
