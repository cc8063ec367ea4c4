package parley.http;

import io.javalin.http.Context;
import parley.http.Problem.Cause;
import parley.store.Keys;

/**
 * Keeps a server without keys to the people at its machine: whoever can reach it may do everything
 * there, and so can every page that their browser shows, were it not for this. Every address is
 * behind it, the page, the description and the figures included. With keys a page elsewhere has
 * nothing to show at the gate. Safe for many threads.
 */
final class Doors {
  private static final String HEALTH = "/health/";

  private final Keys keys;
  private final OwnAddress own;

  Doors(Keys keys, OwnAddress own) {
    this.keys = keys;
    this.own = own;
  }

  /** Refuses what comes from somewhere else; tells browsers to keep replies from other pages. */
  void check(Context ctx) {
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header("X-Content-Type-Options", "nosniff");
    if (!keys.none()) {
      return;
    }
    boolean probe = ctx.path().startsWith(HEALTH) && OwnAddress.isByNumber(ctx);
    if (!probe && !own.isMeantBy(ctx)) {
      throw new HttpProblem(
          Cause.FORBIDDEN,
          "Without keys this server answers to localhost and its own address only;"
              + " make a key to reach it by another name.");
    }
    if (OwnAddress.isSentByAnother(ctx)) {
      throw new HttpProblem(
          Cause.FORBIDDEN, "Without keys this server answers no page but its own.");
    }
  }
}
