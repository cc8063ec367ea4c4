package parley.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Feedback on replies. Safe for many threads. */
public final class Feedbacks {
  private final Database database;

  public Feedbacks(Database database) {
    this.database = database;
  }

  /** Records feedback; its id. */
  public String add(
      String messageId, String verdict, @Nullable String contentId, @Nullable String explanation) {
    String id = RandomId.next();
    database.write(h ->
        h.execute(
            "INSERT INTO feedback(id, message_id, feedback, content_id, explanation,"
                + " created_at) VALUES (?, ?, ?, ?, ?, ?)",
            id,
            messageId,
            verdict,
            contentId,
            explanation,
            System.currentTimeMillis()));
    return id;
  }

  /** Feedback on a message, oldest first. */
  public List<Feedback> of(String messageId) {
    return database.read(h ->
        h.createQuery("SELECT * FROM feedback WHERE message_id = ? ORDER BY created_at, id")
            .bind(0, messageId)
            .map((row, c) ->
                new Feedback(
                    row.getString("id"),
                    messageId,
                    row.getString("feedback"),
                    row.getString("content_id"),
                    row.getString("explanation"),
                    Instant.ofEpochMilli(row.getLong("created_at"))))
            .list());
  }
}
