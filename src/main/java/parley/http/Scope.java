package parley.http;

import io.javalin.security.RouteRole;

/** What a key must be allowed to do for a route. */
enum Scope implements RouteRole {
  /** Needs no key. */
  NONE,
  READ,
  WRITE,
  ADMIN
}
