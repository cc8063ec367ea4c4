package parley.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.HandlerType;
import io.javalin.router.ParsedEndpoint;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import parley.service.Dialogue;
import parley.service.Ingestion;
import parley.service.JobBoard;
import parley.service.Library;
import parley.service.Limits;
import parley.service.Readiness;
import parley.service.Reindexing;
import parley.service.Remembered;
import parley.service.Repairs;
import parley.store.Store;

/** The HTTP API. Safe for many threads. */
public final class HttpServer implements Closeable {
  private static final long MOST_BODY = 4L << 20;

  /** What Jetty would otherwise ask the platform's management for, which takes a while to load. */
  private static final String PADDING = "org.eclipse.jetty.util.referencesPerCacheLine";

  static {
    if (System.getProperty(PADDING) == null) {
      System.setProperty(PADDING, "16");
    }
  }

  /** What the routes speak to. */
  public record Services(
      Store store,
      Library library,
      Dialogue dialogue,
      Remembered conversations,
      Ingestion ingestion,
      Reindexing reindexing,
      JobBoard board,
      Readiness readiness,
      Repairs repairs,
      Limits limits) {}

  private final Javalin javalin;
  private final Figures figures;

  private HttpServer(Javalin javalin, Figures figures) {
    this.javalin = javalin;
    this.figures = figures;
  }

  /** Makes {@link #start} quicker, by what can be done before there is anything to serve. */
  public static void rehearse() {
    Rehearsal.run();
  }

  /**
   * Listens.
   *
   * @param port 0 for any that is free
   * @param temporary where uploads are kept while they arrive
   */
  public static HttpServer start(Services services, String host, int port, Path temporary) {
    Figures figures = new Figures(services);
    Javalin javalin =
        Javalin.create(config -> {
          configure(config, services.limits().uploadBytes(), temporary);
          guard(config.routes, services, new OwnAddress(host));
          ErrorTable.register(config.routes);
          register(config.routes, services, figures);
        });
    javalin.start(host, port);
    return new HttpServer(javalin, figures);
  }

  private static void configure(JavalinConfig config, long upload, Path temporary) {
    config.startup.showJavalinBanner = false;
    config.requestLogger.http(RequestLog::write);
    config.startup.showOldJavalinVersionWarning = false;
    config.jetty.modifyServer(server -> server.setErrorHandler(new ServerErrors()));
    config.jetty.modifyServletContextHandler(h -> h.setErrorHandler(new ServerErrors()));
    config.http.maxRequestSize = MOST_BODY;
    config.http.prefer405over404 = true;
    config.jetty.multipartConfig.cacheDirectory(temporary.toString());
    config.jetty.multipartConfig.maxInMemoryFileSize(64, SizeUnit.KB);
    config.jetty.multipartConfig.maxFileSize(upload, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(upload + MOST_BODY, SizeUnit.BYTES);
  }

  private static void guard(RoutesConfig routes, Services services, OwnAddress own) {
    routes.before(RequestId::assign);
    routes.before(new Doors(services.store().keys(), own)::check);
    Limits limits = services.limits();
    Gate gate =
        new Gate(
            services.store().keys(),
            own,
            new RateLimit(limits.requestsPerSecond(), limits.burst(), System::nanoTime));
    Audit audit = new Audit(services.store());
    Idempotency idempotency = new Idempotency(services.store().keptReplies(), audit);
    routes.beforeMatched(gate::check);
    routes.beforeMatched(idempotency::before);
    routes.afterMatched(idempotency::after);
    routes.after(idempotency::over);
    routes.after(audit::note);
  }

  private static void register(RoutesConfig routes, Services s, Figures figures) {
    new DatastoreRoutes(s.library(), s.store()).register(routes);
    new DocumentRoutes(s.library(), s.store(), s.board()).register(routes);
    new ContractRoutes(s.library(), s.repairs()).register(routes);
    new AgentRoutes(s.library(), s.store()).register(routes);
    new QueryRoutes(s.dialogue(), s.store(), s.limits(), figures).register(routes);
    new MessageRoutes(s.conversations(), s.store(), s.repairs()).register(routes);
    new ConversationRoutes(s.conversations(), s.store()).register(routes);
    new OriginalRoutes(s.library(), s.store()).register(routes);
    new KeyRoutes(s.store()).register(routes);
    new AuditRoutes(s.store().audit()).register(routes);
    new JobRoutes(s).register(routes);
    new PageRoutes().register(routes);
    new DocsRoutes().register(routes);
    new OperationRoutes(s).register(routes);
    figures.register(routes);
  }

  /** The port it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Every route that is registered, such as {@code get /v1/jobs/{job}}. */
  Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    for (ParsedEndpoint route : javalin.unsafe.internalRouter.allHttpHandlers()) {
      HandlerType method = route.endpoint.method;
      if (method.isHttpMethod()) {
        routes.add(method.name().toLowerCase(Locale.ROOT) + " " + route.endpoint.path);
      }
    }
    return routes;
  }

  /** Stops to listen; requests under way are finished. */
  @Override
  public void close() {
    javalin.stop();
    figures.close();
  }
}
