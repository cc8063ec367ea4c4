package parley.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.app.Application;
import parley.app.Settings;
import parley.service.Library;
import parley.store.DocumentQuery;
import parley.store.Failure;
import parley.store.Page;
import parley.store.StoredDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the documents, or deletes one. */
@Command(
    name = "documents",
    description = "List the documents of a datastore, or delete one.",
    mixinStandardHelpOptions = true)
final class DocumentsCommand implements Callable<Integer> {
  private static final int MOST = 10_000;

  @Mixin private DataOption data = new DataOption();

  @Option(names = "--datastore", paramLabel = "ID", description = "Which (default: contracts).")
  private String datastore = Library.DEFAULT;

  @Option(names = "--delete", paramLabel = "ID", description = "Delete this document.")
  private @Nullable String delete;

  @Override
  public Integer call() throws IOException, Settings.InvalidSettingsException {
    try (Application application = data.open()) {
      if (delete != null) {
        application.library().delete(datastore, delete);
        application.noted("document.delete", Map.of("datastore_id", datastore), delete);
        System.out.println("Deleted " + delete);
        return 0;
      }
      application.library().datastore(datastore);
      Page<StoredDocument> page =
          application.store().documents().list(datastore, DocumentQuery.all(MOST));
      page.items().forEach(DocumentsCommand::print);
      System.out.println(page.total() + " documents");
      return 0;
    }
  }

  private static void print(StoredDocument document) {
    Failure failure = document.failure();
    System.out.printf(
        "%s  %-10s %5d pages %5d sections  %s%s%n",
        document.id(),
        document.status().wireName(),
        document.pages(),
        document.sections(),
        document.name(),
        failure == null ? "" : "  (" + failure.detail() + ")");
  }
}
