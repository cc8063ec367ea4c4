package parley.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a datastore to list.
 *
 * @param namePrefix beginning of the name, or null for any
 * @param statuses empty for any
 * @param after uploaded at or after this time, or null
 * @param before uploaded before this time, or null
 */
public record DocumentQuery(
    @Nullable String namePrefix,
    List<Status> statuses,
    @Nullable Instant after,
    @Nullable Instant before,
    Cursor cursor,
    int limit) {
  public DocumentQuery {
    statuses = List.copyOf(statuses);
  }

  /** The first {@code limit} of all documents. */
  public static DocumentQuery all(int limit) {
    return new DocumentQuery(null, List.of(), null, null, Cursor.START, limit);
  }
}
