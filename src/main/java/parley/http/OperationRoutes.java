package parley.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import parley.service.Limits;
import parley.service.Readiness;
import parley.service.ReadingLimits;
import parley.service.Recovery;

/** What whoever runs the server wants to know. Safe for many threads. */
final class OperationRoutes {
  private final HttpServer.Services services;

  OperationRoutes(HttpServer.Services services) {
    this.services = services;
  }

  void register(RoutesConfig routes) {
    routes.get("/v1/limits", this::limits, Scope.READ);
    routes.get("/health/live", ctx -> Json.send(ctx, Map.of("status", "live")), Scope.NONE);
    routes.get("/health/ready", this::ready, Scope.NONE);
  }

  private void limits(Context ctx) {
    Limits limits = services.limits();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("upload_bytes", limits.uploadBytes());
    ReadingLimits reading = limits.reading();
    view.put("upload_pages", reading.caps().pages());
    view.put("upload_characters", reading.caps().characters());
    view.put("reading_heap_mb", reading.heapMegabytes());
    view.put("reading_seconds", reading.base().toSeconds());
    view.put("reading_milliseconds_per_page", reading.perPage().toMillis());
    view.put("reading_silence_seconds", reading.silence().toSeconds());
    view.put("files_waiting", limits.filesWaiting());
    view.put("question_characters", limits.questionCharacters());
    view.put("question_milliseconds", limits.questionTime().toMillis());
    view.put("top_k_retrieved_chunks", limits.mostPassages());
    view.put("conversation_turns", limits.mostTurns());
    view.put("conversation_days", limits.conversationDays());
    view.put("requests_per_second", limits.requestsPerSecond());
    view.put("burst", limits.burst());
    view.put("incognito_minutes", limits.incognitoTime().toMinutes());
    view.put("incognito_conversations", limits.incognitoConversations());
    Json.send(ctx, view);
  }

  private record Ready(String status, int filesWaiting, IndexView index) {}

  /** Whether it can be written to, and what was put right, at the start and since. */
  private record IndexView(
      String state,
      boolean rebuiltAtStart,
      int documentsPutRight,
      int documentsReadAgain,
      int documentsFoundDamaged) {}

  private void ready(Context ctx) {
    Readiness readiness = services.readiness();
    Recovery.Report start = readiness.recovered();
    boolean writable = readiness.writable();
    IndexView index =
        new IndexView(
            writable ? "writable" : "read_only",
            start.rebuilt(),
            start.repaired(),
            start.readAgain(),
            readiness.damaged());
    Json.send(ctx, new Ready("ready", readiness.waiting(), index));
  }
}
