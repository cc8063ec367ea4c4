package parley.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/** Turns across conversations, for whoever looks after an agent. Safe for many threads. */
public final class TurnLog {
  private static final String WANTED =
      " FROM turn t JOIN conversation c ON c.id = t.conversation_id"
          + " WHERE c.agent_id = :agent AND (:owner IS NULL OR c.key_id = :owner)"
          + " AND (:conversations IS NULL"
          + " OR c.id IN (SELECT value FROM json_each(:conversations)))"
          + " AND t.created_at >= :after AND t.created_at < :before";

  private final Database database;

  public TurnLog(Database database) {
    this.database = database;
  }

  /** Newest first. */
  public List<Turn> list(TurnQuery wanted) {
    return database.read(h ->
        bound(
                h.createQuery(
                    "SELECT t.*" + WANTED + " ORDER BY t.id DESC LIMIT :limit OFFSET :offset"),
                wanted)
            .bind("limit", wanted.limit())
            .bind("offset", wanted.offset())
            .map((row, c) -> Conversations.turn(row))
            .list());
  }

  public long count(TurnQuery wanted) {
    return database.read(
        h -> bound(h.createQuery("SELECT count(*)" + WANTED), wanted).mapTo(Long.class).one());
  }

  private static Query bound(Query query, TurnQuery wanted) {
    Instant after = wanted.after();
    Instant before = wanted.before();
    return query
        .bind("agent", wanted.agentId())
        .bind("owner", wanted.owner())
        .bind(
            "conversations",
            wanted.conversationIds().isEmpty() ? null : Json.write(wanted.conversationIds()))
        .bind("after", after == null ? Long.MIN_VALUE : after.toEpochMilli())
        .bind("before", before == null ? Long.MAX_VALUE : before.toEpochMilli());
  }
}
