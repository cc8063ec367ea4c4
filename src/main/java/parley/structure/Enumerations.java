package parley.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.structure.ClauseNumber.Reading;
import parley.structure.Numbering.Place;

/**
 * The series an enumerator can belong to: {@code (i)} is a Roman one or the ninth letter.
 * Stateless.
 */
final class Enumerations {

  private Enumerations() {}

  static String series(ClauseNumber.Enumerator number, Reading reading) {
    return "enum:" + number.form() + ":" + reading.series();
  }

  /** Where an enumeration begins: behind {@code last} when it is of the same series. */
  static @Nullable Place begun(
      ClauseNumber.Enumerator number, int open, @Nullable OpenSeries last) {
    for (Reading reading : number.readings()) {
      if (reading.ordinal() == 1) {
        String series = series(number, reading);
        boolean anew = last != null && last.series().equals(series);
        return new Place(anew ? open - 1 : open, series, List.of(1));
      }
    }
    return null;
  }

  /** (i) after (h): a Roman one when (ii) comes next, else the ninth letter. */
  static boolean prefersFresh(
      ClauseNumber.Enumerator number, Place going, @Nullable ClauseNumber next) {
    if (!(next instanceof ClauseNumber.Enumerator following) || following.form() != number.form()) {
      return false;
    }
    int after = going.path().getLast() + 1;
    boolean goesOn =
        following.readings().stream()
            .anyMatch(r -> series(following, r).equals(going.series()) && r.ordinal() == after);
    boolean second = following.readings().stream().anyMatch(r -> r.ordinal() == 2);
    return second && !goesOn;
  }
}
