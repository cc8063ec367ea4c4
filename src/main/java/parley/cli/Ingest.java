package parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.app.Application;
import parley.service.Library;
import parley.service.Upload;
import parley.store.Failure;
import parley.store.Status;
import parley.store.StoredDocument;

/** Puts files into the library and waits until they can be asked. */
final class Ingest {
  private static final long PAUSE_MILLIS = 50;

  private final Application application;

  Ingest(Application application) {
    this.application = application;
  }

  /** Adds the files; how many could not be read. */
  int add(List<Path> files, @Nullable String password) throws IOException, InterruptedException {
    Map<String, Path> waiting = new LinkedHashMap<>();
    for (Path file : files) {
      waiting.put(add(file, password), file);
    }
    return await(waiting);
  }

  private String add(Path file, @Nullable String password) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      Upload upload =
          new Upload(
              String.valueOf(file.getFileName()),
              bytes,
              Map.of(),
              password,
              Upload.OnDuplicate.EXISTING);
      String id = application.library().add(Library.DEFAULT, upload).documentId();
      application.noted("document.upload", Map.of("datastore_id", Library.DEFAULT), id);
      return id;
    }
  }

  private int await(Map<String, Path> waiting) throws InterruptedException {
    int all = waiting.size();
    Map<Path, Failure> failed = new LinkedHashMap<>();
    try (Progress progress = Progress.of("Reading", all)) {
      while (!waiting.isEmpty()) {
        Path last = null;
        for (String id : List.copyOf(waiting.keySet())) {
          StoredDocument document = application.library().document(Library.DEFAULT, id);
          if (document.status().isFinal()) {
            last = waiting.remove(id);
            note(document, last, failed);
            progress.at(all - waiting.size(), all, document.name());
          }
        }
        if (last == null) {
          Thread.sleep(PAUSE_MILLIS);
        }
      }
    }
    failed.forEach((file, why) -> System.err.println(file + ": " + why.detail()));
    return failed.size();
  }

  private static void note(
      StoredDocument document, @Nullable Path file, Map<Path, Failure> failed) {
    Failure why = document.failure();
    if (document.status() != Status.COMPLETED && file != null) {
      failed.put(file, why == null ? new Failure("cancelled", "Cancelled", "cancelled") : why);
    }
  }
}
