package parley.converse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "How do 10.3 and 10.4 differ?": each section that is named is looked at. Stateless. */
final class SeveralSections {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w$€£.,])(\\d{1,3}(?:\\.\\d{1,3}){1,3}(?:\\([a-z0-9]{1,5}\\)){0,4})(?![\\w%]|,\\d)");

  private static final int MOST_WORDS = 5;

  private SeveralSections() {}

  /** One reading a section, or null when it does not just name two. */
  static @Nullable Resolution in(String said, int turn) {
    Set<String> numbers = new LinkedHashSet<>();
    Matcher matcher = NUMBER.matcher(said);
    while (matcher.find()) {
      numbers.add(matcher.group(1));
    }
    if (numbers.size() != 2 || Choice.content(said).size() > MOST_WORDS) {
      return null;
    }
    List<Reading> readings = new ArrayList<>();
    for (String number : numbers) {
      readings.add(Reading.alone("What does Section " + number + " say?", turn));
    }
    return new Resolution.Several(readings);
  }
}
