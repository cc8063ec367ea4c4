package parley.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The agents. Safe for many threads; those asked for are kept in memory. */
public final class Agents {
  private static final String GLOBAL = "global_config";
  private static final String MULTI_TURN = "enable_multi_turn";

  private final Database database;
  private final Map<String, Agent> known = new ConcurrentHashMap<>();

  public Agents(Database database) {
    this.database = database;
  }

  /** Creates the agent, or replaces the one with its id. */
  public void save(Agent agent) {
    known.compute(agent.id(), (id, old) -> written(agent));
  }

  private @Nullable Agent written(Agent agent) {
    return database.write(h -> {
      h.createUpdate(
              "INSERT INTO agent(id, name, description, configs, suggested_queries, created_at)"
                  + " VALUES (:id, :name, :description, :configs, :suggested, :created)"
                  + " ON CONFLICT(id) DO UPDATE SET name = :name, description = :description,"
                  + " configs = :configs, suggested_queries = :suggested")
          .bind("id", agent.id())
          .bind("name", agent.name())
          .bind("description", agent.description())
          .bind("configs", agent.configs())
          .bind("suggested", Json.write(agent.suggestedQueries()))
          .bind("created", agent.createdAt().toEpochMilli())
          .execute();
      link(h, agent);
      return null;
    });
  }

  private static void link(Handle h, Agent agent) {
    h.execute("DELETE FROM agent_datastore WHERE agent_id = ?", agent.id());
    int place = 0;
    for (String datastoreId : agent.datastoreIds()) {
      h.execute(
          "INSERT OR IGNORE INTO agent_datastore(agent_id, datastore_id, place) VALUES (?, ?, ?)",
          agent.id(),
          datastoreId,
          place++);
    }
  }

  public Optional<Agent> find(String id) {
    return Optional.ofNullable(known.computeIfAbsent(id, this::load));
  }

  private @Nullable Agent load(String id) {
    return database.read(h ->
        h.createQuery("SELECT * FROM agent WHERE id = :id")
            .bind("id", id)
            .map((row, c) -> agent(row, h))
            .findOne()
            .orElse(null));
  }

  /** Oldest first. */
  public List<Agent> all() {
    return database.read(h ->
        h.createQuery("SELECT * FROM agent ORDER BY created_at, id")
            .map((row, c) -> agent(row, h))
            .list());
  }

  /** Deletes the agent and its conversations. */
  public void delete(String id) {
    database.write(h -> h.execute("DELETE FROM agent WHERE id = ?", id));
    known.remove(id);
  }

  /** Forgets what is kept in memory, after a datastore was deleted. */
  public void forget() {
    known.clear();
  }

  private static Agent agent(ResultSet row, Handle h) throws SQLException {
    String id = row.getString("id");
    String configs = row.getString("configs");
    return new Agent(
        id,
        row.getString("name"),
        row.getString("description"),
        h.createQuery("SELECT datastore_id FROM agent_datastore WHERE agent_id = ? ORDER BY place")
            .bind(0, id)
            .mapTo(String.class)
            .list(),
        configs,
        multiTurn(configs),
        Json.strings(row.getString("suggested_queries")),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }

  private static boolean multiTurn(String configs) {
    Object global = Json.map(configs).get(GLOBAL);
    return !(global instanceof Map<?, ?> map && Boolean.FALSE.equals(map.get(MULTI_TURN)));
  }
}
