package parley.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.http.Problem.Cause;
import parley.store.Key;
import parley.store.Keys;

/**
 * Lets a request in, or says why not: by key, by scope, by rate. A server on a loopback address
 * that has no keys is open; on any other it stays closed, also when its last key is taken back. The
 * requests of a key are counted by key, those without one that is known by the address they come
 * from. Safe for many threads.
 */
final class Gate {
  private static final String BEARER = "bearer ";
  private static final List<String> ACCEPTED =
      List.of("*/*", "application/*", "json", "text/event-stream");

  private final Keys keys;
  private final OwnAddress own;
  private final RateLimit rate;

  Gate(Keys keys, OwnAddress own, RateLimit rate) {
    this.keys = keys;
    this.own = own;
    this.rate = rate;
  }

  /** Recognises the caller of a route that exists. */
  void check(Context ctx) {
    if (ctx.routeRoles().contains(Scope.NONE)) {
      Caller.ANYONE.attach(ctx);
      return;
    }
    if (keys.none() && own.isLoopback()) {
      Caller.ANYONE.attach(ctx);
    } else {
      Caller caller = caller(recognised(ctx));
      caller.attach(ctx);
      rate.take(ctx, "key " + caller.keyId());
      if (!caller.scopes().containsAll(ctx.routeRoles())) {
        throw new HttpProblem(Cause.FORBIDDEN, "This key does not allow that.");
      }
    }
    checkAccepted(ctx);
  }

  private Key recognised(Context ctx) {
    String header = ctx.header("Authorization");
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      throw unknown(ctx, "A key is needed: Authorization: Bearer …");
    }
    Key key =
        keys.recognise(header.substring(BEARER.length()).strip())
            .orElseThrow(() -> unknown(ctx, "The key is not known."));
    if (key.hasExpired(Instant.now())) {
      AuditTrail.of(ctx).by(key.id());
      throw unknown(ctx, "The key has expired.");
    }
    return key;
  }

  private HttpProblem unknown(Context ctx, String detail) {
    rate.take(ctx, "address " + ctx.ip());
    ctx.header("WWW-Authenticate", "Bearer");
    return new HttpProblem(Cause.UNAUTHENTICATED, detail);
  }

  private static Caller caller(Key key) {
    Set<Scope> scopes = EnumSet.of(Scope.NONE);
    key.scopes().forEach(name -> scopes.add(Scope.valueOf(name.toUpperCase(Locale.ROOT))));
    List<String> datastores = key.datastoreIds();
    return new Caller(key.id(), scopes, datastores == null ? null : Set.copyOf(datastores));
  }

  /** JSON is what there is, but for files, which are what they are. */
  private static void checkAccepted(Context ctx) {
    String accept = ctx.header("Accept");
    String path = ctx.path();
    boolean file = path.endsWith("/content") || path.endsWith("/image") || path.endsWith("/export");
    if (accept == null || accept.isBlank() || file || path.equals("/metrics")) {
      return;
    }
    String wanted = accept.toLowerCase(Locale.ROOT);
    if (ACCEPTED.stream().noneMatch(wanted::contains)) {
      throw new HttpProblem(Cause.NOT_ACCEPTABLE, "Only application/json can be had here.");
    }
  }
}
