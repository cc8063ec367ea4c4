package parley.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.http.Problem.Cause;
import parley.store.AuditEntry;
import parley.store.Key;
import parley.store.Store;

/**
 * Notes every request that changes something or shows what documents, questions or answers say, and
 * those that were not let in; of these so many a minute only, so that nobody who has no key can
 * push out what others did. Safe for many threads.
 */
final class Audit {
  private static final Set<Integer> NOT_LET_IN = Set.of(401, 403, 429);

  /** Ids are made by the server; what is none is not written down. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** The parts of an address that the log has, by their names there. */
  private static final Map<String, String> NAMES =
      Map.of(
          "{datastore}", "datastore_id",
          "{agent}", "agent_id",
          "{conversation}", "conversation_id",
          "{message}", "message_id",
          "{job}", "job_id",
          "{key}", "subject_key_id",
          "{document}", "document_id");

  private static final int REFUSED_AT_ONCE = 60;

  private final Store store;
  private final RateLimit refused = new RateLimit(1, REFUSED_AT_ONCE, System::nanoTime);

  Audit(Store store) {
    this.store = store;
  }

  /** Notes a request that is over. */
  void note(Context ctx) {
    Endpoint matched = ctx.endpoints().matchedHttpEndpoint();
    String route = matched == null ? "" : matched.path;
    String action = AuditActions.of(ctx.method().name(), route);
    int status = ctx.statusCode();
    if (NOT_LET_IN.contains(status)) {
      action = action.isEmpty() ? AuditActions.ACCESS : action;
      if (refused.wait("") > 0) {
        return;
      }
    }
    if (!action.isEmpty()) {
      note(ctx, action, address(route, ctx.path()));
    }
  }

  private void note(Context ctx, String action, Map<String, String> address) {
    AuditTrail trail = AuditTrail.of(ctx);
    String document = address.remove("document_id");
    List<String> documents = trail.documents();
    store
        .audit()
        .note(
            action,
            outcome(ctx, trail),
            who(ctx, trail),
            trail.about(address),
            documents.isEmpty() && document != null ? List.of(document) : documents);
  }

  private static String outcome(Context ctx, AuditTrail trail) {
    String said = trail.outcome();
    int status = ctx.statusCode();
    String byStatus = status < 400 ? "done" : Cause.ofStatus(status).type();
    return said == null ? byStatus : said;
  }

  private AuditEntry.Who who(Context ctx, AuditTrail trail) {
    String caller = Caller.keyIdOf(ctx);
    @Nullable String id = caller == null ? trail.keyId() : caller;
    @Nullable String name = id == null ? null : store.keys().find(id).map(Key::name).orElse(null);
    return new AuditEntry.Who("http", id, name, ctx.ip(), RequestId.of(ctx));
  }

  /** The ids of an address, by the pattern of its route. */
  private static Map<String, String> address(String route, String path) {
    Map<String, String> ids = new HashMap<>();
    String[] pattern = route.split("/", -1);
    String[] parts = path.split("/", -1);
    for (int i = 0; i < Math.min(pattern.length, parts.length); i++) {
      String name = NAMES.get(pattern[i]);
      if (name != null && ID.matcher(parts[i]).matches()) {
        ids.put(name, parts[i]);
      }
    }
    return ids;
  }
}
