package parley.store;

import java.time.Instant;
import java.util.Optional;

/** Replies to requests that are not to be carried out twice. Safe for many threads. */
public final class KeptReplies {
  private final Database database;

  public KeptReplies(Database database) {
    this.database = database;
  }

  /**
   * A reply as it was sent.
   *
   * @param fingerprint of the request it belongs to
   */
  public record KeptReply(String fingerprint, int status, String body) {}

  /** The reply to the request with this key, if it was sent after {@code since}. */
  public Optional<KeptReply> find(String key, Instant since) {
    return database.read(h ->
        h.createQuery("SELECT * FROM idempotent_reply WHERE key = ? AND created_at >= ?")
            .bind(0, key)
            .bind(1, since.toEpochMilli())
            .map((row, c) ->
                new KeptReply(
                    row.getString("fingerprint"), row.getInt("status"), row.getString("body")))
            .findOne());
  }

  /** Keeps a reply and drops those sent before {@code since}. */
  public void keep(String key, KeptReply reply, Instant since) {
    database.write(h -> {
      h.execute("DELETE FROM idempotent_reply WHERE created_at < ?", since.toEpochMilli());
      return h.execute(
          "INSERT OR REPLACE INTO idempotent_reply(key, fingerprint, status, body, created_at)"
              + " VALUES (?, ?, ?, ?, ?)",
          key,
          reply.fingerprint(),
          reply.status(),
          reply.body(),
          System.currentTimeMillis());
    });
  }
}
