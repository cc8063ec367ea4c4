package parley.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The page in the browser and what it is made of, all from this program. Stateless. */
final class PageRoutes {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self';"
          + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
          + " worker-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "json", "application/json");

  private static final String PDFJS = "/META-INF/resources/webjars/pdfjs-dist/5.4.624/";

  void register(RoutesConfig routes) {
    routes.get("/", ctx -> send(ctx, "/parley/web/index.html"), Scope.NONE);
    routes.get("/web/pdfjs/<file>", ctx -> send(ctx, PDFJS + ctx.pathParam("file")), Scope.NONE);
    routes.get("/web/{file}", ctx -> send(ctx, "/parley/web/" + ctx.pathParam("file")), Scope.NONE);
  }

  /** Sends a file of this program, unless the browser has it; what is not one is not found. */
  static void send(Context ctx, String name) throws IOException {
    try (InputStream in = open(name)) {
      if (in == null) {
        throw new HttpProblem(Problem.Cause.NOT_FOUND, "There is nothing at this address.");
      }
      byte[] content = in.readAllBytes();
      String tag = tag(content);
      String ending = name.substring(name.lastIndexOf('.') + 1);
      ctx.contentType(TYPES.getOrDefault(ending, "application/octet-stream"))
          .header("Content-Security-Policy", POLICY)
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "no-referrer")
          .header("Cache-Control", "no-cache")
          .header("ETag", tag);
      if (tag.equals(ctx.header("If-None-Match"))) {
        ctx.status(HttpStatus.NOT_MODIFIED);
      } else {
        ctx.result(content);
      }
    }
  }

  /** What tells this version of a file from others, its compressed form included. */
  private static String tag(byte[] content) {
    CRC32C sum = new CRC32C();
    sum.update(content);
    return "W/\"" + Long.toHexString(sum.getValue()) + "-" + content.length + "\"";
  }

  private static @Nullable InputStream open(String name) {
    boolean plain = name.matches("[A-Za-z0-9/._-]+") && !name.contains("..");
    return plain && !name.endsWith("/") ? PageRoutes.class.getResourceAsStream(name) : null;
  }
}
