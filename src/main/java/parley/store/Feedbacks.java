package parley.store;

import java.time.Instant;

/** What users think of answers. Safe for many threads. */
public final class Feedbacks {
  private final Database database;

  public Feedbacks(Database database) {
    this.database = database;
  }

  /** Keeps it beside what was said of this message before; its id. */
  public String add(Feedback feedback) {
    String id = RandomId.next();
    database.write(h ->
        h.execute(
            "INSERT INTO feedback(id, message_id, feedback, content_id, explanation,"
                + " created_at) VALUES (?, ?, ?, ?, ?, ?)",
            id,
            feedback.messageId(),
            feedback.kind(),
            feedback.contentId(),
            feedback.explanation(),
            Instant.now().toEpochMilli()));
    return id;
  }
}
