package parley.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.service.Refusal;
import parley.store.Key;
import parley.store.Keys;
import parley.store.Store;

/** Keys. Safe for many threads. */
final class KeyRoutes {
  private static final int LONGEST = 200;
  private static final int MOST = 1_000;
  private static final List<String> SCOPES = List.of("read", "write", "admin");

  private final Store store;

  KeyRoutes(Store store) {
    this.store = store;
  }

  record Made(String id, String key) {}

  record View(
      String id,
      String name,
      List<String> scopes,
      @Nullable List<String> datastoreIds,
      String createdAt,
      @Nullable String expiresAt) {}

  record ViewList(List<View> keys) {}

  void register(RoutesConfig routes) {
    routes.post("/v1/keys", this::make, Scope.ADMIN);
    routes.get("/v1/keys", this::list, Scope.ADMIN);
    routes.post("/v1/keys/{key}/rotate", this::rotate, Scope.ADMIN);
    routes.delete("/v1/keys/{key}", this::revoke, Scope.ADMIN);
  }

  /** One that is limited to datastores could otherwise make itself a key that is not. */
  private static void checkUnlimited(Context ctx) {
    if (Caller.of(ctx).datastoreIds() != null) {
      throw new HttpProblem(
          Problem.Cause.FORBIDDEN, "A key that is limited to datastores cannot see to keys.");
    }
  }

  private void make(Context ctx) {
    checkUnlimited(ctx);
    Fields fields = Fields.of(ctx);
    String name = fields.text("name", LONGEST);
    List<String> scopes = fields.texts("scopes", SCOPES.size(), LONGEST);
    if (scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
      throw Fields.invalid("scopes", "must be some of read, write, admin");
    }
    List<String> distinct = scopes.stream().distinct().toList();
    Keys.Made made = store.keys().make(name, distinct, datastores(fields), expiry(fields));
    AuditTrail.of(ctx).about("subject_key_id", made.key().id());
    show(ctx, 201, made);
  }

  private @Nullable List<String> datastores(Fields fields) {
    if (!fields.has("datastore_ids")) {
      return null;
    }
    List<String> datastores = fields.texts("datastore_ids", MOST, LONGEST);
    for (String id : datastores) {
      if (store.datastores().find(id).isEmpty()) {
        throw new Refusal(Refusal.Reason.NOT_FOUND, "There is no such datastore.");
      }
    }
    return datastores;
  }

  private static @Nullable Instant expiry(Fields fields) {
    Instant expiry = fields.optionalTime("expires_at").orElse(null);
    if (expiry != null && !expiry.isAfter(Instant.now())) {
      throw Fields.invalid("expires_at", "must be in the future");
    }
    return expiry;
  }

  private static void show(Context ctx, int status, Keys.Made made) {
    ctx.header("Cache-Control", "no-store");
    Json.send(ctx, status, new Made(made.key().id(), made.secret()));
  }

  private void rotate(Context ctx) {
    checkUnlimited(ctx);
    Instant expiry = expiry(Fields.of(ctx));
    Key key = store.keys().find(ctx.pathParam("key")).orElseThrow(KeyRoutes::unknown);
    if (expiry == null && key.hasExpired(Instant.now())) {
      throw new HttpProblem(
          Problem.Cause.CONFLICT,
          "The key has expired; say with expires_at until when it is to be.");
    }
    show(ctx, 200, store.keys().rotate(key.id(), expiry).orElseThrow(KeyRoutes::unknown));
  }

  private static Refusal unknown() {
    return new Refusal(Refusal.Reason.NOT_FOUND, "There is no such key.");
  }

  private void list(Context ctx) {
    checkUnlimited(ctx);
    Json.send(ctx, new ViewList(store.keys().all().stream().map(KeyRoutes::view).toList()));
  }

  private static View view(Key key) {
    return new View(
        key.id(),
        key.name(),
        key.scopes(),
        key.datastoreIds(),
        Views.time(key.createdAt()),
        key.expiresAt() == null ? null : Views.time(key.expiresAt()));
  }

  private void revoke(Context ctx) {
    checkUnlimited(ctx);
    if (!store.keys().revoke(ctx.pathParam("key"))) {
      throw unknown();
    }
    Json.send(ctx, Views.NOTHING);
  }
}
