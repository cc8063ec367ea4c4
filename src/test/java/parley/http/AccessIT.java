package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.app.Application;
import parley.app.Settings;

/** Keys: what they let one do, and what of others they show, which is nothing. */
@SuppressWarnings("NullAway.Init") // set before each test
final class AccessIT {
  private TestServer server;
  private String mine;
  private String theirs;
  private String theirDocument;
  private String theirAgent;
  private String theirConversation;
  private String theirMessage;
  private String theirJob;
  private String admin;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data, Map.of("requests-per-second", "0"));
    mine = server.post("/v1/datastores", "{\"name\":\"mine\"}").json().path("id").asText();
    theirs = server.post("/v1/datastores", "{\"name\":\"theirs\"}").json().path("id").asText();
    theirDocument = server.read(theirs, "lease.txt", Texts.LEASE);
    theirJob = server.get("/v1/jobs").json().path("jobs").get(0).path("id").asText();
    theirAgent = agent(theirs);
    JsonNode asked = server.ask(theirAgent, "Which law governs?", "").json();
    theirConversation = asked.path("conversation_id").asText();
    theirMessage = asked.path("message_id").asText();
    admin = key("\"read\",\"write\",\"admin\"", "");
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private String agent(String datastore) {
    String body = "{\"name\":\"a\",\"datastore_ids\":[\"" + datastore + "\"]}";
    return server.post("/v1/agents", body).json().path("id").asText();
  }

  private String key(String scopes, String more) {
    return server
        .post("/v1/keys", "{\"name\":\"k\",\"scopes\":[" + scopes + "]" + more + "}")
        .json()
        .path("key")
        .asText();
  }

  private String limited() {
    server.as(admin);
    return key("\"read\",\"write\",\"admin\"", ",\"datastore_ids\":[\"" + mine + "\"]");
  }

  @Test
  void asksForAKeyOnceThereIsOne() {
    assertThat(server.as(null).get("/v1/datastores").status()).isEqualTo(401);
    assertThat(server.as("wrong").get("/v1/datastores").status()).isEqualTo(401);
    assertThat(server.as(admin).get("/v1/datastores").status()).isEqualTo(200);
    assertThat(server.as(null).get("/health/ready").status()).isEqualTo(200);
  }

  @Test
  void keepsToTheScopes() {
    server.as(admin);
    String reader = key("\"read\"", "");
    server.as(reader);
    assertThat(server.ask(theirAgent, "Which law governs?", "").status()).isEqualTo(200);
    assertThat(server.upload(theirs, "a.txt", new byte[] {65}, Map.of()).status()).isEqualTo(403);
    assertThat(server.post("/v1/agents", "{\"name\":\"x\"}").status()).isEqualTo(403);
    assertThat(server.get("/v1/keys").status()).isEqualTo(403);
  }

  @Test
  void readsNothingOfAnotherDatastoreOnAnyRoute() {
    server.as(limited());
    String document = "/v1/datastores/" + theirs + "/documents/" + theirDocument;
    String store = "/v1/datastores/" + theirs;
    String agent = "/v1/agents/" + theirAgent;
    String conversation = "/v1/conversations/" + theirConversation;
    for (String path :
        List.of(
            store + "/metadata",
            store + "/documents",
            document + "/metadata",
            document + "/sections",
            document + "/terms",
            document + "/parse",
            document + "/content",
            document + "/pages/1/image",
            agent + "/metadata",
            agent + "/metrics",
            agent + "/query/" + theirMessage + "/retrieval/info?content_ids=a",
            conversation,
            conversation + "/messages",
            conversation + "/export",
            "/v1/jobs/" + theirJob)) {
      assertThat(server.get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void changesNothingOfAnotherDatastoreOnAnyRoute() {
    server.as(limited());
    String store = "/v1/datastores/" + theirs;
    String document = store + "/documents/" + theirDocument;
    String agent = "/v1/agents/" + theirAgent;
    String conversation = "/v1/conversations/" + theirConversation;
    for (String path : List.of(store, document, agent, conversation)) {
      assertThat(server.delete(path).status()).as(path).isEqualTo(404);
    }
    assertThat(server.ask(theirAgent, "Which law governs?", "").status()).isEqualTo(404);
    assertThat(server.upload(theirs, "a.txt", new byte[] {65}, Map.of()).status()).isEqualTo(404);
    assertThat(server.put(store + "/reset", "").status()).isEqualTo(404);
    assertThat(server.put(agent, "{\"name\":\"x\"}").status()).isEqualTo(404);
  }

  @Test
  void listsNothingOfAnotherDatastore() {
    server.as(limited());
    for (String path : List.of("/v1/datastores", "/v1/agents", "/v1/jobs", "/v1/conversations")) {
      assertThat(server.get(path).text())
          .as(path)
          .doesNotContain(theirs)
          .doesNotContain(theirAgent)
          .doesNotContain(theirDocument)
          .doesNotContain(theirConversation);
    }
    assertThat(server.get("/v1/datastores").json().path("total_count").asInt()).isEqualTo(1);
  }

  @Test
  void answersFromWhatAKeyMaySeeOnly() {
    server.as(admin);
    String both =
        server
            .post(
                "/v1/agents",
                "{\"name\":\"both\",\"datastore_ids\":[\"" + mine + "\",\"" + theirs + "\"]}")
            .json()
            .path("id")
            .asText();
    server.read(mine, "supply.txt", Texts.SUPPLY);
    String earlier =
        server.ask(both, "What is the monthly rent?", "").json().path("conversation_id").asText();
    server.as(limited());
    TestServer.Answer reply = server.ask(both, "Which law governs?", "");
    assertThat(reply.text()).contains("Vermont").doesNotContain("Oregon");
    assertThat(server.ask(both, "And when?", ",\"conversation_id\":\"" + earlier + "\"").status())
        .isEqualTo(404);
    assertThat(server.get("/v1/agents/" + both + "/metrics").text()).doesNotContain("rent");
    assertThat(server.get("/v1/agents/" + both + "/metadata").text()).doesNotContain(theirs);
  }

  @Test
  void doesNotListenBeyondThisMachineWithoutAKey(@TempDir Path data) throws Exception {
    Settings settings =
        Settings.of(Map.of("host", "0.0.0.0", "port", "0", "data", data.toString()), Map.of());
    try (Application application = Application.open(settings)) {
      org.assertj.core.api.Assertions.assertThatThrownBy(application::serve)
          .isInstanceOf(Application.NoKeyException.class);
    }
  }

  @Test
  void carriesARequestOutOnce() {
    server.as(admin);
    Map<String, String> headers =
        Map.of("Content-Type", "application/json", "Idempotency-Key", "once");
    var body = BodyPublishers.ofString("{\"name\":\"x\"}");
    String first = server.send("POST", "/v1/datastores", body, headers).text();
    for (int again = 0; again < 3; again++) {
      assertThat(server.send("POST", "/v1/datastores", body, headers).text()).isEqualTo(first);
    }
    assertThat(server.get("/v1/datastores").json().path("total_count").asInt()).isEqualTo(4);
    var other = BodyPublishers.ofString("{\"name\":\"y\"}");
    assertThat(server.send("POST", "/v1/datastores", other, headers).status()).isEqualTo(409);
  }

  @Test
  void slowsDownAKeyThatAsksTooMuch(@TempDir Path data) throws IOException {
    Map<String, String> flags = Map.of("requests-per-second", "1", "burst", "3");
    try (TestServer slow = new TestServer(data, flags)) {
      String secret =
          slow.post("/v1/keys", "{\"name\":\"k\",\"scopes\":[\"read\"]}")
              .json()
              .path("key")
              .asText();
      slow.as(secret);
      for (int i = 0; i < 3; i++) {
        assertThat(slow.get("/v1/agents").status()).isEqualTo(200);
      }
      TestServer.Answer refused = slow.get("/v1/agents");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
    }
  }
}
