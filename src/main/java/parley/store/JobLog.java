package parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The jobs, durable: what was not finished is found again at the next start. Thread-safe. */
public final class JobLog {
  private final Database database;

  public JobLog(Database database) {
    this.database = database;
  }

  /** Records a job that is about no document. */
  public Job begin(Job.Kind kind) {
    Job job =
        new Job(
            RandomId.next(),
            kind,
            null,
            null,
            null,
            null,
            0,
            Status.PENDING,
            new Job.Progress("waiting", 0, 0, "documents"),
            null,
            Instant.now(),
            null);
    database.writeDurably(h -> insert(h, job));
    return job;
  }

  static int insert(Handle h, Job job) {
    return h.createUpdate(
            "INSERT INTO job(id, kind, datastore_id, document_id, name, hash, size_bytes, status,"
                + " stage, unit, created_at) VALUES (:id, :kind, :datastore, :document, :name,"
                + " :hash, :size, :status, :stage, :unit, :created)")
        .bind("id", job.id())
        .bind("kind", job.kind().wireName())
        .bind("datastore", job.datastoreId())
        .bind("document", job.documentId())
        .bind("name", job.name())
        .bind("hash", job.hash())
        .bind("size", job.sizeBytes())
        .bind("status", job.status().wireName())
        .bind("stage", job.progress().stage())
        .bind("unit", job.progress().unit())
        .bind("created", job.createdAt().toEpochMilli())
        .execute();
  }

  public Optional<Job> find(String id) {
    return database.read(h ->
        h.createQuery("SELECT * FROM job WHERE id = :id")
            .bind("id", id)
            .map((row, c) -> job(row))
            .findOne());
  }

  /** The job that a document waits for, if there is one. */
  public Optional<Job> unfinished(String documentId) {
    return database.read(h ->
        h.createQuery(
                "SELECT * FROM job WHERE document_id = ? AND finished_at IS NULL"
                    + " ORDER BY created_at DESC LIMIT 1")
            .bind(0, documentId)
            .map((row, c) -> job(row))
            .findOne());
  }

  /** Jobs in no final state, oldest first. */
  public List<Job> unfinished() {
    return database.read(h ->
        h.createQuery("SELECT * FROM job WHERE finished_at IS NULL ORDER BY created_at, id")
            .map((row, c) -> job(row))
            .list());
  }

  /** Newest first; of these datastores, or all when null. */
  public List<Job> list(@Nullable Collection<String> datastoreIds, Cursor cursor, int limit) {
    return database.read(h ->
        h.createQuery(
                "SELECT * FROM job WHERE (created_at, id) < (:millis, :last)"
                    + " AND (:datastores IS NULL"
                    + " OR datastore_id IN (SELECT value FROM json_each(:datastores)))"
                    + " ORDER BY created_at DESC, id DESC LIMIT :limit")
            .bind("millis", cursor.millis())
            .bind("last", cursor.id())
            .bind("datastores", datastoreIds == null ? null : Json.write(datastoreIds))
            .bind("limit", limit)
            .map((row, c) -> job(row))
            .list());
  }

  /** Records that a job is being worked on. */
  public void start(String id) {
    database.write(h -> h.execute("UPDATE job SET status = 'processing' WHERE id = ?", id));
  }

  /** Records that a job ended. */
  public void finish(String id, Status status, Job.Progress progress, @Nullable Failure failure) {
    database.writeDurably(h -> finish(h, id, status, progress, failure));
  }

  static int finish(
      Handle h, String id, Status status, Job.Progress progress, @Nullable Failure failure) {
    return h.createUpdate(
            "UPDATE job SET status = :status, stage = :stage, done = :done, total = :total,"
                + " error_type = :type, error_title = :title, error_detail = :detail,"
                + " finished_at = :now WHERE id = :id")
        .bind("status", status.wireName())
        .bind("stage", progress.stage())
        .bind("done", progress.done())
        .bind("total", progress.total())
        .bind("type", failure == null ? null : failure.type())
        .bind("title", failure == null ? null : failure.title())
        .bind("detail", failure == null ? null : failure.detail())
        .bind("now", System.currentTimeMillis())
        .bind("id", id)
        .execute();
  }

  private static Job job(ResultSet row) throws SQLException {
    return new Job(
        row.getString("id"),
        Job.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("datastore_id"),
        row.getString("document_id"),
        row.getString("name"),
        row.getString("hash"),
        row.getLong("size_bytes"),
        Rows.status(row),
        new Job.Progress(
            row.getString("stage"), row.getInt("done"), row.getInt("total"), row.getString("unit")),
        Failure.from(row),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Rows.instant(row, "finished_at"));
  }
}
