package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who did what to which document, and nothing of what it says. */
@SuppressWarnings("NullAway.Init") // set before each test
final class AuditIT {
  private static final String ALL = "\"read\",\"write\",\"admin\"";

  private TestServer server;
  private Path file;
  private String admin;
  private String adminId;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
    file = data.resolve("audit").resolve("audit.jsonl");
    JsonNode made = key(ALL, "");
    admin = made.path("key").asText();
    adminId = made.path("id").asText();
    server.as(admin);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private JsonNode key(String scopes, String more) {
    return server
        .post("/v1/keys", "{\"name\":\"Chiara\",\"scopes\":[" + scopes + "]" + more + "}")
        .json();
  }

  private List<JsonNode> entries(String query) {
    List<JsonNode> entries = new ArrayList<>();
    server.as(admin).get("/v1/audit" + query).json().path("entries").forEach(entries::add);
    return entries;
  }

  private JsonNode last(String action) {
    return entries("?limit=1&action=" + action).getFirst();
  }

  @Test
  void tellsWhoDidWhatToWhichDocument() {
    String id = server.read("contracts", "supply.txt", Texts.SUPPLY);
    JsonNode asked = server.ask("contracts", "Which law governs?", "").json();
    server.get("/v1/datastores/contracts/documents/" + id + "/content");
    server.get("/v1/datastores/contracts/documents/" + id + "/sections");
    server.delete("/v1/datastores/contracts/documents/" + id);
    for (String action : List.of("upload", "download", "read", "delete")) {
      JsonNode entry = last("document." + action);
      assertThat(entry.path("document_ids")).as(action).hasSize(1);
      assertThat(entry.path("document_ids").get(0).asText()).isEqualTo(id);
      assertThat(entry.path("datastore_id").asText()).isEqualTo("contracts");
      assertThat(entry.path("outcome").asText()).isEqualTo("done");
      assertThat(entry.path("key_id").asText()).isEqualTo(adminId);
      assertThat(entry.path("key_name").asText()).isEqualTo("Chiara");
      assertThat(entry.path("address").asText()).isEqualTo("127.0.0.1");
    }
    JsonNode question = last("question.ask");
    assertThat(question.path("conversation_id")).isEqualTo(asked.path("conversation_id"));
    assertThat(question.path("message_id")).isEqualTo(asked.path("message_id"));
    assertThat(question.path("agent_id").asText()).isEqualTo("contracts");
    assertThat(question.path("document_ids").get(0).asText()).isEqualTo(id);
    assertThat(entries("?document_id=" + id)).hasSize(5);
    assertThat(entries("?action=document")).hasSize(4);
  }

  @Test
  void tellsOfStreamsAndOfWhatFailed() {
    server.read("contracts", "supply.txt", Texts.SUPPLY);
    server.ask("contracts", "Which law governs?", ",\"stream\":true");
    assertThat(last("question").path("document_ids")).isNotEmpty();
    server.delete("/v1/datastores/contracts/documents/none-of-these");
    assertThat(last("document.delete").path("outcome").asText()).isEqualTo("not-found");
    server.post("/v1/agents/contracts/query", "{}");
    assertThat(last("question").path("outcome").asText()).isEqualTo("invalid-request");
  }

  @Test
  void tellsWhatWasNotLetIn() {
    JsonNode made = key("\"read\"", "");
    String reader = made.path("key").asText();
    server.as(reader).delete("/v1/datastores/contracts/documents/abc");
    server.as("parley-wrong").get("/v1/agents");
    JsonNode wrong = last("access");
    assertThat(wrong.path("outcome").asText()).isEqualTo("unauthenticated");
    assertThat(wrong.path("key_id").isNull()).isTrue();
    JsonNode forbidden = last("document.delete");
    assertThat(forbidden.path("outcome").asText()).isEqualTo("forbidden");
    assertThat(forbidden.path("key_id")).isEqualTo(made.path("id"));
    assertThat(forbidden.path("document_ids").get(0).asText()).isEqualTo("abc");
  }

  @Test
  void isNotPushedOutByThoseWhoAreNotLetIn() {
    server.read("contracts", "supply.txt", Texts.SUPPLY);
    server.as("parley-wrong");
    long began = System.nanoTime();
    for (int i = 0; i < 400; i++) {
      server.get("/v1/agents");
    }
    int seconds = (int) ((System.nanoTime() - began) / 1_000_000_000L);
    assertThat(entries("?limit=1000&action=access").size()).isBetween(50, 62 + seconds);
    assertThat(entries("?action=document.upload")).hasSize(1);
  }

  @Test
  void tellsOfKeys() {
    String id = key("\"read\"", "").path("id").asText();
    server.post("/v1/keys/" + id + "/rotate", "");
    server.delete("/v1/keys/" + id);
    for (String action : List.of("key.create", "key.rotate", "key.revoke")) {
      assertThat(last(action).path("subject_key_id").asText()).as(action).isEqualTo(id);
      assertThat(last(action).path("key_id").asText()).isEqualTo(adminId);
    }
  }

  @Test
  void holdsNothingOfWhatIsSaidOrShown() throws IOException {
    String id = server.read("contracts", "supply.txt", Texts.SUPPLY);
    JsonNode reply = server.ask("contracts", "Which law governs the flour?", "").json();
    server.post(
        "/v1/agents/contracts/feedback",
        "{\"message_id\":"
            + reply.path("message_id")
            + ",\"feedback\":\"flagged\",\"explanation\":\"a hazelnut\"}");
    server.get("/v1/agents/contracts/metrics");
    server.get("/v1/datastores/contracts/documents/" + id + "/parse?hazelnut=1");
    server.delete("/v1/datastores/contracts/documents/hazelnut%20and%20so%20on");
    String written = Files.readString(file);
    assertThat(written)
        .contains(id, "question.ask", "question.feedback", "question.read", "document.read")
        .doesNotContainIgnoringCase("flour", "law", "Vermont", "hazelnut", "supply", admin);
  }

  @Test
  void isForAdminsWhoSeeEverything() {
    for (String secret :
        List.of(
            key("\"read\",\"write\"", "").path("key").asText(),
            key(ALL, ",\"datastore_ids\":[\"contracts\"]").path("key").asText())) {
      assertThat(server.as(secret).get("/v1/audit").status()).isEqualTo(403);
      server.as(admin);
    }
  }

  @Test
  void isReadPageByPageAndGoesOnAfterARestart() throws IOException {
    for (int i = 0; i < 7; i++) {
      key("\"read\"", "");
    }
    server.restart();
    key("\"read\"", "");
    List<Long> numbers = new ArrayList<>();
    String query = "?limit=3&action=key.create";
    JsonNode page = server.get("/v1/audit" + query).json();
    while (true) {
      page.path("entries").forEach(e -> numbers.add(e.path("number").asLong()));
      if (page.path("next_cursor").isNull()) {
        break;
      }
      String next = "&cursor=" + page.path("next_cursor").asText();
      page = server.get("/v1/audit" + query + next).json();
    }
    assertThat(numbers).hasSize(9).doesNotHaveDuplicates();
    assertThat(numbers).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void tellsThatARepeatedRequestWasNotCarriedOutAgain() {
    Map<String, String> headers =
        Map.of("Content-Type", "application/json", "Idempotency-Key", "once");
    for (String outcome : List.of("done", "repeated")) {
      var body = java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\":\"x\"}");
      server.send("POST", "/v1/datastores", body, headers);
      assertThat(last("datastore.create").path("outcome").asText()).isEqualTo(outcome);
    }
  }

  @Test
  void namesWhateverChangesSomething() {
    for (String route : server.routes()) {
      String[] parts = route.split(" ", 2);
      String method = parts[0].toUpperCase(java.util.Locale.ROOT);
      if (!method.equals("GET")) {
        assertThat(AuditActions.of(method, parts[1])).as(route).isNotEmpty();
      }
    }
  }
}
