package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who may speak to a server that has no keys: whoever sits at its machine, and no page elsewhere.
 */
@SuppressWarnings("NullAway.Init") // set before each test
final class DoorsIT {
  private static final String DOCUMENTS = "/v1/datastores/contracts/documents";
  private static final String FORM =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
          + "1. Law. The laws of Oregon govern.\r\n--b--\r\n";
  private static final String FORM_TYPE = "Content-Type: multipart/form-data; boundary=b";
  private static final String QUESTION =
      "{\"messages\":[{\"role\":\"user\",\"content\":\"Which law governs?\"}]}";

  /** What a server has beside what it is for. */
  private static final List<String> EVERY_SORT =
      List.of(
          "/",
          "/web/main.js",
          "/docs",
          "/openapi.json",
          "/metrics",
          "/health/ready",
          "/v1/datastores",
          DOCUMENTS,
          "/v1/conversations",
          "/v1/keys",
          "/v1/audit",
          "/v1/limits",
          "/nothing");

  private TestServer server;
  private int port;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
    port = URI.create(server.url("/")).getPort();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private String get(String path, String headers) throws IOException {
    return RawRequest.send(server, "GET " + path + " HTTP/1.1\n" + headers, "");
  }

  private String own() {
    return "Host: 127.0.0.1:" + port + "\n";
  }

  private void assertRefused(String reply, String where) {
    assertThat(RawRequest.status(reply)).as(where).isEqualTo(403);
    assertThat(reply)
        .as(where)
        .contains("application/problem+json", "\"type\":\"forbidden\"", "request_id")
        .doesNotContain("Access-Control-Allow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "192.168.1.7",
        "0.0.0.0",
        "[2001:db8::1]",
        "localhost@evil.example",
        "evil.example.",
        "x"
      })
  void answersNoOtherName(String name) throws IOException {
    for (String path : EVERY_SORT) {
      boolean number = name.matches("[0-9.]+|\\[.*]");
      if (!(number && path.startsWith("/health"))) {
        String reply = get(path, "Host: " + name + ":" + port);
        assertThat(RawRequest.status(reply)).as(path + " of " + name).isIn(400, 403);
        assertThat(reply).contains("application/problem+json");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:PORT",
        "127.0.0.1",
        "127.9.9.9:PORT",
        "localhost:PORT",
        "LocalHost:PORT",
        "localhost.:PORT",
        "localhost:8080",
        "[::1]:PORT",
        "[0:0:0:0:0:0:0:1]"
      })
  void answersToItsOwnNames(String name) throws IOException {
    for (String path : List.of("/", "/docs", "/metrics", "/v1/datastores", "/health/live")) {
      String reply = get(path, "Host: " + name.replace("PORT", String.valueOf(port)));
      assertThat(RawRequest.status(reply)).as(path).isEqualTo(200);
    }
  }

  @Test
  void tellsProbesByNumberThatItIsWell() throws IOException {
    assertThat(RawRequest.status(get("/health/ready", "Host: 10.1.2.3:" + port))).isEqualTo(200);
    assertThat(RawRequest.status(get("/health/live", "Host: [fd00::1]"))).isEqualTo(200);
    String old = RawRequest.send(server, "GET /health/live HTTP/1.0", "");
    assertThat(RawRequest.status(old)).isEqualTo(200);
    assertRefused(RawRequest.send(server, "GET /v1/datastores HTTP/1.0", ""), "no name at all");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1:1",
        "Origin: http://localhost:PORT",
        "Origin: https://127.0.0.1",
        "Origin: file://",
        "Origin: chrome-extension://abcdef",
        "Origin: http://127.0.0.1:PORT@evil.example",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document",
        "Sec-Fetch-Site: something-new"
      })
  void changesNothingForAPageElsewhere(String said) throws IOException {
    String from = own() + said.replace("PORT", String.valueOf(port)) + "\n";
    String json = from + "Content-Type: application/json";
    assertRefused(post(DOCUMENTS, from + FORM_TYPE, FORM), "upload");
    assertRefused(post("/v1/agents/contracts/query", json, QUESTION), "question");
    assertRefused(post("/v1/agents/contracts/query", from, QUESTION), "question without a type");
    assertRefused(post("/v1/reindex", from, ""), "reindex");
    assertRefused(post("/v1/keys", json, "{\"name\":\"a\",\"scopes\":[\"read\"]}"), "key");
    for (String request : List.of("PUT /v1/datastores/contracts/reset", "DELETE " + DOCUMENTS)) {
      assertRefused(RawRequest.send(server, request + " HTTP/1.1\n" + from, ""), request);
    }
    assertNothingHasHappened();
  }

  private void assertNothingHasHappened() {
    assertThat(server.get(DOCUMENTS).json().path("total_count").asLong()).isZero();
    assertThat(server.get("/v1/conversations").json().path("conversations")).isEmpty();
    assertThat(server.get("/v1/jobs").json().path("jobs")).isEmpty();
    assertThat(server.get("/v1/keys").json().path("keys")).isEmpty();
  }

  private String post(String path, String headers, String body) throws IOException {
    return RawRequest.send(server, "POST " + path + " HTTP/1.1\n" + headers.strip(), body);
  }

  @Test
  void showsNothingToAPageElsewhere() throws IOException {
    String[] ways = {
      "Origin: http://evil.example",
      "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: no-cors\nSec-Fetch-Dest: image",
      "Sec-Fetch-Site: same-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: iframe"
    };
    for (String path : EVERY_SORT) {
      for (String way : ways) {
        assertRefused(get(path, own() + way), path + " " + way);
      }
    }
    String asked =
        RawRequest.send(
            server,
            "OPTIONS /v1/datastores HTTP/1.1\n"
                + own()
                + "Origin: http://evil.example\nAccess-Control-Request-Method: PUT",
            "");
    assertRefused(asked, "preflight");
  }

  @Test
  void canBeReachedByALinkFromElsewhere() throws IOException {
    String link = "Sec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document";
    String reply = get("/", own() + link);
    assertThat(RawRequest.status(reply)).isEqualTo(200);
    assertThat(reply).contains("Cross-Origin-Resource-Policy: same-origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Origin: http://127.0.0.1:PORT\n",
        "Origin: http://127.0.0.1:PORT\nSec-Fetch-Site: same-origin\n",
        "Sec-Fetch-Site: none\n"
      })
  void letsItsOwnPageAndProgramsIn(String said) throws IOException {
    String from = own() + said.replace("PORT", String.valueOf(port));
    assertThat(RawRequest.status(post(DOCUMENTS, from + FORM_TYPE, FORM))).isEqualTo(202);
    String json = from + "Content-Type: application/json; charset=utf-8";
    assertThat(RawRequest.status(post("/v1/agents/contracts/query", json, QUESTION)))
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Content-Type: text/plain",
        "Content-Type: text/plain; a=json",
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Type: jsonish/application/json"
      })
  void readsNoBodyButJson(String type) throws IOException {
    String reply = post("/v1/agents/contracts/query", own() + type, QUESTION);
    assertThat(RawRequest.status(reply)).isEqualTo(415);
    assertThat(reply).contains("unsupported-media-type");
  }

  @Test
  void leavesItToTheKeysWhereThereAreSome() throws IOException {
    String key =
        server
            .post("/v1/keys", "{\"name\":\"k\",\"scopes\":[\"read\",\"write\"]}")
            .json()
            .path("key")
            .asText();
    String elsewhere = "Host: parley.example\nOrigin: http://evil.example\n";
    assertThat(RawRequest.status(post(DOCUMENTS, elsewhere + FORM_TYPE, FORM))).isEqualTo(401);
    String with = elsewhere + "Authorization: Bearer " + key + "\n";
    assertThat(RawRequest.status(post(DOCUMENTS, with + FORM_TYPE, FORM))).isEqualTo(202);
    assertThat(RawRequest.status(get("/v1/datastores", elsewhere))).isEqualTo(401);
  }
}
