package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.store.Keys;

/** The life of a key: made, given another secret, expired, taken back; and keys that are none. */
final class KeysIT {
  private static final String ALL = "[\"read\",\"write\",\"admin\"]";

  @TempDir private Path data;

  private static JsonNode make(TestServer server, String more) {
    return server.post("/v1/keys", "{\"name\":\"k\",\"scopes\":" + ALL + more + "}").json();
  }

  /** One that was made earlier and has expired since. */
  private static Keys.Made expired(TestServer server) {
    Instant past = Instant.now().minusSeconds(1);
    return server.application().store().keys().make("old", List.of("read"), null, past);
  }

  @Test
  void acceptsAKeyThatHasNotExpired() throws IOException {
    try (TestServer server = new TestServer(data)) {
      String key =
          make(server, ",\"expires_at\":\"2099-01-31T12:00:00+02:00\"").path("key").asText();
      server.as(key);
      JsonNode listed = server.get("/v1/keys").json().path("keys").get(0);
      assertThat(listed.path("expires_at").asText()).isEqualTo("2099-01-31T10:00:00Z");
      server.restart();
      assertThat(server.get("/v1/datastores").status()).isEqualTo(200);
    }
  }

  @Test
  void staysClosedWhenItsLastKeyHasExpired() throws IOException {
    try (TestServer server = new TestServer(data)) {
      String key = expired(server).secret();
      TestServer.Answer refused = server.as(key).get("/v1/datastores");
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
      String admin = make(server, "").path("key").asText();
      server.as(admin);
      String limited = ",\"datastore_ids\":[\"contracts\"]";
      JsonNode made =
          server
              .post("/v1/keys", "{\"name\":\"user\",\"scopes\":[\"read\"]" + limited + "}")
              .json();
      String old = made.path("key").asText();
      JsonNode asked = server.as(old).ask("contracts", "Which law governs?", "").json();
      String path = "/v1/keys/" + made.path("id").asText() + "/rotate";
      TestServer.Answer rotated = server.as(admin).post(path, "");
      assertThat(rotated.status()).isEqualTo(200);
      assertThat(rotated.json().path("id")).isEqualTo(made.path("id"));
      String fresh = rotated.json().path("key").asText();
      assertThat(fresh).isNotEqualTo(old).isNotEmpty();
      assertThat(server.as(old).get("/v1/agents").status()).isEqualTo(401);
      String conversation = "/v1/conversations/" + asked.path("conversation_id").asText();
      assertThat(server.as(fresh).get(conversation).status()).isEqualTo(200);
    }
  }

  @Test
  void rotatesForAdminsAndOnlyWhatThereIs() throws IOException {
    try (TestServer server = new TestServer(data)) {
      JsonNode made = make(server, "");
      server.as(made.path("key").asText());
      assertThat(server.post("/v1/keys/none/rotate", "").status()).isEqualTo(404);
      Keys.Made reader = server.application().store().keys().make("r", List.of("read"), null, null);
      String path = "/v1/keys/" + reader.key().id() + "/rotate";
      assertThat(server.as(reader.secret()).post(path, "").status()).isEqualTo(403);
    }
  }

  @Test
  void wantsANewExpiryToRotateAKeyThatHasExpired() throws IOException {
    try (TestServer server = new TestServer(data)) {
      server.as(make(server, "").path("key").asText());
      String path = "/v1/keys/" + expired(server).key().id() + "/rotate";
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
      TestServer.Answer refused = server.as("parley-0").get("/v1/agents");
      assertThat(refused.status()).isEqualTo(401);
      for (int i = 1; i < 200 && refused.status() == 401; i++) {
        refused = server.as(i % 2 == 0 ? null : "parley-" + i).get("/v1/agents");
      }
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.text()).contains("rate-limited");
      assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
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
