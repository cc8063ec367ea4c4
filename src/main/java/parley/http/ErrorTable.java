package parley.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import parley.http.Problem.Cause;
import parley.service.Refusal;

/** The one table from failure to status. Stateless. */
final class ErrorTable {
  private static final Logger LOG = Logger.getLogger(ErrorTable.class.getName());

  private static final Pattern TOO_LARGE = Pattern.compile("413|(?i)exceed|too large");
  private static final String RETRY_SECONDS = "5";

  private ErrorTable() {}

  static void register(RoutesConfig routes) {
    routes.exception(Refusal.class, ErrorTable::refused);
    routes.exception(HttpProblem.class, (e, ctx) -> Problem.send(ctx, e.cause(), text(e)));
    routes.exception(
        HttpResponseException.class,
        (e, ctx) -> Problem.send(ctx, Cause.ofStatus(e.getStatus()), detail(e)));
    routes.exception(Exception.class, ErrorTable::internal);
    routes.error(404, ErrorTable::unknownRoute);
  }

  private static void refused(Refusal e, Context ctx) {
    Cause cause = cause(e);
    if (cause == Cause.RATE_LIMITED || cause == Cause.INDEX_UNAVAILABLE) {
      ctx.header("Retry-After", RETRY_SECONDS);
    }
    Problem.send(ctx, cause, text(e));
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
    if (chain(e).anyMatch(ErrorTable::isOfTheProtocol)) {
      boolean large = chain(e).anyMatch(t -> TOO_LARGE.matcher(t.toString()).find());
      Cause cause = large ? Cause.PAYLOAD_TOO_LARGE : Cause.INVALID_REQUEST;
      Problem.send(ctx, cause, large ? "The file is too large." : "The request cannot be read.");
      return;
    }
    Problem.send(ctx, Cause.INTERNAL, incident(e, ctx));
  }

  private static String incident(Exception e, Context ctx) {
    String incident = UUID.randomUUID().toString();
    LOG.log(Level.SEVERE, "incident " + incident + " request " + RequestId.of(ctx), e);
    return "Something went wrong here. Incident " + incident + ".";
  }

  /** The problem that a failure is, for a reply that has begun. */
  static Problem problem(RuntimeException e, Context ctx) {
    return switch (e) {
      case Refusal refusal -> Problem.of(ctx, cause(refusal), text(refusal));
      case HttpProblem problem -> Problem.of(ctx, problem.cause(), text(problem));
      default -> Problem.of(ctx, Cause.INTERNAL, incident(e, ctx));
    };
  }

  private static Stream<Throwable> chain(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause);
  }

  private static boolean isOfTheProtocol(Throwable t) {
    String name = t.getClass().getName();
    return name.contains("BadMessage") || name.contains("HttpException");
  }

  private static void unknownRoute(Context ctx) {
    if (!Problem.MEDIA_TYPE.equals(ctx.res().getContentType())) {
      Problem.send(ctx, Cause.NOT_FOUND, "There is nothing at this address.");
    }
  }
}
