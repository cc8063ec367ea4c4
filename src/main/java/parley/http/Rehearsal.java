package parley.http;

import io.javalin.Javalin;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.LocalConnector;

/**
 * A server of one route that answers one request in memory: afterwards the library is loaded, which
 * is most of the time that the real server takes to start. Stateless.
 */
final class Rehearsal {
  private static final Logger LOG = Logger.getLogger(Rehearsal.class.getName());

  private static final int PATIENCE_SECONDS = 5;

  private Rehearsal() {}

  static void run() {
    Javalin javalin =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.startup.showOldJavalinVersionWarning = false;
          config.jetty.addConnector((server, http) -> new LocalConnector(server));
          config.routes.get("/", ctx -> Json.send(ctx, Map.of()));
        });
    try {
      javalin.start();
      LocalConnector connector = (LocalConnector) javalin.jettyServer().server().getConnectors()[0];
      connector
          .executeRequest("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
          .waitUntilClosedOrIdleFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "the rehearsal failed; the server starts more slowly", e);
    } finally {
      javalin.stop();
    }
  }
}
