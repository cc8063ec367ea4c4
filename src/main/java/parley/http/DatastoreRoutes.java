package parley.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import parley.service.Library;
import parley.service.Refusal;
import parley.store.Cursor;
import parley.store.Datastore;
import parley.store.Page;
import parley.store.Store;

/** Datastores. Safe for many threads. */
final class DatastoreRoutes {
  private static final int LONGEST_NAME = 200;

  private final Library library;
  private final Store store;

  DatastoreRoutes(Library library, Store store) {
    this.library = library;
    this.store = store;
  }

  void register(RoutesConfig routes) {
    routes.post("/v1/datastores", this::create, Scope.ADMIN);
    routes.get("/v1/datastores", this::list, Scope.READ);
    routes.get("/v1/datastores/{datastore}/metadata", this::metadata, Scope.READ);
    routes.put("/v1/datastores/{datastore}", this::update, Scope.ADMIN);
    routes.put("/v1/datastores/{datastore}/reset", this::reset, Scope.ADMIN);
    routes.delete("/v1/datastores/{datastore}", this::delete, Scope.ADMIN);
  }

  private void create(Context ctx) {
    if (Caller.of(ctx).datastoreIds() != null) {
      throw new HttpProblem(
          Problem.Cause.FORBIDDEN, "A key that is limited to datastores cannot create others.");
    }
    String name = Fields.of(ctx).text("name", LONGEST_NAME);
    String id = library.addDatastore(name);
    AuditTrail.of(ctx).about("datastore_id", id);
    Json.send(ctx, new Views.Id(id));
  }

  private void list(Context ctx) {
    List<Datastore> all =
        store.datastores().all().stream().filter(d -> Caller.of(ctx).sees(d.id())).toList();
    Page<Datastore> page =
        Listing.page(
            all,
            d -> new Cursor(d.createdAt().toEpochMilli(), d.id()),
            Params.cursor(ctx, Cursor.START),
            Params.limit(ctx));
    Json.send(
        ctx,
        new Views.DatastoreList(
            page.items().stream().map(Views.DatastoreView::of).toList(),
            page.total(),
            Views.cursor(page.next())));
  }

  private void metadata(Context ctx) {
    Datastore datastore = library.datastore(Caller.datastore(ctx));
    double gigabytes = store.documents().size(datastore.id()) / 1e9;
    Json.send(
        ctx,
        new Views.DatastoreMetadata(
            datastore.name(),
            Views.time(datastore.createdAt()),
            store.datastores().agents(datastore.id()),
            "UNSTRUCTURED",
            Map.of("size_gb", gigabytes)));
  }

  private void update(Context ctx) {
    Datastore datastore = library.datastore(Caller.datastore(ctx));
    Fields.of(ctx)
        .optionalText("name", LONGEST_NAME)
        .ifPresent(name -> {
          if (name.isBlank()) {
            throw Fields.invalid("name", "must not be blank");
          }
          store.datastores().rename(datastore.id(), name);
        });
    Json.send(ctx, Views.NOTHING);
  }

  private void reset(Context ctx) throws IOException {
    library.reset(Caller.datastore(ctx));
    Json.send(ctx, Views.NOTHING);
  }

  private void delete(Context ctx) throws IOException {
    String id = library.datastore(Caller.datastore(ctx)).id();
    if (id.equals(Library.DEFAULT)) {
      throw new Refusal(
          Refusal.Reason.CONFLICT, "The datastore " + id + " stays; it can be reset.");
    }
    library.deleteDatastore(id);
    Json.send(ctx, Views.NOTHING);
  }
}
