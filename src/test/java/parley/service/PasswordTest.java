package parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.document.Caps;
import parley.document.TypesetPdf;
import parley.index.PassageIndex;
import parley.language.Concepts;
import parley.language.PassageConcepts;
import parley.store.Status;
import parley.store.Store;
import parley.store.StoredDocument;

/** Passwords that come while the file that they open still waits to be read. */
@SuppressWarnings("NullAway.Init") // set before each test
final class PasswordTest {
  private static final PassageConcepts PASSAGES = PassageConcepts.load(Concepts.load());

  @TempDir Path data;
  private Store store;
  private PassageIndex index;
  private Ingestion ingestion;
  private Library library;

  @BeforeEach
  void open() throws IOException {
    store = Store.open(data, 1 << 20);
    store.datastores().create(Library.DEFAULT, "Contracts");
    index = PassageIndex.open(data, PASSAGES);
    Catalogue catalogue = new Catalogue();
    Readers readers = Readers.inThisProcess(Caps.DEFAULT);
    ingestion = new Ingestion(store, index, catalogue, new JobBoard(), readers);
    library = new Library(store, index, catalogue, ingestion, Limits.DEFAULT);
  }

  @AfterEach
  void close() throws IOException {
    ingestion.close();
    index.close();
    store.close();
  }

  private byte[] locked() throws IOException {
    Path file = data.resolve("locked.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().line(72, 100, "The price is nine dollars.")) {
      pdf.protect("owner", "secret").save(file);
    }
    return Files.readAllBytes(file);
  }

  private String send(byte[] bytes, @Nullable String password) throws IOException {
    Upload upload =
        new Upload(
            "a", new ByteArrayInputStream(bytes), Map.of(), password, Upload.OnDuplicate.EXISTING);
    return library.add(Library.DEFAULT, upload).documentId();
  }

  private StoredDocument read(String id) throws InterruptedException {
    ingestion.start(1);
    long end = System.nanoTime() + 30_000_000_000L;
    while (!store.documents().find(id).orElseThrow().status().isFinal()
        && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    return store.documents().find(id).orElseThrow();
  }

  @Test
  void aPasswordThatComesWhileTheFileIsBeingReadOpensIt() throws Exception {
    byte[] bytes = locked();
    String id = send(bytes, null);
    assertThat(send(bytes, "secret")).isEqualTo(id);
    StoredDocument document = read(id);
    assertThat(document.status()).isEqualTo(Status.COMPLETED);
    assertThat(document.locked()).isTrue();
  }

  @Test
  void everyPasswordIsTriedUntilOneOpens() throws Exception {
    byte[] bytes = locked();
    String id = send(bytes, "wrong");
    send(bytes, "secret");
    send(bytes, "wrong too");
    assertThat(read(id).status()).isEqualTo(Status.COMPLETED);
  }

  @Test
  void aFileThatNoPasswordOpensFails() throws Exception {
    byte[] bytes = locked();
    String id = send(bytes, null);
    send(bytes, "wrong");
    assertThat(read(id).status()).isEqualTo(Status.FAILED);
  }

  @Test
  void aPasswordThatWasNotNeededLeavesTheFileOpen() throws Exception {
    byte[] bytes = "LEASE\n\n1. Rent. The rent is $5.\n".getBytes(StandardCharsets.UTF_8);
    String id = send(bytes, null);
    send(bytes, "secret");
    assertThat(read(id).locked()).isFalse();
  }
}
