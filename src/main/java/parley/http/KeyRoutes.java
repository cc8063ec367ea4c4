package parley.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
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
      String createdAt) {}

  record ViewList(List<View> keys) {}

  void register(RoutesConfig routes) {
    routes.post("/v1/keys", this::make, Scope.ADMIN);
    routes.get("/v1/keys", this::list, Scope.ADMIN);
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
    List<String> datastores = null;
    if (fields.has("datastore_ids")) {
      datastores = fields.texts("datastore_ids", MOST, LONGEST);
      for (String id : datastores) {
        if (store.datastores().find(id).isEmpty()) {
          throw new Refusal(Refusal.Reason.NOT_FOUND, "There is no such datastore.");
        }
      }
    }
    Keys.Made made = store.keys().make(name, scopes.stream().distinct().toList(), datastores);
    Json.send(ctx, 201, new Made(made.key().id(), made.secret()));
  }

  private void list(Context ctx) {
    checkUnlimited(ctx);
    Json.send(ctx, new ViewList(store.keys().all().stream().map(KeyRoutes::view).toList()));
  }

  private static View view(Key key) {
    return new View(
        key.id(), key.name(), key.scopes(), key.datastoreIds(), Views.time(key.createdAt()));
  }

  private void revoke(Context ctx) {
    checkUnlimited(ctx);
    if (!store.keys().revoke(ctx.pathParam("key"))) {
      throw new Refusal(Refusal.Reason.NOT_FOUND, "There is no such key.");
    }
    Json.send(ctx, Views.NOTHING);
  }
}
