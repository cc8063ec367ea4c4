package parley.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key to the server, without the secret.
 *
 * @param scopes {@code read}, {@code write}, {@code admin}
 * @param datastoreIds what it may see, or null for everything
 */
public record Key(
    String id,
    String name,
    List<String> scopes,
    @Nullable List<String> datastoreIds,
    Instant createdAt) {
  public Key {
    scopes = List.copyOf(scopes);
    datastoreIds = datastoreIds == null ? null : List.copyOf(datastoreIds);
  }
}
