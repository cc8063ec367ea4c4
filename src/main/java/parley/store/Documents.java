package parley.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import parley.document.Warning;

/** The documents of all datastores. Safe for many threads. */
public final class Documents {
  private static final String WANTED =
      " FROM document WHERE datastore_id = :datastore"
          + " AND (:prefix IS NULL OR substr(name, 1, length(:prefix)) = :prefix)"
          + " AND (:statuses IS NULL OR instr(:statuses, ',' || status || ',') > 0)"
          + " AND created_at >= :after AND created_at < :before";

  private final Database database;

  public Documents(Database database) {
    this.database = database;
  }

  public Optional<StoredDocument> find(String id) {
    return database.read(h -> find(h, id));
  }

  static Optional<StoredDocument> find(Handle h, String id) {
    return h.createQuery("SELECT * FROM document WHERE id = :id")
        .bind("id", id)
        .map((row, c) -> document(row))
        .findOne();
  }

  /** The document of this datastore that has these bytes. */
  public Optional<StoredDocument> withHash(String datastoreId, String hash) {
    return database.read(h ->
        h.createQuery("SELECT * FROM document WHERE datastore_id = ? AND hash = ?")
            .bind(0, datastoreId)
            .bind(1, hash)
            .map((row, c) -> document(row))
            .findOne());
  }

  /** The newest document of this datastore that has this name. */
  public Optional<StoredDocument> withName(String datastoreId, String name) {
    return database.read(h ->
        h.createQuery(
                "SELECT * FROM document WHERE datastore_id = ? AND name = ?"
                    + " ORDER BY created_at DESC LIMIT 1")
            .bind(0, datastoreId)
            .bind(1, name)
            .map((row, c) -> document(row))
            .findOne());
  }

  /** Oldest first. */
  public Page<StoredDocument> list(String datastoreId, DocumentQuery wanted) {
    return database.read(h -> {
      String sql =
          "SELECT *"
              + WANTED
              + " AND (created_at, id) > (:millis, :last) ORDER BY created_at, id LIMIT :limit";
      List<StoredDocument> found =
          bound(h.createQuery(sql), datastoreId, wanted)
              .bind("millis", wanted.cursor().millis())
              .bind("last", wanted.cursor().id())
              .bind("limit", wanted.limit() + 1)
              .map((row, c) -> document(row))
              .list();
      long total =
          bound(h.createQuery("SELECT count(*)" + WANTED), datastoreId, wanted)
              .mapTo(Long.class)
              .one();
      return page(found, total, wanted.limit());
    });
  }

  private static Query bound(Query query, String datastoreId, DocumentQuery wanted) {
    String statuses =
        wanted.statuses().isEmpty()
            ? null
            : ","
                + String.join(",", wanted.statuses().stream().map(Status::wireName).toList())
                + ",";
    Instant after = wanted.after();
    Instant before = wanted.before();
    return query
        .bind("datastore", datastoreId)
        .bind("prefix", wanted.namePrefix())
        .bind("statuses", statuses)
        .bind("after", after == null ? Long.MIN_VALUE : after.toEpochMilli())
        .bind("before", before == null ? Long.MAX_VALUE : before.toEpochMilli());
  }

  private static Page<StoredDocument> page(List<StoredDocument> found, long total, int limit) {
    if (found.size() <= limit) {
      return new Page<>(found, total, null);
    }
    StoredDocument last = found.get(limit - 1);
    Cursor next = new Cursor(last.createdAt().toEpochMilli(), last.id());
    return new Page<>(found.subList(0, limit), total, next);
  }

  /** Every document there is, or of one datastore, that questions can be answered from. */
  public List<StoredDocument> searchable(@Nullable String datastoreId) {
    return database.read(h ->
        h.createQuery(
                "SELECT * FROM document WHERE version > 0"
                    + " AND (:datastore IS NULL OR datastore_id = :datastore)"
                    + " ORDER BY created_at, id")
            .bind("datastore", datastoreId)
            .map((row, c) -> document(row))
            .list());
  }

  /** Ids of all documents of a datastore. */
  public List<String> ids(String datastoreId) {
    return database.read(h ->
        h.createQuery("SELECT id FROM document WHERE datastore_id = ?")
            .bind(0, datastoreId)
            .mapTo(String.class)
            .list());
  }

  /** Sum of the sizes of the originals of a datastore, in bytes. */
  public long size(String datastoreId) {
    return database.read(h ->
        h.createQuery("SELECT coalesce(sum(size_bytes), 0) FROM document WHERE datastore_id=?")
            .bind(0, datastoreId)
            .mapTo(Long.class)
            .one());
  }

  public void setMetadata(String id, Map<String, Object> metadata) {
    database.write(h ->
        h.execute(
            "UPDATE document SET metadata = ?, updated_at = ? WHERE id = ?",
            Json.write(metadata),
            System.currentTimeMillis(),
            id));
  }

  /** Deletes the document with its contract and its jobs. */
  public void delete(String id) {
    database.writeDurably(h -> {
      h.execute("DELETE FROM job WHERE document_id = ?", id);
      return h.execute("DELETE FROM document WHERE id = ?", id);
    });
  }

  /** Whether any document, or any job that has yet to be done, needs this original. */
  public boolean needs(String hash) {
    return database.read(h ->
        h.createQuery(
                "SELECT EXISTS(SELECT 1 FROM document WHERE hash = :hash) OR EXISTS("
                    + "SELECT 1 FROM job WHERE hash = :hash AND finished_at IS NULL)")
            .bind("hash", hash)
            .mapTo(Boolean.class)
            .one());
  }

  private static StoredDocument document(ResultSet row) throws SQLException {
    return new StoredDocument(
        row.getString("id"),
        row.getString("datastore_id"),
        row.getString("name"),
        row.getString("hash"),
        row.getLong("size_bytes"),
        Rows.status(row),
        row.getInt("version"),
        row.getInt("parse_version"),
        row.getBoolean("locked"),
        row.getString("format"),
        row.getInt("pages"),
        row.getInt("sections"),
        Json.map(row.getString("metadata")),
        Json.read(row.getString("warnings"), new TypeReference<List<Warning>>() {}),
        Failure.from(row),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Instant.ofEpochMilli(row.getLong("updated_at")));
  }
}
