package parley.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What the audit log is to say of one request beside what its address says: ids only. Safe for many
 * threads.
 */
final class AuditTrail {
  private static final String ATTRIBUTE = "audit";

  /** What an incognito conversation must not be known by afterwards. */
  private static final Set<String> OF_WHAT_WAS_SAID = Set.of("conversation_id", "message_id");

  private final Map<String, String> about = new ConcurrentHashMap<>();
  private final AtomicReference<List<String>> documents = new AtomicReference<>(List.of());
  private final AtomicReference<@Nullable String> keyId = new AtomicReference<>();
  private final AtomicReference<@Nullable String> outcome = new AtomicReference<>();
  private volatile boolean incognito;

  static AuditTrail of(Context ctx) {
    @Nullable AuditTrail known = ctx.attribute(ATTRIBUTE);
    if (known != null) {
      return known;
    }
    AuditTrail trail = new AuditTrail();
    ctx.attribute(ATTRIBUTE, trail);
    return trail;
  }

  /**
   * Something it is about.
   *
   * @param name such as {@code agent_id}
   */
  AuditTrail about(String name, String id) {
    about.put(name, id);
    return this;
  }

  /** The documents it is about, instead of those before. */
  AuditTrail documents(List<String> ids) {
    documents.set(List.copyOf(ids));
    return this;
  }

  /** Who it was, where the request was not let in. */
  void by(String id) {
    keyId.set(id);
  }

  /** How it ended, where the status does not say it. */
  void outcome(String word) {
    outcome.set(word);
  }

  /** Leaves out of which conversation it is, and which documents. */
  AuditTrail incognito() {
    incognito = true;
    return this;
  }

  /** What is known when the request is over, beside what the address says. */
  Map<String, String> about(Map<String, String> address) {
    Map<String, String> all = new ConcurrentHashMap<>(address);
    all.putAll(about);
    if (incognito) {
      all.keySet().removeAll(OF_WHAT_WAS_SAID);
    }
    return all;
  }

  boolean isIncognito() {
    return incognito;
  }

  List<String> documents() {
    return incognito ? List.of() : documents.get();
  }

  @Nullable String keyId() {
    return keyId.get();
  }

  @Nullable String outcome() {
    return outcome.get();
  }
}
