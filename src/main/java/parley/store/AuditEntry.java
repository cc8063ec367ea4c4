package parley.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, or was refused. It holds ids only: nothing of a document, a question or
 * an answer. Immutable.
 *
 * @param number counts up by one, also over restarts
 * @param action such as {@code document.delete}
 * @param outcome {@code done}, {@code repeated}, or the type of the problem it was refused with
 * @param about what it was done to: ids by names such as {@code agent_id}
 * @param documentIds the documents it was done to, or that an answer was taken from
 */
public record AuditEntry(
    long number,
    Instant at,
    String action,
    String outcome,
    Who who,
    Map<String, String> about,
    List<String> documentIds) {
  public AuditEntry {
    about = Map.copyOf(about);
    documentIds = List.copyOf(documentIds);
  }

  /**
   * Who did it.
   *
   * @param via {@code http} or {@code cli}
   * @param keyId with which key, or null for none that is known
   * @param keyName what the key was called then
   * @param address from where, or null
   * @param requestId as in the reply and in the log, or null
   */
  public record Who(
      String via,
      @Nullable String keyId,
      @Nullable String keyName,
      @Nullable String address,
      @Nullable String requestId) {
    /** Whoever can type commands on the machine. */
    public static final Who COMMAND_LINE = new Who("cli", null, null, null, null);
  }

  /** The names that {@link #about} may have. */
  private static final List<String> ABOUT =
      List.of(
          "datastore_id", "agent_id", "conversation_id", "message_id", "job_id", "subject_key_id");

  /** The entry as one flat object: as a line of the file, and as the wire has it. */
  public Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("number", number);
    fields.put("at", at.toString());
    fields.put("action", action);
    fields.put("outcome", outcome);
    fields.put("via", who.via());
    fields.put("key_id", who.keyId());
    fields.put("key_name", who.keyName());
    fields.put("address", who.address());
    fields.put("request_id", who.requestId());
    ABOUT.forEach(name -> fields.put(name, about.get(name)));
    fields.put("document_ids", documentIds);
    return fields;
  }

  /** What {@link #fields} made; throws a RuntimeException for what it did not. */
  static AuditEntry of(Map<String, Object> fields) {
    Map<String, String> about = new LinkedHashMap<>();
    for (String name : ABOUT) {
      String value = text(fields, name);
      if (value != null) {
        about.put(name, value);
      }
    }
    return new AuditEntry(
        ((Number) fields.getOrDefault("number", 0)).longValue(),
        Instant.parse(String.valueOf(fields.get("at"))),
        String.valueOf(fields.get("action")),
        String.valueOf(fields.get("outcome")),
        new Who(
            String.valueOf(fields.get("via")),
            text(fields, "key_id"),
            text(fields, "key_name"),
            text(fields, "address"),
            text(fields, "request_id")),
        about,
        fields.get("document_ids") instanceof List<?> ids
            ? ids.stream().map(String::valueOf).toList()
            : List.of());
  }

  private static @Nullable String text(Map<String, Object> fields, String name) {
    return fields.get(name) instanceof String text ? text : null;
  }
}
