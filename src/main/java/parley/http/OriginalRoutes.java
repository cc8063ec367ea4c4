package parley.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import parley.document.PageImage;
import parley.document.UnreadableDocumentException;
import parley.service.Library;
import parley.service.Refusal;
import parley.store.Store;
import parley.store.StoredDocument;

/** Originals and pictures of their pages. Safe for many threads. */
final class OriginalRoutes {
  private static final String DOCUMENT = "/v1/datastores/{datastore}/documents/{document}";
  private static final int WIDTH = 1_000;
  private static final int WIDEST = 3_000;

  private final Library library;
  private final Store store;

  OriginalRoutes(Library library, Store store) {
    this.library = library;
    this.store = store;
  }

  void register(RoutesConfig routes) {
    routes.get(DOCUMENT + "/content", this::content, Scope.READ);
    routes.get(DOCUMENT + "/pages/{page}/image", this::image, Scope.READ);
  }

  private StoredDocument document(Context ctx) {
    return library.document(Caller.datastore(ctx), ctx.pathParam("document"));
  }

  private void content(Context ctx) throws IOException {
    StoredDocument document = document(ctx);
    Path file = store.originals().path(document.hash());
    String name = URLEncoder.encode(document.name(), StandardCharsets.UTF_8).replace("+", "%20");
    ctx.contentType(
            "pdf".equals(document.format()) ? "application/pdf" : "application/octet-stream")
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .result(Files.newInputStream(file));
  }

  private void image(Context ctx) throws IOException {
    StoredDocument document = document(ctx);
    String page = ctx.pathParam("page");
    int width = Params.number(ctx, "width", WIDTH, 16, WIDEST);
    boolean known =
        page.matches("[0-9]{1,6}")
            && Integer.parseInt(page) >= 1
            && Integer.parseInt(page) <= document.pages();
    if (!known || !"pdf".equals(document.format()) || document.locked()) {
      throw new Refusal(Refusal.Reason.NOT_FOUND, "There is no picture of such a page.");
    }
    try {
      Path file = store.originals().path(document.hash());
      ctx.contentType("image/png")
          .header("X-Content-Type-Options", "nosniff")
          .result(PageImage.png(file, Integer.parseInt(page), width));
    } catch (UnreadableDocumentException e) {
      throw new Refusal(Refusal.Reason.NOT_FOUND, "The page cannot be drawn.");
    }
  }
}
