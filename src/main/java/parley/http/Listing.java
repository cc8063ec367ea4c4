package parley.http;

import java.util.List;
import java.util.function.Function;
import parley.store.Cursor;
import parley.store.Page;

/** A page of a short list that is in memory. Stateless. */
final class Listing {
  private Listing() {}

  /** The items after the cursor, of a list in the order of {@code place}. */
  static <T> Page<T> page(List<T> all, Function<T, Cursor> place, Cursor after, int limit) {
    List<T> rest = all.stream().filter(t -> compare(place.apply(t), after) > 0).toList();
    if (rest.size() <= limit) {
      return new Page<>(rest, all.size(), null);
    }
    Cursor next = place.apply(rest.get(limit - 1));
    return new Page<>(rest.subList(0, limit), all.size(), next);
  }

  private static int compare(Cursor a, Cursor b) {
    int byTime = Long.compare(a.millis(), b.millis());
    return byTime != 0 ? byTime : a.id().compareTo(b.id());
  }
}
