package parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import parley.TestKnowledge;
import parley.document.Caps;
import parley.index.PassageIndex;
import parley.store.AuditLog;
import parley.store.Status;
import parley.store.Store;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class IngestionTest {
  /** So many that one is looked at just between two steps of what makes it known. */
  private static final int DOCUMENTS = 60;

  @Test
  void whatIsSaidToBeReadCanBeAsked(@TempDir Path data) throws IOException {
    Catalogue catalogue = new Catalogue();
    JobBoard board = new JobBoard();
    try (Store store = Store.open(data, 1 << 20, new AuditLog.Rotation(1 << 20, 2));
        PassageIndex index = PassageIndex.open(data, TestKnowledge.PASSAGES);
        Readers readers = Readers.inThisProcess(Caps.DEFAULT);
        Ingestion ingestion =
            new Ingestion(store, index, catalogue, board, readers, data.resolve("secrets"))) {
      Library library = new Library(store, index, catalogue, ingestion, Limits.DEFAULT);
      String datastore = library.addDatastore("all");
      ingestion.start(1);
      for (int i = 0; i < DOCUMENTS; i++) {
        String id = library.add(datastore, upload(i)).documentId();
        while (!isRead(store, id)) {
          Thread.onSpinWait();
        }
        assertThat(catalogue.listed(Set.of(datastore))).as("document %d", i).containsKey(id);
      }
    }
  }

  private static boolean isRead(Store store, String id) {
    return store.documents().find(id).orElseThrow().status() == Status.COMPLETED;
  }

  private static Upload upload(int number) {
    byte[] bytes = ("1. Rent. The rent is $" + number + ".").getBytes(StandardCharsets.UTF_8);
    return new Upload(
        number + ".txt",
        new ByteArrayInputStream(bytes),
        Map.of(),
        null,
        Upload.OnDuplicate.EXISTING);
  }
}
