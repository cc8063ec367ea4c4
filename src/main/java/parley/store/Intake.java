package parley.store;

import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parley.structure.Contract;

/**
 * The steps of a document's life that touch more than one table, each in one transaction. Safe for
 * many threads.
 */
public final class Intake {
  private final Database database;

  public Intake(Database database) {
    this.database = database;
  }

  /**
   * What is to be read.
   *
   * @param hash SHA-256 of the original
   * @param metadata the client's own fields
   */
  public record Arrival(
      String datastoreId, String name, String hash, long sizeBytes, Map<String, Object> metadata) {}

  /** Records a new document and the job that reads it; on the disk when it returns. */
  public Job admit(Arrival arrival) {
    String documentId = RandomId.next();
    Job job = job(documentId, arrival);
    database.writeDurably(h -> {
      h.createUpdate(
              "INSERT INTO document(id, datastore_id, name, hash, size_bytes, status, metadata,"
                  + " warnings, created_at, updated_at) VALUES (:id, :datastore, :name, :hash,"
                  + " :size, 'pending', :metadata, '[]', :now, :now)")
          .bind("id", documentId)
          .bind("datastore", arrival.datastoreId())
          .bind("name", arrival.name())
          .bind("hash", arrival.hash())
          .bind("size", arrival.sizeBytes())
          .bind("metadata", Json.write(arrival.metadata()))
          .bind("now", job.createdAt().toEpochMilli())
          .execute();
      return JobLog.insert(h, job);
    });
    return job;
  }

  /** Records that a known document is to be read, again or in another version. */
  public Job admitAgain(String documentId, Arrival arrival) {
    Job job = job(documentId, arrival);
    database.writeDurably(h -> {
      h.execute(
          "UPDATE document SET status = 'retrying', error_type = NULL, updated_at = ?"
              + " WHERE id = ?",
          job.createdAt().toEpochMilli(),
          documentId);
      return JobLog.insert(h, job);
    });
    return job;
  }

  /** Records that a document is to be read again from the original that it has. */
  public Job readAgain(StoredDocument document) {
    return admitAgain(
        document.id(),
        new Arrival(
            document.datastoreId(),
            document.name(),
            document.hash(),
            document.sizeBytes(),
            document.metadata()));
  }

  private static Job job(String documentId, Arrival arrival) {
    return new Job(
        RandomId.next(),
        Job.Kind.INGEST,
        arrival.datastoreId(),
        documentId,
        arrival.name(),
        arrival.hash(),
        arrival.sizeBytes(),
        Status.PENDING,
        Job.Progress.WAITING,
        null,
        Instant.now(),
        null);
  }

  /** Marks the job and its document as being worked on. */
  public void start(Job job) {
    database.write(h -> {
      h.execute(
          "UPDATE document SET status = 'processing' WHERE id = ? AND version = 0",
          job.documentId());
      return h.execute("UPDATE job SET status = 'processing' WHERE id = ?", job.id());
    });
  }

  /**
   * Publishes what a job read and ends the job; on the disk when it returns. False when the
   * document was deleted meanwhile.
   *
   * @param body the contract as {@link ContractCodec} packs it
   * @param locked opened with a password
   */
  boolean publish(Job job, Contract contract, byte[] body, Lock locked) {
    return database.writeDurably(h -> {
      if (updatePublished(h, job, contract, locked) == 0) {
        return false;
      }
      h.execute(
          "INSERT INTO contract(document_id, body) VALUES (?, ?)"
              + " ON CONFLICT(document_id) DO UPDATE SET body = excluded.body",
          job.documentId(),
          body);
      h.execute("DELETE FROM staged_contract WHERE document_id = ?", job.documentId());
      Job.Progress all =
          new Job.Progress("indexed", contract.pageCount(), contract.pageCount(), "pages");
      JobLog.finish(h, job.id(), Status.COMPLETED, all, null);
      return true;
    });
  }

  /** Whether a document can be read again without its owner. */
  public enum Lock {
    OPEN,
    PASSWORD
  }

  private static int updatePublished(Handle h, Job job, Contract contract, Lock lock) {
    return h.createUpdate(
            "UPDATE document SET name = :name, hash = :hash, size_bytes = :size,"
                + " status = 'completed', version = version + 1, parse_version = :parse,"
                + " locked = :locked, format = :format, pages = :pages, sections = :sections,"
                + " warnings = :warnings, error_type = NULL, updated_at = :now WHERE id = :id")
        .bind("name", job.name())
        .bind("hash", job.hash())
        .bind("size", job.sizeBytes())
        .bind("parse", Contract.PARSE_VERSION)
        .bind("locked", lock == Lock.PASSWORD)
        .bind("format", contract.format().wireName())
        .bind("pages", contract.pageCount())
        .bind("sections", contract.sections().size())
        .bind("warnings", Json.write(contract.warnings()))
        .bind("now", System.currentTimeMillis())
        .bind("id", job.documentId())
        .execute();
  }

  /** Ends a job without a result; {@code status} is {@code FAILED} or {@code CANCELLED}. */
  public void giveUp(Job job, Status status, Job.Progress at, @Nullable Failure failure) {
    database.writeDurably(h -> {
      h.createUpdate(
              "UPDATE document SET status = :status, error_type = :type, error_title = :title,"
                  + " error_detail = :detail, updated_at = :now WHERE id = :id")
          .bind("status", status.wireName())
          .bind("type", failure == null ? null : failure.type())
          .bind("title", failure == null ? null : failure.title())
          .bind("detail", failure == null ? null : failure.detail())
          .bind("now", System.currentTimeMillis())
          .bind("id", job.documentId())
          .execute();
      return JobLog.finish(h, job.id(), status, at, failure);
    });
  }
}
