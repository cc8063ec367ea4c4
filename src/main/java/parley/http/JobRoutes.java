package parley.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import parley.service.Ingestion;
import parley.service.JobBoard;
import parley.service.Refusal;
import parley.service.Reindexing;
import parley.store.Cursor;
import parley.store.Job;
import parley.store.Store;

/** Work in the background. Safe for many threads. */
final class JobRoutes {
  private final Reindexing reindexing;
  private final Ingestion ingestion;
  private final JobBoard board;
  private final Store store;

  JobRoutes(HttpServer.Services services) {
    this.reindexing = services.reindexing();
    this.ingestion = services.ingestion();
    this.board = services.board();
    this.store = services.store();
  }

  void register(RoutesConfig routes) {
    routes.post("/v1/reindex", this::reindex, Scope.ADMIN);
    routes.get("/v1/jobs", this::list, Scope.READ);
    routes.get("/v1/jobs/{job}", this::show, Scope.READ);
    routes.post("/v1/jobs/{job}/cancel", this::cancel, Scope.WRITE);
  }

  private void reindex(Context ctx) {
    if (Caller.of(ctx).datastoreIds() != null) {
      throw new HttpProblem(
          Problem.Cause.FORBIDDEN, "A key that is limited to datastores cannot rebuild the index.");
    }
    String mode = Fields.of(ctx).optionalText("mode", 20).orElse("full");
    Job.Kind kind =
        switch (mode) {
          case "full" -> Job.Kind.REINDEX_FULL;
          case "incremental" -> Job.Kind.REINDEX_INCREMENTAL;
          default -> throw Fields.invalid("mode", "must be full or incremental");
        };
    String id = reindexing.begin(kind).id();
    AuditTrail.of(ctx).about("job_id", id);
    Json.send(ctx, 202, new Views.JobId(id));
  }

  private static boolean sees(Context ctx, Job job) {
    Caller caller = Caller.of(ctx);
    String datastore = job.datastoreId();
    return datastore == null ? caller.datastoreIds() == null : caller.sees(datastore);
  }

  private void list(Context ctx) {
    int limit = Params.limit(ctx);
    Cursor cursor = Params.cursor(ctx, Cursor.END);
    List<Job> found = store.jobs().list(Caller.of(ctx).datastoreIds(), cursor, limit + 1);
    List<Job> shown = found.subList(0, Math.min(limit, found.size()));
    String next = null;
    if (found.size() > limit) {
      Job last = shown.getLast();
      next = new Cursor(last.createdAt().toEpochMilli(), last.id()).encoded();
    }
    Json.send(
        ctx,
        new Views.JobList(
            shown.stream().map(j -> Views.JobView.of(j, board.of(j))).toList(), next));
  }

  private void show(Context ctx) {
    Job job = job(ctx);
    Json.send(ctx, Views.JobView.of(job, board.of(job)));
  }

  /** A job that has ended stays as it is. */
  private void cancel(Context ctx) {
    Job job = job(ctx);
    if (!job.status().isFinal()) {
      ingestion.cancel(job);
    }
    show(ctx);
  }

  private Job job(Context ctx) {
    return store
        .jobs()
        .find(ctx.pathParam("job"))
        .filter(j -> sees(ctx, j))
        .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "There is no such job."));
  }
}
