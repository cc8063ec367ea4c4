package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set before each test
final class DocumentIT {
  private static final byte[] SUPPLY = Texts.SUPPLY.getBytes(StandardCharsets.UTF_8);
  private static final byte[] LEASE = Texts.LEASE.getBytes(StandardCharsets.UTF_8);
  private static final String DOCUMENTS = "/v1/datastores/contracts/documents/";

  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private String upload(String name, byte[] bytes, Map<String, String> parts) {
    String id = server.upload("contracts", name, bytes, parts).json().get("id").asText();
    server.await("contracts", id);
    return id;
  }

  @Test
  void servesSectionsTermsAndMarkdown() {
    String id = upload("supply.txt", SUPPLY, Map.of());
    JsonNode sections = server.get(DOCUMENTS + id + "/sections?text=true").json().path("sections");
    assertThat(sections.findValuesAsText("title")).contains("Price", "Governing Law");
    String one = sections.get(sections.size() - 1).path("id").asText();
    assertThat(server.get(DOCUMENTS + id + "/sections/" + one).json().path("path").size())
        .isPositive();
    assertThat(server.get(DOCUMENTS + id + "/terms").json().findValuesAsText("term"))
        .contains("Flour Price");
    assertThat(server.get(DOCUMENTS + id + "/parse").json().path("markdown_document").asText())
        .contains("# ")
        .contains("Vermont");
  }

  @Test
  void listsTheReferencesThatLeadNowhere() {
    String text =
        "LEASE\n\n1. Rent. The rent is $5, as Section 2 and Section 9.4 say.\n\n2. End. It ends.\n";
    String id = upload("lease.txt", text.getBytes(StandardCharsets.UTF_8), Map.of());
    JsonNode unresolved =
        server.get(DOCUMENTS + id + "/parse").json().path("unresolved_references");
    assertThat(unresolved.findValuesAsText("text")).containsExactly("Section 9.4");
    assertThat(unresolved.get(0).path("page").asInt()).isEqualTo(1);
  }

  @Test
  void givesTheOriginalBackAsAnAttachment() {
    String id = upload("übung 契約.txt", SUPPLY, Map.of());
    TestServer.Answer content = server.get(DOCUMENTS + id + "/content");
    assertThat(content.raw().body()).isEqualTo(SUPPLY);
    assertThat(content.raw().headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(server.get(DOCUMENTS + id + "/metadata").json().path("name").asText())
        .isEqualTo("übung 契約.txt");
  }

  @Test
  void knowsTheSameBytesAgainInOneDatastoreOnly() {
    String id = upload("supply.txt", SUPPLY, Map.of());
    TestServer.Answer again = server.upload("contracts", "other.txt", SUPPLY, Map.of());
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("id").asText()).isEqualTo(id);
    assertThat(
            server.upload("contracts", "o.txt", SUPPLY, Map.of("on_duplicate", "error")).status())
        .isEqualTo(409);
    String other = server.post("/v1/datastores", "{\"name\":\"b\"}").json().path("id").asText();
    assertThat(server.upload(other, "supply.txt", SUPPLY, Map.of()).json().path("id").asText())
        .isNotEqualTo(id);
  }

  @Test
  void replacesADocumentAndKeepsItsId() {
    String id = upload("a.txt", SUPPLY, Map.of());
    Map<String, String> parts = Map.of("on_duplicate", "new_version");
    assertThat(server.upload("contracts", "a.txt", LEASE, parts).json().path("id").asText())
        .isEqualTo(id);
    server.await("contracts", id);
    JsonNode reply = server.ask("contracts", "Which law governs?", "").json();
    assertThat(reply.path("answer").path("citations").get(0).path("quote").asText())
        .contains("Oregon");
    assertThat(originals()).hasSize(1);
  }

  @Test
  void saysThatAQuotedDocumentWasReplaced() {
    upload("a.txt", SUPPLY, Map.of());
    JsonNode first = server.ask("contracts", "Which law governs?", "").json();
    String talk = ",\"conversation_id\":" + first.path("conversation_id");
    assertThat(server.ask("contracts", "Which law governs?", talk).text())
        .doesNotContain("version");
    server.await(
        "contracts",
        server
            .upload("contracts", "a.txt", LEASE, Map.of("on_duplicate", "new_version"))
            .json()
            .path("id")
            .asText());
    JsonNode second = server.ask("contracts", "Which law governs?", talk).json();
    assertThat(second.path("answer").path("caveats").findValuesAsText("kind")).contains("version");
  }

  private List<Path> originals() {
    try (Stream<Path> files = Files.list(server.data().resolve("originals"))) {
      return files.toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void findsNothingOfADeletedDocumentEvenAfterAReindex() throws IOException {
    String id = upload("supply.txt", SUPPLY, Map.of());
    assertThat(server.delete(DOCUMENTS + id).status()).isEqualTo(200);
    assertThat(originals()).isEmpty();
    assertThat(server.get(DOCUMENTS + id + "/metadata").status()).isEqualTo(404);
    reindex("full");
    server.restart();
    JsonNode reply = server.ask("contracts", "Which law governs?", "").json();
    assertThat(reply.path("answer").path("status").asText()).isEqualTo("not_found");
    assertThat(reply.path("retrieval_contents")).isEmpty();
  }

  private void reindex(String mode) {
    TestServer.Answer begun = server.post("/v1/reindex", "{\"mode\":\"" + mode + "\"}");
    assertThat(begun.status()).isEqualTo(202);
    String job = "/v1/jobs/" + begun.json().path("job_id").asText();
    long end = System.nanoTime() + 30_000_000_000L;
    while (server.get(job).json().path("finished_at").isNull() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    assertThat(server.get(job).json().path("status").asText()).isEqualTo("completed");
  }

  @Test
  void answersTheSameAfterAReindex() {
    upload("supply.txt", SUPPLY, Map.of());
    JsonNode before = server.ask("contracts", "Which law governs?", "").json().path("answer");
    reindex("full");
    reindex("incremental");
    assertThat(server.ask("contracts", "Which law governs?", "").json().path("answer"))
        .isEqualTo(before);
  }

  @Test
  void filtersByTheOwnersFields() {
    upload("a.txt", SUPPLY, metadata("{\"deal\":\"flour\",\"year\":2021}"));
    String lease = upload("b.txt", LEASE, metadata("{\"deal\":\"office\",\"year\":2019}"));
    String filter = "{\"field\":\"year\",\"operator\":\"lt\",\"value\":2020}";
    JsonNode reply =
        server.ask("contracts", "Which law governs?", ",\"documents_filters\":" + filter).json();
    assertThat(reply.path("retrieval_contents").findValuesAsText("doc_id")).containsOnly(lease);
  }

  private static Map<String, String> metadata(String custom) {
    return Map.of("metadata", "{\"custom_metadata\":" + custom + "}");
  }

  @Test
  void pagesThroughTheList() {
    for (int i = 0; i < 5; i++) {
      upload("n" + i + ".txt", (Texts.SUPPLY + i).getBytes(StandardCharsets.UTF_8), Map.of());
    }
    List<String> names = new java.util.ArrayList<>();
    String cursor = "";
    do {
      String path = "/v1/datastores/contracts/documents?limit=2";
      JsonNode page = server.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).json();
      assertThat(page.path("total_count").asInt()).isEqualTo(5);
      names.addAll(page.path("documents").findValuesAsText("name"));
      cursor = page.path("next_cursor").asText("");
      cursor = cursor.equals("null") ? "" : cursor;
    } while (!cursor.isEmpty());
    assertThat(names).containsExactly("n0.txt", "n1.txt", "n2.txt", "n3.txt", "n4.txt");
    assertThat(
            server
                .get("/v1/datastores/contracts/documents?ingestion_job_status=failed")
                .json()
                .path("documents"))
        .isEmpty();
  }

  @Test
  void saysWhyAFileIsRefused() {
    String id = upload("broken.pdf", "%PDF-1.4 nothing".getBytes(StandardCharsets.UTF_8), Map.of());
    JsonNode document = server.get(DOCUMENTS + id + "/metadata").json();
    assertThat(document.path("status").asText()).isEqualTo("failed");
    assertThat(document.path("error").path("type").asText()).isEqualTo("document-malformed");
  }

  @Test
  void refusesAFileThatIsTooLarge(@TempDir Path data) throws IOException {
    try (TestServer small = new TestServer(data, Map.of("max-upload-mb", "1"))) {
      byte[] large = new byte[(1 << 20) + 1];
      assertThat(small.upload("contracts", "a.txt", large, Map.of()).status()).isEqualTo(413);
    }
  }

  @Test
  void resetsADatastore() {
    upload("supply.txt", SUPPLY, Map.of());
    server.put("/v1/datastores/contracts/reset", "");
    assertThat(server.get("/v1/datastores/contracts/documents").json().path("total_count").asInt())
        .isZero();
    assertThat(originals()).isEmpty();
  }
}
