package parley.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key to the server, without the secret.
 *
 * @param scopes {@code read}, {@code write}, {@code admin}
 * @param datastoreIds what it may see, or null for everything
 * @param expiresAt from when on it is no longer accepted, or null for never
 */
public record Key(
    String id,
    String name,
    List<String> scopes,
    @Nullable List<String> datastoreIds,
    Instant createdAt,
    @Nullable Instant expiresAt) {
  public Key {
    scopes = List.copyOf(scopes);
    datastoreIds = datastoreIds == null ? null : List.copyOf(datastoreIds);
  }

  public boolean hasExpired(Instant now) {
    return expiresAt != null && !expiresAt.isAfter(now);
  }
}
