package parley.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The keys. Only their SHA-256 is kept; a key has 128 random bits, so that no slower hash is
 * needed. Safe for many threads; kept in memory.
 */
public final class Keys {
  private static final String PREFIX = "parley-";

  private final Database database;
  private final AtomicReference<@Nullable List<Hashed>> known = new AtomicReference<>();

  public Keys(Database database) {
    this.database = database;
  }

  private record Hashed(String hash, Key key) {}

  /**
   * A key just made.
   *
   * @param secret what a client sends; shown this once
   */
  public record Made(Key key, String secret) {}

  /**
   * @param expiresAt from when on it is no longer accepted, or null for never
   */
  public Made make(
      String name,
      List<String> scopes,
      @Nullable List<String> datastoreIds,
      @Nullable Instant expiresAt) {
    String secret = PREFIX + RandomId.next();
    Key key = new Key(RandomId.next(), name, scopes, datastoreIds, Instant.now(), expiresAt);
    database.writeDurably(h ->
        h.execute(
            "INSERT INTO api_key(id, name, hash, scopes, datastore_ids, created_at, expires_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
            key.id(),
            name,
            hash(secret),
            Json.write(scopes),
            datastoreIds == null ? null : Json.write(datastoreIds),
            key.createdAt().toEpochMilli(),
            millis(expiresAt)));
    forget();
    return new Made(key, secret);
  }

  /**
   * Gives a key another secret; the old one is no longer known when this returns. Its id, and with
   * it whatever is its own, stays.
   *
   * @param expiresAt when the new secret expires, or null to leave that as it is
   */
  public Optional<Made> rotate(String id, @Nullable Instant expiresAt) {
    String secret = PREFIX + RandomId.next();
    int changed =
        database.writeDurably(h ->
            h.execute(
                "UPDATE api_key SET hash = ?, expires_at = coalesce(?, expires_at) WHERE id = ?",
                hash(secret),
                millis(expiresAt),
                id));
    forget();
    return changed == 0 ? Optional.empty() : find(id).map(key -> new Made(key, secret));
  }

  private static @Nullable Long millis(@Nullable Instant time) {
    return time == null ? null : time.toEpochMilli();
  }

  public Optional<Key> find(String id) {
    return all().stream().filter(k -> k.id().equals(id)).findFirst();
  }

  /** Whether none was ever made, or all were taken back; one that has expired is still there. */
  public boolean none() {
    return hashed().isEmpty();
  }

  /**
   * The key with this secret, expired or not; every known one is compared, in constant time each.
   */
  public Optional<Key> recognise(String secret) {
    byte[] hash = hash(secret).getBytes(StandardCharsets.US_ASCII);
    Key found = null;
    for (Hashed one : hashed()) {
      if (MessageDigest.isEqual(one.hash().getBytes(StandardCharsets.US_ASCII), hash)) {
        found = one.key();
      }
    }
    return Optional.ofNullable(found);
  }

  /** Oldest first. */
  public List<Key> all() {
    return hashed().stream().map(Hashed::key).toList();
  }

  /** Takes a key back; whether there was one. */
  public boolean revoke(String id) {
    int gone = database.writeDurably(h -> h.execute("DELETE FROM api_key WHERE id = ?", id));
    forget();
    return gone > 0;
  }

  private List<Hashed> hashed() {
    List<Hashed> keys = known.get();
    return keys == null ? load() : keys;
  }

  /** One at a time with {@link #forget}, so that what was read before a change is not kept. */
  private synchronized List<Hashed> load() {
    List<Hashed> keys =
        database.read(h ->
            h.createQuery("SELECT * FROM api_key ORDER BY created_at, id")
                .map((row, c) -> key(row))
                .list());
    known.set(keys);
    return keys;
  }

  private synchronized void forget() {
    known.set(null);
  }

  private static Hashed key(ResultSet row) throws SQLException {
    String datastores = row.getString("datastore_ids");
    Key key =
        new Key(
            row.getString("id"),
            row.getString("name"),
            Json.strings(row.getString("scopes")),
            datastores == null ? null : Json.strings(datastores),
            Instant.ofEpochMilli(row.getLong("created_at")),
            Rows.instant(row, "expires_at"));
    return new Hashed(row.getString("hash"), key);
  }

  private static String hash(String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
