package parley.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import parley.service.Library;
import parley.service.Refusal;
import parley.store.Store;
import parley.store.StoredDocument;

/** The original files, as they were uploaded. Safe for many threads. */
final class OriginalRoutes {
  private final Library library;
  private final Store store;

  OriginalRoutes(Library library, Store store) {
    this.library = library;
    this.store = store;
  }

  void register(RoutesConfig routes) {
    routes.get(
        "/v1/datastores/{datastore}/documents/{document}/content", this::content, Scope.READ);
  }

  /** Always an attachment of no particular type, so that no browser runs what it holds. */
  private void content(Context ctx) throws IOException {
    StoredDocument document = library.document(Caller.datastore(ctx), ctx.pathParam("document"));
    String name = URLEncoder.encode(document.name(), StandardCharsets.UTF_8).replace("+", "%20");
    try {
      ctx.result(Files.newInputStream(store.originals().path(document.hash())))
          .contentType(ContentType.APPLICATION_OCTET_STREAM)
          .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
          .header("X-Content-Type-Options", "nosniff")
          .header("Content-Security-Policy", "default-src 'none'; sandbox");
    } catch (NoSuchFileException e) {
      throw new Refusal(Refusal.Reason.NOT_FOUND, "The original of this document is gone.");
    }
  }
}
