package parley.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list.
 *
 * @param total how many there are in all
 * @param next where the next page begins, or null at the end
 */
public record Page<T>(List<T> items, long total, @Nullable Cursor next) {
  public Page {
    items = List.copyOf(items);
  }
}
