package parley.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;

/** The API's own description, as OpenAPI and as a page to try it. Stateless. */
final class DocsRoutes {
  private static final String OWN = "/parley/http/";
  private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/5.21.0/";

  /** The page of that library sets styles of its own. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  void register(RoutesConfig routes) {
    routes.get("/openapi.json", ctx -> PageRoutes.send(ctx, OWN + "openapi.json"), Scope.NONE);
    routes.get("/docs", ctx -> send(ctx, OWN + "docs.html"), Scope.NONE);
    routes.get("/docs/docs.js", ctx -> send(ctx, OWN + "docs.js"), Scope.NONE);
    routes.get("/docs/{file}", ctx -> send(ctx, SWAGGER + ctx.pathParam("file")), Scope.NONE);
  }

  private static void send(Context ctx, String name) throws IOException {
    PageRoutes.send(ctx, name);
    ctx.header("Content-Security-Policy", POLICY);
  }
}
