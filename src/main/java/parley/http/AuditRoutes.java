package parley.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.store.AuditEntry;
import parley.store.AuditLog;
import parley.store.AuditQuery;
import parley.store.Cursor;
import parley.store.Page;

/** The audit log, for those who see to the server. Safe for many threads. */
final class AuditRoutes {
  private final AuditLog log;

  AuditRoutes(AuditLog log) {
    this.log = log;
  }

  record EntryList(List<Map<String, @Nullable Object>> entries, @Nullable String nextCursor) {}

  void register(RoutesConfig routes) {
    routes.get("/v1/audit", this::list, Scope.ADMIN);
  }

  private void list(Context ctx) throws IOException {
    if (Caller.of(ctx).datastoreIds() != null) {
      throw new HttpProblem(
          Problem.Cause.FORBIDDEN, "A key that is limited to datastores cannot see what all did.");
    }
    AuditQuery query =
        new AuditQuery(
            Params.cursor(ctx, Cursor.END).millis(),
            Params.instant(ctx, "created_after"),
            Params.instant(ctx, "created_before"),
            Params.text(ctx, "action"),
            Params.text(ctx, "key_id"),
            Params.text(ctx, "document_id"),
            Params.limit(ctx));
    Page<AuditEntry> page = log.list(query);
    Json.send(
        ctx,
        new EntryList(
            page.items().stream().map(AuditEntry::fields).toList(), Views.cursor(page.next())));
  }
}
