package parley.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import parley.http.Problem.Cause;
import parley.service.Refusal;

/** The one table from failure to status. Stateless. */
final class ErrorTable {
  private static final Logger LOG = Logger.getLogger(ErrorTable.class.getName());

  private ErrorTable() {}

  static void register(RoutesConfig routes) {
    routes.exception(Refusal.class, (e, ctx) -> Problem.send(ctx, cause(e), text(e)));
    routes.exception(HttpProblem.class, (e, ctx) -> Problem.send(ctx, e.cause(), text(e)));
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> Problem.send(ctx, Cause.ofStatus(e.getStatus()), detail(e)));
    routes.exception(Exception.class, ErrorTable::internal);
    routes.error(404, ErrorTable::unknownRoute);
  }

  private static Cause cause(Refusal refusal) {
    return switch (refusal.reason()) {
      case INVALID_REQUEST -> Cause.INVALID_REQUEST;
      case NOT_FOUND -> Cause.NOT_FOUND;
      case CONFLICT -> Cause.CONFLICT;
      case PAYLOAD_TOO_LARGE -> Cause.PAYLOAD_TOO_LARGE;
      case RATE_LIMITED -> Cause.RATE_LIMITED;
      case INDEX_UNAVAILABLE -> Cause.INDEX_UNAVAILABLE;
    };
  }

  private static String text(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private static String detail(HttpResponseException e) {
    return switch (e.getStatus()) {
      case 404 -> "There is nothing at this address.";
      case 405 -> "This method is not allowed here.";
      case 413 -> "The request is too large.";
      default -> "The request cannot be understood.";
    };
  }

  /** Jetty wraps what it finds wrong with a request in exceptions of its own. */
  private static void internal(Exception e, Context ctx) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      String name = t.getClass().getName();
      if (name.contains("BadMessage") || name.contains("HttpException")) {
        Cause cause = text413(t) ? Cause.PAYLOAD_TOO_LARGE : Cause.INVALID_REQUEST;
        Problem.send(ctx, cause, "The request cannot be read.");
        return;
      }
    }
    String incident = UUID.randomUUID().toString();
    LOG.log(Level.SEVERE, "incident " + incident + " request " + RequestId.of(ctx), e);
    Problem.send(ctx, Cause.INTERNAL, "Something went wrong here. Incident " + incident + ".");
  }

  private static boolean text413(Throwable t) {
    String message = String.valueOf(t.getMessage());
    return message.contains("413") || message.contains("exceed");
  }

  private static void unknownRoute(Context ctx) {
    if (!Problem.MEDIA_TYPE.equals(ctx.res().getContentType())) {
      Problem.send(ctx, Cause.NOT_FOUND, "There is nothing at this address.");
    }
  }
}
