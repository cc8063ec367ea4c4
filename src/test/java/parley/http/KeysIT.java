package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a key: made, given another secret, expired, taken back; and keys that are none. */
final class KeysIT {
  private static final String ALL = "[\"read\",\"write\",\"admin\"]";

  @TempDir private Path data;

  private static JsonNode make(TestServer server, String more) {
    return server.post("/v1/keys", "{\"name\":\"k\",\"scopes\":" + ALL + more + "}").json();
  }

  @Test
  void acceptsAKeyUntilItExpiresAndStaysClosedThen() throws Exception {
    try (TestServer server = new TestServer(data)) {
      Instant soon = Instant.now().plusSeconds(2);
      String key = make(server, ",\"expires_at\":\"" + soon + "\"").path("key").asText();
      server.as(key);
      assertThat(server.get("/v1/datastores").status()).isEqualTo(200);
      JsonNode listed = server.get("/v1/keys").json().path("keys").get(0);
      assertThat(Instant.parse(listed.path("expires_at").asText()).toEpochMilli())
          .isEqualTo(soon.toEpochMilli());
      Thread.sleep(Math.max(0, soon.toEpochMilli() - System.currentTimeMillis()) + 20);
      TestServer.Answer refused = server.get("/v1/datastores");
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.text()).contains("unauthenticated", "has expired");
      assertThat(server.as(null).get("/v1/datastores").status()).isEqualTo(401);
      server.restart();
      assertThat(server.get("/v1/datastores").status()).isEqualTo(401);
      assertThat(server.as(key).get("/v1/datastores").status()).isEqualTo(401);
    }
  }

  @Test
  void refusesAnExpiryThatIsNoneOrOver() throws IOException {
    try (TestServer server = new TestServer(data)) {
      for (String when : new String[] {"\"2001-01-01T00:00:00Z\"", "\"tomorrow\"", "7"}) {
        String body = "{\"name\":\"k\",\"scopes\":" + ALL + ",\"expires_at\":" + when + "}";
        TestServer.Answer answer = server.post("/v1/keys", body);
        assertThat(answer.status()).as(when).isEqualTo(400);
        assertThat(answer.text()).contains("expires_at");
      }
      assertThat(server.get("/v1/keys").json().path("keys")).isEmpty();
    }
  }

  @Test
  void givesAKeyAnotherSecretAndKeepsWhatIsItsOwn() throws IOException {
    try (TestServer server = new TestServer(data)) {
      server.read("contracts", "supply.txt", Texts.SUPPLY);
      String admin = make(server, "").path("key").asText();
      server.as(admin);
      JsonNode made =
          server
              .post(
                  "/v1/keys",
                  "{\"name\":\"user\",\"scopes\":[\"read\"],\"datastore_ids\":[\"contracts\"]}")
              .json();
      String id = made.path("id").asText();
      String old = made.path("key").asText();
      String conversation =
          server
              .as(old)
              .ask("contracts", "Which law governs?", "")
              .json()
              .path("conversation_id")
              .asText();
      TestServer.Answer rotated = server.as(admin).post("/v1/keys/" + id + "/rotate", "");
      assertThat(rotated.status()).isEqualTo(200);
      assertThat(rotated.json().path("id").asText()).isEqualTo(id);
      String fresh = rotated.json().path("key").asText();
      assertThat(fresh).isNotEqualTo(old).isNotEmpty();
      assertThat(server.as(old).get("/v1/agents").status()).isEqualTo(401);
      assertThat(server.as(fresh).get("/v1/conversations/" + conversation).status()).isEqualTo(200);
      assertThat(server.post("/v1/keys/" + id + "/rotate", "").status()).isEqualTo(403);
      assertThat(server.as(admin).post("/v1/keys/none/rotate", "").status()).isEqualTo(404);
    }
  }

  @Test
  void wantsANewExpiryToRotateAKeyThatHasExpired() throws Exception {
    try (TestServer server = new TestServer(data)) {
      String admin = make(server, "").path("key").asText();
      server.as(admin);
      Instant now = Instant.now().plusMillis(300);
      String id = make(server, ",\"expires_at\":\"" + now + "\"").path("id").asText();
      Thread.sleep(400);
      String path = "/v1/keys/" + id + "/rotate";
      assertThat(server.post(path, "").status()).isEqualTo(409);
      TestServer.Answer renewed = server.post(path, "{\"expires_at\":\"2099-01-01T00:00:00Z\"}");
      assertThat(renewed.status()).isEqualTo(200);
      server.as(renewed.json().path("key").asText());
      assertThat(server.get("/v1/agents").status()).isEqualTo(200);
    }
  }

  @Test
  void showsASecretOnceEvenToAnIdempotentClient() throws IOException {
    try (TestServer server = new TestServer(data)) {
      JsonNode made = make(server, "");
      server.as(made.path("key").asText());
      Map<String, String> once = Map.of("Idempotency-Key", "once");
      String path = "/v1/keys/" + made.path("id").asText() + "/rotate/";
      TestServer.Answer first = server.send("POST", path, BodyPublishers.noBody(), once);
      assertThat(first.status()).isEqualTo(200);
      server.as(first.json().path("key").asText());
      TestServer.Answer second = server.send("POST", path, BodyPublishers.noBody(), once);
      assertThat(second.status()).isEqualTo(200);
      assertThat(second.json().path("key")).isNotEqualTo(first.json().path("key"));
    }
  }

  @Test
  void slowsDownWhoeverTriesKeysAndNobodyElse() throws IOException {
    Map<String, String> flags = Map.of("requests-per-second", "1", "burst", "3");
    try (TestServer server = new TestServer(data, flags)) {
      String key = make(server, "").path("key").asText();
      for (String tried : new String[] {"parley-0", "parley-1", "parley-2"}) {
        assertThat(server.as(tried).get("/v1/agents").status()).isEqualTo(401);
      }
      TestServer.Answer refused = server.as("parley-3").get("/v1/agents");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.text()).contains("rate-limited");
      assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
      assertThat(server.as(null).get("/v1/agents").status()).isEqualTo(429);
      assertThat(server.as(key).get("/v1/agents").status()).isEqualTo(200);
    }
  }

  @Test
  void staysClosedBeyondThisMachineWhenItsLastKeyIsTakenBack() throws IOException {
    String key;
    String id;
    try (TestServer server = new TestServer(data)) {
      JsonNode made = make(server, "");
      key = made.path("key").asText();
      id = made.path("id").asText();
    }
    try (TestServer server = new TestServer(data, Map.of("host", "0.0.0.0"))) {
      assertThat(server.as(key).delete("/v1/keys/" + id).status()).isEqualTo(200);
      assertThat(server.get("/v1/datastores").status()).isEqualTo(401);
      assertThat(server.as(null).get("/v1/datastores").status()).isEqualTo(401);
      assertThat(server.get("/metrics").status()).isEqualTo(401);
      assertThat(server.get("/health/ready").status()).isEqualTo(200);
    }
  }
}
