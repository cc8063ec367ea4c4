package parley.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import java.io.Closeable;
import java.nio.file.Path;
import parley.service.Dialogue;
import parley.service.Ingestion;
import parley.service.JobBoard;
import parley.service.Library;
import parley.service.Limits;
import parley.service.Reindexing;
import parley.service.Remembered;
import parley.store.Store;

/** The HTTP API. Safe for many threads. */
public final class HttpServer implements Closeable {
  private static final long MOST_BODY = 4L << 20;

  /** What the routes speak to. */
  public record Services(
      Store store,
      Library library,
      Dialogue dialogue,
      Remembered conversations,
      Ingestion ingestion,
      Reindexing reindexing,
      JobBoard board,
      Limits limits) {}

  private final Javalin javalin;

  private HttpServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Listens.
   *
   * @param port 0 for any that is free
   * @param temporary where uploads are kept while they arrive
   */
  public static HttpServer start(Services services, String host, int port, Path temporary) {
    Javalin javalin = Javalin.create(config -> configure(config, services, temporary));
    javalin.start(host, port);
    return new HttpServer(javalin);
  }

  private static void configure(JavalinConfig config, Services services, Path temporary) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = MOST_BODY;
    config.http.prefer405over404 = true;
    config.jetty.multipartConfig.cacheDirectory(temporary.toString());
    config.jetty.multipartConfig.maxInMemoryFileSize(64, SizeUnit.KB);
    long upload = services.limits().uploadBytes();
    config.jetty.multipartConfig.maxFileSize(upload, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(upload + MOST_BODY, SizeUnit.BYTES);
    RoutesConfig routes = config.routes;
    routes.before(RequestId::assign);
    Limits limits = services.limits();
    Gate gate =
        new Gate(
            services.store().keys(),
            new RateLimit(limits.requestsPerSecond(), limits.burst(), System::nanoTime));
    Idempotency idempotency = new Idempotency(services.store().keptReplies());
    routes.beforeMatched(gate::check);
    routes.beforeMatched(idempotency::before);
    routes.afterMatched(idempotency::after);
    routes.after(idempotency::over);
    ErrorTable.register(routes);
    register(routes, services);
  }

  private static void register(RoutesConfig routes, Services s) {
    new DatastoreRoutes(s.library(), s.store()).register(routes);
    new DocumentRoutes(s.library(), s.store(), s.board()).register(routes);
    new ContractRoutes(s.library(), s.store()).register(routes);
    new AgentRoutes(s.library(), s.store()).register(routes);
    new QueryRoutes(s.dialogue(), s.store(), s.limits()).register(routes);
    new MessageRoutes(s.conversations(), s.store()).register(routes);
    new ConversationRoutes(s.conversations(), s.store()).register(routes);
    new OriginalRoutes(s.library(), s.store()).register(routes);
    new KeyRoutes(s.store()).register(routes);
    new JobRoutes(s).register(routes);
    new PageRoutes().register(routes);
    routes.get(
        "/health/live", ctx -> Json.send(ctx, java.util.Map.of("status", "live")), Scope.NONE);
    routes.get(
        "/health/ready", ctx -> Json.send(ctx, java.util.Map.of("status", "ready")), Scope.NONE);
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Stops to listen; requests under way are finished. */
  @Override
  public void close() {
    javalin.stop();
  }
}
