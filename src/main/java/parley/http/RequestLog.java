package parley.http;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One line of JSON for every request: its id, method, route, status, milliseconds and the id of the
 * key. The route is the pattern, not the address, and there is no query and no body: neither text
 * of a document nor a question nor a key comes into the log. Stateless.
 */
final class RequestLog {
  private static final Logger LOG = Logger.getLogger(RequestLog.class.getName());

  private RequestLog() {}

  static void write(Context ctx, Float milliseconds) {
    String route = route(ctx);
    if (route.startsWith("/health") || route.equals("/metrics")) {
      return;
    }
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("request_id", RequestId.of(ctx));
    line.put("method", ctx.method().name());
    line.put("route", route);
    line.put("status", ctx.statusCode());
    line.put("milliseconds", Math.round(milliseconds));
    line.put("key_id", Caller.keyIdOf(ctx));
    LOG.info(Json.text(line));
  }

  private static String route(Context ctx) {
    Endpoint matched = ctx.endpoints().lastHttpEndpoint();
    return matched == null ? "unknown" : matched.path;
  }
}
