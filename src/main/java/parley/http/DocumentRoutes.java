package parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.service.JobBoard;
import parley.service.Library;
import parley.service.Upload;
import parley.store.Cursor;
import parley.store.DocumentQuery;
import parley.store.Job;
import parley.store.Page;
import parley.store.Status;
import parley.store.Store;
import parley.store.StoredDocument;

/** Documents: upload, list, metadata, delete. Safe for many threads. */
final class DocumentRoutes {
  private static final String DOCUMENTS = "/v1/datastores/{datastore}/documents";
  private static final String DOCUMENT = DOCUMENTS + "/{document}";
  private static final int MOST_FIELDS = 15;
  private static final int MOST_METADATA = 2_048;

  private final Library library;
  private final Store store;
  private final JobBoard board;

  DocumentRoutes(Library library, Store store, JobBoard board) {
    this.library = library;
    this.store = store;
    this.board = board;
  }

  void register(RoutesConfig routes) {
    routes.post(DOCUMENTS, this::upload, Scope.WRITE);
    routes.get(DOCUMENTS, this::list, Scope.READ);
    routes.get(DOCUMENT + "/metadata", this::metadata, Scope.READ);
    routes.put(DOCUMENT + "/metadata", this::setMetadata, Scope.WRITE);
    routes.delete(DOCUMENT, this::delete, Scope.WRITE);
  }

  private void upload(Context ctx) throws IOException {
    String datastore = library.datastore(Caller.datastore(ctx)).id();
    if (!ctx.isMultipartFormData()) {
      throw new HttpProblem(
          Problem.Cause.UNSUPPORTED_MEDIA_TYPE, "The body must be multipart/form-data.");
    }
    UploadedFile file = ctx.uploadedFile("file");
    if (file == null) {
      throw Fields.invalid("file", "is required");
    }
    Map<String, Object> metadata = metadata(ctx.formParam("metadata"));
    try (InputStream bytes = file.content()) {
      Upload upload =
          new Upload(file.filename(), bytes, metadata, ctx.formParam("password"), onDuplicate(ctx));
      Library.Added added = library.add(datastore, upload);
      AuditTrail.of(ctx).documents(List.of(added.documentId()));
      Json.send(ctx, added.reading() ? 202 : 200, new Views.Id(added.documentId()));
    }
  }

  private static Upload.OnDuplicate onDuplicate(Context ctx) {
    String text = ctx.formParam("on_duplicate");
    if (text == null) {
      return Upload.OnDuplicate.EXISTING;
    }
    return switch (text) {
      case "existing" -> Upload.OnDuplicate.EXISTING;
      case "new_version" -> Upload.OnDuplicate.NEW_VERSION;
      case "error" -> Upload.OnDuplicate.ERROR;
      default -> throw Fields.invalid("on_duplicate", "must be existing, new_version or error");
    };
  }

  private static Map<String, Object> metadata(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Map.of();
    }
    if (text.length() > 4 * MOST_METADATA) {
      throw Fields.invalid("metadata", "may have at most 2 KB");
    }
    return customMetadata(Fields.parse(text.getBytes(StandardCharsets.UTF_8), "metadata"));
  }

  private static Map<String, Object> customMetadata(Fields fields) {
    Map<String, Object> flat = new LinkedHashMap<>();
    JsonNode custom = fields.optionalObject("custom_metadata").map(Fields::node).orElse(null);
    if (custom == null) {
      return flat;
    }
    if (custom.size() > MOST_FIELDS) {
      throw Fields.invalid("custom_metadata", "may have at most " + MOST_FIELDS + " fields");
    }
    if (Json.bytes(custom).length > MOST_METADATA) {
      throw Fields.invalid("custom_metadata", "may have at most 2 KB");
    }
    for (Map.Entry<String, JsonNode> field : custom.properties()) {
      if (!isFlat(field.getValue())) {
        throw Fields.invalid(
            "custom_metadata." + field.getKey(),
            "must be a string, a number, a boolean or a list of these");
      }
      flat.put(field.getKey(), Json.plain(field.getValue()));
    }
    return flat;
  }

  private static boolean isFlat(JsonNode value) {
    if (value.isArray()) {
      for (JsonNode item : value) {
        if (!isScalar(item)) {
          return false;
        }
      }
      return true;
    }
    return isScalar(value);
  }

  private static boolean isScalar(JsonNode value) {
    return value.isTextual() || value.isNumber() || value.isBoolean();
  }

  private void list(Context ctx) {
    String datastore = library.datastore(Caller.datastore(ctx)).id();
    DocumentQuery query =
        new DocumentQuery(
            Params.text(ctx, "document_name_prefix"),
            Params.texts(ctx, "ingestion_job_status").stream().map(DocumentRoutes::status).toList(),
            Params.instant(ctx, "uploaded_after"),
            Params.instant(ctx, "uploaded_before"),
            Params.cursor(ctx, Cursor.START),
            Params.limit(ctx));
    Page<StoredDocument> page = store.documents().list(datastore, query);
    List<Views.DocumentView> views = page.items().stream().map(this::view).toList();
    Json.send(ctx, new Views.DocumentList(views, page.total(), Views.cursor(page.next())));
  }

  private static Status status(String text) {
    for (Status status : Status.values()) {
      if (status.wireName().equals(text.toLowerCase(Locale.ROOT))) {
        return status;
      }
    }
    throw Fields.invalid(
        "ingestion_job_status",
        "must be pending, processing, retrying, completed, failed or cancelled");
  }

  private Views.DocumentView view(StoredDocument document) {
    Job.Progress done = new Job.Progress("indexed", document.pages(), document.pages(), "pages");
    Job.Progress progress =
        document.status().isFinal()
            ? document.searchable() ? done : Job.Progress.WAITING
            : store.jobs().unfinished(document.id()).map(board::of).orElse(Job.Progress.WAITING);
    return Views.DocumentView.of(document, progress);
  }

  private StoredDocument document(Context ctx) {
    return library.document(Caller.datastore(ctx), ctx.pathParam("document"));
  }

  private void metadata(Context ctx) {
    Json.send(ctx, view(document(ctx)));
  }

  private void setMetadata(Context ctx) {
    StoredDocument document = document(ctx);
    library.setMetadata(document, customMetadata(Fields.of(ctx)));
    Json.send(ctx, view(document(ctx)));
  }

  private void delete(Context ctx) throws IOException {
    library.delete(Caller.datastore(ctx), ctx.pathParam("document"));
    Json.send(ctx, Views.NOTHING);
  }
}
