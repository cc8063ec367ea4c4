package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations that leave nothing behind. */
@SuppressWarnings("NullAway.Init") // set before each test
final class IncognitoIT {
  private static final String INCOGNITO = ",\"incognito\":true";
  private static final String SECRET = "Does Zanzibarite bear on the flour price?";

  private TestServer server;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data, Map.of("incognito-conversations", "3"));
    server.read("contracts", "supply.txt", Texts.SUPPLY);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private static String in(JsonNode reply) {
    return ",\"conversation_id\":" + reply.path("conversation_id");
  }

  private static String path(JsonNode reply) {
    return "/v1/conversations/" + reply.path("conversation_id").asText();
  }

  @Test
  void understandsTheNextQuestionFromTheOnesBefore() {
    JsonNode first = server.ask("contracts", "What is the flour price?", INCOGNITO).json();
    assertThat(first.path("incognito").asBoolean()).isTrue();
    JsonNode next = server.ask("contracts", "And when can this change?", in(first)).json();
    assertThat(next.path("query").path("used_history").asBoolean()).isTrue();
    assertThat(next.path("incognito").asBoolean()).isTrue();
    assertThat(next.path("message").path("content").asText()).contains("ten percent");
    JsonNode kept = server.ask("contracts", "What is the flour price?", "").json();
    assertThat(kept.has("incognito")).isFalse();
  }

  @Test
  void isInNoListAndHasNothingToReadAgain() {
    JsonNode reply = server.ask("contracts", SECRET, INCOGNITO).json();
    assertThat(server.get("/v1/conversations").json().path("conversations")).isEmpty();
    assertThat(server.get("/v1/agents/contracts/metrics").json().path("total_count").asInt())
        .isZero();
    assertThat(server.get("/v1/agents/contracts/metadata").text()).contains("\"query\":0");
    JsonNode shown = server.get(path(reply)).json();
    assertThat(shown.path("incognito").asBoolean()).isTrue();
    assertThat(shown.path("turns").asInt()).isEqualTo(1);
    assertThat(shown.path("title").asText()).isEqualTo("Incognito");
    assertThat(server.get(path(reply) + "/messages").json().path("messages")).isEmpty();
    assertThat(server.get(path(reply) + "/export?format=md").text()).doesNotContain("Zanzibar");
    String message = reply.path("message_id").asText();
    String info = "/v1/agents/contracts/query/" + message + "/retrieval/info?content_ids=a";
    assertThat(server.get(info).status()).isEqualTo(404);
    String feedback = "{\"message_id\":\"" + message + "\",\"feedback\":\"flagged\"}";
    assertThat(server.post("/v1/agents/contracts/feedback", feedback).status()).isEqualTo(404);
  }

  @Test
  void leavesNothingOnTheDisk() throws IOException {
    JsonNode kept = server.ask("contracts", "Does Ordinarite bear on the price?", "").json();
    JsonNode reply = askInEveryWay();
    String id = reply.path("conversation_id").asText();
    String message = reply.path("message_id").asText();
    assertThat(filesWith("Ordinarite")).isNotEmpty();
    assertThat(filesWith(kept.path("conversation_id").asText())).isNotEmpty();
    assertNothing(id, message);
    assertThat(server.delete(path(reply)).status()).isEqualTo(200);
    assertThat(server.get(path(reply)).status()).isEqualTo(404);
    assertThat(server.ask("contracts", "And when?", in(reply)).status()).isEqualTo(404);
    assertThat(server.ask("contracts", "And when?", in(reply) + INCOGNITO).status()).isEqualTo(404);
    server.close();
    assertNothing(id, message);
    server.reopen();
    assertThat(server.get(path(reply)).status()).isEqualTo(404);
  }

  private void assertNothing(String id, String message) throws IOException {
    for (String secret : List.of("Zanzibarite", "zanzibarit", id, message)) {
      assertThat(filesWith(secret)).as(secret).isEmpty();
    }
  }

  /** Plainly, with an Idempotency-Key, in a stream, and as the history of a client. */
  private JsonNode askInEveryWay() {
    JsonNode first = server.ask("contracts", SECRET, INCOGNITO).json();
    String user = "{\"role\":\"user\",\"content\":\"" + SECRET + "\"}";
    String history = "{\"messages\":[" + user + "," + user + "]" + INCOGNITO + "}";
    Map<String, String> headers =
        Map.of("Content-Type", "application/json", "Idempotency-Key", "once");
    for (String body :
        List.of(
            "{\"messages\":[" + user + "]" + in(first) + "}",
            history,
            "{\"messages\":[" + user + "]" + in(first) + ",\"stream\":true}")) {
      TestServer.Answer answer =
          server.send(
              "POST",
              "/v1/agents/contracts/query",
              BodyPublishers.ofString(body),
              Map.copyOf(headers));
      assertThat(answer.status()).as(answer.text()).isIn(200, 409);
      headers = Map.of("Content-Type", "application/json", "Idempotency-Key", "k" + body.length());
    }
    return first;
  }

  private List<String> filesWith(String words) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(server.data())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (text.contains(words)) {
          found.add(file.getFileName().toString());
        }
      }
    }
    return found;
  }

  @Test
  void isNamedInTheAuditLogWithoutWhatItWasAbout() {
    JsonNode reply = server.ask("contracts", SECRET, INCOGNITO).json();
    server.delete(path(reply));
    JsonNode entries = server.get("/v1/audit").json().path("entries");
    assertThat(entries.get(0).path("action").asText()).isEqualTo("conversation.delete");
    assertThat(entries.get(1).path("action").asText()).isEqualTo("question.ask");
    assertThat(entries.get(1).path("agent_id").asText()).isEqualTo("contracts");
    for (int i = 0; i < 2; i++) {
      assertThat(entries.get(i).path("conversation_id").isNull()).isTrue();
      assertThat(entries.get(i).path("message_id").isNull()).isTrue();
      assertThat(entries.get(i).path("document_ids")).isEmpty();
    }
  }

  @Test
  void staysAsItBegan() {
    JsonNode secret = server.ask("contracts", SECRET, INCOGNITO).json();
    JsonNode kept = server.ask("contracts", "Which law governs?", "").json();
    String no = ",\"incognito\":false";
    assertThat(server.ask("contracts", "And?", in(secret) + no).status()).isEqualTo(409);
    assertThat(server.ask("contracts", "And?", in(kept) + INCOGNITO).status()).isEqualTo(409);
    assertThat(server.ask("contracts", "And?", in(secret) + INCOGNITO).status()).isEqualTo(200);
    assertThat(server.ask("contracts", "And?", in(kept) + no).status()).isEqualTo(200);
    assertThat(server.ask("contracts", "And?", ",\"incognito\":\"yes\"").status()).isEqualTo(400);
  }

  @Test
  void givesWayToThoseThatCameLater() {
    JsonNode first = server.ask("contracts", SECRET, INCOGNITO).json();
    JsonNode second = server.ask("contracts", SECRET, INCOGNITO).json();
    server.ask("contracts", SECRET, INCOGNITO);
    assertThat(server.ask("contracts", "And when?", in(first)).status()).isEqualTo(200);
    server.ask("contracts", SECRET, INCOGNITO);
    assertThat(server.get(path(second)).status()).isEqualTo(404);
    assertThat(server.get(path(first)).status()).isEqualTo(200);
  }

  @Test
  void isAnothersToSeeAsLittleAsAnyConversation() {
    String admin = key("\"read\",\"write\",\"admin\"", "");
    server.as(admin);
    JsonNode reply = server.ask("contracts", SECRET, INCOGNITO).json();
    String limited = key("\"read\",\"write\"", ",\"datastore_ids\":[\"contracts\"]");
    server.as(limited);
    assertThat(server.get(path(reply)).status()).isEqualTo(404);
    assertThat(server.delete(path(reply)).status()).isEqualTo(404);
    assertThat(server.ask("contracts", "And when?", in(reply)).status()).isEqualTo(404);
    assertThat(server.as(admin).get(path(reply)).status()).isEqualTo(200);
  }

  private String key(String scopes, String more) {
    return server
        .post("/v1/keys", "{\"name\":\"k\",\"scopes\":[" + scopes + "]" + more + "}")
        .json()
        .path("key")
        .asText();
  }
}
