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

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              "(?i)\\b"
                  + MONTH
                  + "\\s{1,3}(?<day>\\d{1,2})(st|nd|rd|th)?,?\\s{1,3}(?<year>(19|20)\\d\\d)\\b"),
          Pattern.compile(
              "(?i)\\b(?<day>\\d{1,2})\\s?(st|nd|rd|th)?\\s{1,3}(day\\s{1,3})?(of\\s{1,3})?"
                  + MONTH
                  + ",?\\s{1,3}(of\\s)?(?<year>(19|20)\\d\\d)\\b"),
          Pattern.compile("\\b(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>(19|20)\\d\\d)\\b"));

  private PreambleDate() {}

  record Found(String iso, Span at) {}

  static @Nullable Found find(String text, Span preamble) {
    Found first = null;
    for (Pattern form : FORMS) {
      Matcher m = form.matcher(text).region(preamble.start(), preamble.end());
      while (m.find()) {
        LocalDate date = date(m);
        if (date != null && (first == null || m.start() < first.at().start())) {
          first = new Found(date.toString(), new Span(m.start(), m.end()));
        }
      }
    }
    return first;
  }

  private static @Nullable LocalDate date(Matcher m) {
    String month = m.group("month").toLowerCase(Locale.ROOT);
    int number =
        Character.isDigit(month.charAt(0))
            ? Integer.parseInt(month)
            : MONTHS.indexOf(month.substring(0, 3)) + 1;
    try {
      return LocalDate.of(
          Integer.parseInt(m.group("year")), number, Integer.parseInt(m.group("day")));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
