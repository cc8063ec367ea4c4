package parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The datastores. Safe for many threads. */
public final class Datastores {
  private final Database database;

  public Datastores(Database database) {
    this.database = database;
  }

  /** Creates a datastore with this id unless it exists. */
  public void create(String id, String name) {
    database.write(h ->
        h.execute(
            "INSERT OR IGNORE INTO datastore(id, name, created_at) VALUES (?, ?, ?)",
            id,
            name,
            System.currentTimeMillis()));
  }

  public Optional<Datastore> find(String id) {
    return database.read(h ->
        h.createQuery("SELECT * FROM datastore WHERE id = :id")
            .bind("id", id)
            .map((row, c) -> datastore(row))
            .findOne());
  }

  /** Oldest first. */
  public List<Datastore> all() {
    return database.read(h ->
        h.createQuery("SELECT * FROM datastore ORDER BY created_at, id")
            .map((row, c) -> datastore(row))
            .list());
  }

  public void rename(String id, String name) {
    database.write(h -> h.execute("UPDATE datastore SET name = ? WHERE id = ?", name, id));
  }

  /** Deletes the datastore and all that belongs to it. */
  public void delete(String id) {
    database.writeDurably(h -> h.execute("DELETE FROM datastore WHERE id = ?", id));
  }

  /** Ids of the agents that answer from it. */
  public List<String> agents(String id) {
    return database.read(h ->
        h.createQuery("SELECT agent_id FROM agent_datastore WHERE datastore_id = :id")
            .bind("id", id)
            .mapTo(String.class)
            .list());
  }

  private static Datastore datastore(ResultSet row) throws SQLException {
    return new Datastore(
        row.getString("id"),
        row.getString("name"),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }
}
