package parley.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page a person opens: {@code /} and what it is made of. Nothing is fetched from elsewhere, no
 * script or style stands in the markup, and no key is needed to load it: it asks for one itself.
 * Stateless; safe for many threads.
 */
public final class PageRoutes {
  private static final String PAGE = "/parley/web/";
  private static final String PDFJS = "/META-INF/resources/webjars/pdfjs-dist/5.4.624/";

  /** Folders and names of plain words: nothing that could climb out of the folder. */
  private static final Pattern PATH =
      Pattern.compile("(?:[A-Za-z0-9_-]{1,60}/){0,3}[A-Za-z0-9_-]{1,60}(?:\\.[a-z0-9]{1,12}){1,3}");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("bcmap", "application/octet-stream"),
          Map.entry("pfb", "application/octet-stream"),
          Map.entry("ttf", "font/ttf"));

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private PageRoutes() {}

  /** Adds the routes; none of them needs a key. */
  public static void register(RoutesConfig routes) {
    routes.get("/", context -> send(context, PAGE, "index.html", "no-cache"));
    routes.get(
        "/web/pdfjs/<path>",
        context -> send(context, PDFJS, context.pathParam("path"), "public, max-age=604800"));
    routes.get(
        "/web/<path>", context -> send(context, PAGE, context.pathParam("path"), "no-cache"));
  }

  private static void send(Context context, String folder, String path, String caching) {
    String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
    if (type == null || !PATH.matcher(path).matches()) {
      throw new NotFoundResponse();
    }
    byte[] content = content(folder + path);
    if (content == null) {
      throw new NotFoundResponse();
    }
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cache-Control", caching);
    context.contentType(type);
    context.result(content);
  }

  private static byte @Nullable [] content(String resource) {
    try (InputStream in = PageRoutes.class.getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
