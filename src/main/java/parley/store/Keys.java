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

  public Made make(String name, List<String> scopes, @Nullable List<String> datastoreIds) {
    String secret = PREFIX + RandomId.next();
    Key key = new Key(RandomId.next(), name, scopes, datastoreIds, Instant.now());
    database.writeDurably(h ->
        h.execute(
            "INSERT INTO api_key(id, name, hash, scopes, datastore_ids, created_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)",
            key.id(),
            name,
            hash(secret),
            Json.write(scopes),
            datastoreIds == null ? null : Json.write(datastoreIds),
            key.createdAt().toEpochMilli()));
    known.set(null);
    return new Made(key, secret);
  }

  /** The key with this secret; every known one is compared, in constant time each. */
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
    known.set(null);
    return gone > 0;
  }

  private List<Hashed> hashed() {
    List<Hashed> keys = known.get();
    if (keys == null) {
      keys =
          database.read(h ->
              h.createQuery("SELECT * FROM api_key ORDER BY created_at, id")
                  .map((row, c) -> key(row))
                  .list());
      known.set(keys);
    }
    return keys;
  }

  private static Hashed key(ResultSet row) throws SQLException {
    String datastores = row.getString("datastore_ids");
    Key key =
        new Key(
            row.getString("id"),
            row.getString("name"),
            Json.strings(row.getString("scopes")),
            datastores == null ? null : Json.strings(datastores),
            Instant.ofEpochMilli(row.getLong("created_at")));
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
