package parley.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** The conversations and their turns. Safe for many threads. */
public final class Conversations {
  private static final int TITLE_LENGTH = 80;
  private static final String WITH_TURNS =
      "SELECT c.*, (SELECT count(*) FROM turn t WHERE t.conversation_id = c.id) AS turns"
          + " FROM conversation c ";

  private final Database database;

  public Conversations(Database database) {
    this.database = database;
  }

  public Optional<Conversation> find(String id) {
    return database.read(h ->
        h.createQuery(WITH_TURNS + "WHERE c.id = :id")
            .bind("id", id)
            .map((row, c) -> conversation(row))
            .findOne());
  }

  /** Most recently used first; {@code owner} null for everyone's, {@code agentId} for any. */
  public List<Conversation> list(
      @Nullable String owner, @Nullable String agentId, Cursor cursor, int limit) {
    return database.read(h ->
        h.createQuery(
                WITH_TURNS
                    + "WHERE (c.updated_at, c.id) < (:millis, :last)"
                    + " AND (:agent IS NULL OR c.agent_id = :agent)"
                    + " AND (:owner IS NULL OR c.key_id = :owner)"
                    + " ORDER BY c.updated_at DESC, c.id DESC LIMIT :limit")
            .bind("millis", cursor.millis())
            .bind("last", cursor.id())
            .bind("agent", agentId)
            .bind("owner", owner)
            .bind("limit", limit)
            .map((row, c) -> conversation(row))
            .list());
  }

  /** States of the turns so far, oldest first. */
  public List<String> states(String conversationId) {
    return database.read(h ->
        h.createQuery(
                "SELECT state FROM turn WHERE conversation_id = ? AND state IS NOT NULL"
                    + " ORDER BY id")
            .bind(0, conversationId)
            .mapTo(String.class)
            .list());
  }

  /** Appends turns; begins the conversation when it does not exist. */
  public void append(String agentId, @Nullable String owner, List<Turn> turns) {
    List<byte[]> packed = turns.stream().map(t -> pack(t.reply())).toList();
    database.write(h -> {
      for (int i = 0; i < turns.size(); i++) {
        Turn turn = turns.get(i);
        long now = turn.createdAt().toEpochMilli();
        h.createUpdate(
                "INSERT INTO conversation(id, agent_id, key_id, title, created_at,"
                    + " updated_at) VALUES (:id, :agent, :owner, :title, :now, :now)"
                    + " ON CONFLICT(id) DO UPDATE SET updated_at = :now")
            .bind("id", turn.conversationId())
            .bind("agent", agentId)
            .bind("owner", owner)
            .bind("title", title(turn.question()))
            .bind("now", now)
            .execute();
        h.execute(
            "INSERT INTO turn(message_id, conversation_id, question, state, reply, created_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)",
            turn.messageId(),
            turn.conversationId(),
            turn.question(),
            turn.state(),
            packed.get(i),
            now);
      }
      return null;
    });
  }

  private static String title(String question) {
    String flat = question.strip().replaceAll("\\s+", " ");
    if (flat.length() <= TITLE_LENGTH) {
      return flat;
    }
    int end = flat.offsetByCodePoints(0, flat.codePointCount(0, TITLE_LENGTH - 1));
    return flat.substring(0, end) + "…";
  }

  /** The turns of a conversation, oldest first. */
  public List<Turn> turns(String conversationId) {
    return database.read(h ->
        h.createQuery("SELECT * FROM turn WHERE conversation_id = ? ORDER BY id")
            .bind(0, conversationId)
            .map((row, c) -> turn(row))
            .list());
  }

  /** The turn that has this message, if its conversation is with this agent. */
  public Optional<Turn> message(String agentId, String messageId) {
    return database.read(h ->
        h.createQuery(
                "SELECT t.* FROM turn t JOIN conversation c ON c.id = t.conversation_id"
                    + " WHERE t.message_id = ? AND c.agent_id = ?")
            .bind(0, messageId)
            .bind(1, agentId)
            .map((row, c) -> turn(row))
            .findOne());
  }

  /** How many questions were put to an agent. */
  public int questions(String agentId) {
    return database.read(h ->
        h.createQuery(
                "SELECT count(*) FROM turn t JOIN conversation c ON c.id = t.conversation_id"
                    + " WHERE c.agent_id = ?")
            .bind(0, agentId)
            .mapTo(Integer.class)
            .one());
  }

  public void delete(String id) {
    database.write(h -> h.execute("DELETE FROM conversation WHERE id = ?", id));
  }

  /** Deletes the conversations of an agent. */
  public void deleteAll(String agentId) {
    database.write(h -> h.execute("DELETE FROM conversation WHERE agent_id = ?", agentId));
  }

  /** Deletes the conversations that were last used before this time; how many. */
  public int deleteUnusedSince(Instant time) {
    return database.write(
        h -> h.execute("DELETE FROM conversation WHERE updated_at < ?", time.toEpochMilli()));
  }

  private static Conversation conversation(ResultSet row) throws SQLException {
    return new Conversation(
        row.getString("id"),
        row.getString("agent_id"),
        row.getString("key_id"),
        row.getString("title"),
        Instant.ofEpochMilli(row.getLong("created_at")),
        Instant.ofEpochMilli(row.getLong("updated_at")),
        row.getInt("turns"));
  }

  static Turn turn(ResultSet row) throws SQLException {
    return new Turn(
        row.getString("message_id"),
        row.getString("conversation_id"),
        row.getString("question"),
        row.getString("state"),
        unpack(row.getBytes("reply")),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }

  private static byte[] pack(String reply) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater quick = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, quick)) {
      out.write(reply.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      quick.end();
    }
    return bytes.toByteArray();
  }

  private static String unpack(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
