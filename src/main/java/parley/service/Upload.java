package parley.service;

import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that arrives.
 *
 * @param name as the client calls it
 * @param metadata the client's own fields
 * @param password opens it, or null
 */
public record Upload(
    String name,
    InputStream bytes,
    Map<String, Object> metadata,
    @Nullable String password,
    OnDuplicate onDuplicate) {
  public Upload {
    metadata = Map.copyOf(metadata);
  }

  /** What to do with bytes, or a name, that are there already. */
  public enum OnDuplicate {
    EXISTING,
    NEW_VERSION,
    ERROR
  }
}
