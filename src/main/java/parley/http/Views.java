package parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.store.Cursor;
import parley.store.Datastore;
import parley.store.Failure;
import parley.store.Job;
import parley.store.StoredDocument;

/** What the wire has of datastores, documents, agents and jobs. Times are RFC 3339, in UTC. */
final class Views {
  private Views() {}

  static @Nullable String cursor(@Nullable Cursor next) {
    return next == null ? null : next.encoded();
  }

  static String time(Instant time) {
    return time.toString();
  }

  record Id(String id) {}

  /** The reply that says nothing but yes: {@code {}}. */
  static final Map<String, Object> NOTHING = Map.of();

  record DatastoreView(String id, String createdAt, String datastoreType, String name) {
    static DatastoreView of(Datastore d) {
      return new DatastoreView(d.id(), time(d.createdAt()), "UNSTRUCTURED", d.name());
    }
  }

  record DatastoreList(
      List<DatastoreView> datastores, long totalCount, @Nullable String nextCursor) {}

  record DatastoreMetadata(
      String name,
      String createdAt,
      List<String> agentIds,
      String datastoreType,
      Map<String, Object> datastoreUsages) {}

  record ProgressView(String stage, int done, int total) {}

  record WarningView(String code, String message, List<Integer> pages) {}

  record ErrorView(String type, String title, String detail) {
    static @Nullable ErrorView of(@Nullable Failure failure) {
      return failure == null
          ? null
          : new ErrorView(failure.type(), failure.title(), failure.detail());
    }
  }

  record DocumentView(
      String id,
      String name,
      String createdAt,
      String updatedAt,
      String status,
      Map<String, Object> customMetadata,
      boolean hasAccess,
      @Nullable String format,
      long sizeBytes,
      int pages,
      int sections,
      ProgressView progress,
      List<WarningView> warnings,
      @Nullable ErrorView error) {

    static DocumentView of(StoredDocument d, Job.Progress progress) {
      return new DocumentView(
          d.id(),
          d.name(),
          time(d.createdAt()),
          time(d.updatedAt()),
          d.status().wireName(),
          d.metadata(),
          true,
          d.format(),
          d.sizeBytes(),
          d.pages(),
          d.sections(),
          new ProgressView(progress.stage(), progress.done(), progress.total()),
          d.warnings().stream()
              .map(w -> new WarningView(w.code(), w.message(), w.pages()))
              .toList(),
          ErrorView.of(d.failure()));
    }
  }

  record DocumentList(List<DocumentView> documents, long totalCount, @Nullable String nextCursor) {}

  record AgentCreated(String id, List<String> datastoreIds) {}

  record AgentView(String id, String name, String description) {}

  record AgentList(List<AgentView> agents, long totalCount, @Nullable String nextCursor) {}

  record AgentMetadata(
      String name,
      String description,
      List<String> datastoreIds,
      String templateName,
      JsonNode agentConfigs,
      List<String> suggestedQueries,
      Map<String, Integer> agentUsages) {}

  record JobProgress(int done, int total, String unit) {}

  record JobView(
      String id,
      String kind,
      String status,
      String stage,
      JobProgress progress,
      String createdAt,
      @Nullable String finishedAt,
      @Nullable ErrorView error) {

    static JobView of(Job job, Job.Progress at) {
      Instant finished = job.finishedAt();
      return new JobView(
          job.id(),
          job.kind().wireName(),
          job.status().wireName(),
          at.stage(),
          new JobProgress(at.done(), at.total(), at.unit()),
          time(job.createdAt()),
          finished == null ? null : time(finished),
          ErrorView.of(job.failure()));
    }
  }

  record JobList(List<JobView> jobs, @Nullable String nextCursor) {}

  record JobId(String jobId) {}
}
