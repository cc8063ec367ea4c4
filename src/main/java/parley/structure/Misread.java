package parley.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in which a scan's text has a letter for a digit, l or I for 1 and O for 0: "l. Hire"
 * before "2. Fee", "l0. Law". They are taken for numbers only where the numbers beside them say so.
 * Stateless.
 */
final class Misread {

  private static final Pattern NUMBER = Pattern.compile("([0-9lO]{2})\\. {1,4}(?=\\p{Lu})");

  private Misread() {}

  /** A number of two signs, one of them a letter, with a stop behind it; or null. */
  static @Nullable Marker number(String text, int at, int limit) {
    Matcher number = NUMBER.matcher(text).region(at, Math.min(limit, at + 8));
    if (!number.lookingAt()) {
      return null;
    }
    String digits = number.group(1).replace('l', '1').replace('O', '0');
    boolean mixed = !digits.equals(number.group(1));
    boolean digit = number.group(1).chars().anyMatch(Character::isDigit);
    return mixed && digit
        ? new Marker(
            new ClauseNumber.Decimal(digits, List.of(Integer.parseInt(digits)), false),
            at,
            number.end())
        : null;
  }

  /** The candidates, "l." and "I." being 1 where the next number that opens a paragraph is 2. */
  static List<Candidate> mended(List<Candidate> all) {
    List<Candidate> mended = new ArrayList<>(all);
    boolean two = false;
    for (int i = all.size() - 1; i >= 0; i--) {
      Candidate candidate = all.get(i);
      if (!candidate.opens()) {
        continue;
      }
      if (two && isLetterForOne(candidate.number())) {
        Marker marker = candidate.marker();
        mended.set(
            i,
            candidate.as(
                new Marker(
                    new ClauseNumber.Decimal("1", List.of(1), false),
                    marker.start(),
                    marker.end())));
      }
      two =
          candidate.number() instanceof ClauseNumber.Decimal d
              && !d.named()
              && d.path().equals(List.of(2));
    }
    return mended;
  }

  private static boolean isLetterForOne(ClauseNumber number) {
    return number instanceof ClauseNumber.Enumerator e
        && e.form() == ClauseNumber.Form.STOP
        && (e.printed().equals("l.") || e.printed().equals("I."));
  }
}
