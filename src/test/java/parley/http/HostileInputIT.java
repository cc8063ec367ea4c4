package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent, the reply is a success or a problem document, and never a 500. */
@SuppressWarnings("NullAway.Init") // set before all tests
final class HostileInputIT {
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a".repeat(1_000_000),
          "\u0000\u0001\u001b[31m",
          "\u202eevil\u2066",
          "../../../../etc/passwd",
          "..%2f..%2fetc%2fpasswd",
          "field:* AND (a OR b) ~2 \"unclosed ^4 [a TO z] \\",
          "? / * \" : ( ) [ ] { } ^ ~ ! + - && ||",
          "' OR 1=1; DROP TABLE document; --",
          "<script>alert(1)</script>",
          "{{7*7}} ${jndi:ldap://x}",
          "null");

  private static TestServer server;
  private static String document;

  @BeforeAll
  static void start(@TempDir Path data) {
    server = new TestServer(data);
    document = server.read("contracts", "supply.txt", Texts.SUPPLY);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  private static void check(TestServer.Answer answer, String what) {
    assertThat(answer.status()).as(what).isLessThan(500);
    if (answer.status() >= 400) {
      assertThat(answer.raw().headers().firstValue("Content-Type").orElse(""))
          .as(what)
          .startsWith("application/problem+json");
      assertThat(answer.json().path("type").asText()).as(what).isNotEmpty();
      assertThat(answer.json().path("request_id").asText()).as(what).isNotEmpty();
      assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
    }
    assertThat(answer.raw().headers().firstValue("X-Request-Id")).as(what).isPresent();
  }

  private static final List<String> VALUES =
      List.of("1", "\"x\"", "true", "[]", "[1]", "{}", "{\"a\":1}", "1e999", "-1", "[[]]");

  @Test
  void refusesWrongTypesInEveryFieldOfAQuestion() {
    String question = "{\"messages\":[{\"role\":\"user\",\"content\":\"Which law governs?\"}],";
    for (String field :
        List.of(
            "conversation_id",
            "stream",
            "retrievals_only",
            "include_retrieval_content_text",
            "documents_filters",
            "override_configuration",
            "document_ids",
            "multi_turn",
            "messages",
            "llm_model_id")) {
      for (String value : VALUES) {
        String body = question + "\"" + field + "\":" + value + "}";
        check(server.post("/v1/agents/contracts/query", body), body);
      }
    }
  }

  @Test
  void refusesWrongTypesInTheOtherBodies() {
    for (String path : List.of("/v1/datastores", "/v1/agents", "/v1/keys")) {
      for (String value : VALUES) {
        check(server.post(path, "{\"name\":" + value + ",\"scopes\":" + value + "}"), path);
        check(server.post(path, value + value), path);
      }
    }
  }

  @Test
  void livesThroughEveryText() {
    ObjectMapper json = new ObjectMapper();
    for (String text : TEXTS) {
      JsonNode quoted = json.valueToTree(text);
      String what = text.substring(0, Math.min(40, text.length()));
      check(server.ask("contracts", text, ""), what);
      check(server.ask("contracts", "law", ",\"conversation_id\":" + quoted), what);
      check(server.ask("contracts", "law", ",\"document_ids\":[" + quoted + "]"), what);
      String filter = "{\"field\":" + quoted + ",\"operator\":\"wildcard\",\"value\":" + quoted;
      check(server.ask("contracts", "law", ",\"documents_filters\":" + filter + "}"), what);
      check(server.post("/v1/datastores", "{\"name\":" + quoted + "}"), what);
      check(
          server.post(
              "/v1/agents/contracts/feedback",
              "{\"message_id\":" + quoted + ",\"feedback\":" + quoted + "}"),
          what);
    }
  }

  @Test
  void livesThroughEveryTextInTheAddress() {
    for (String text : TEXTS.subList(3, TEXTS.size())) {
      String in = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
      for (String path :
          List.of(
              "/v1/datastores/" + in + "/metadata",
              "/v1/datastores/contracts/documents/" + in + "/metadata",
              "/v1/datastores/contracts/documents/" + document + "/sections/" + in,
              "/v1/datastores/contracts/documents/" + document + "/pages/" + in + "/image",
              "/v1/datastores/contracts/documents?limit=" + in,
              "/v1/datastores/contracts/documents?cursor=" + in,
              "/v1/datastores/contracts/documents?document_name_prefix=" + in,
              "/v1/datastores/contracts/documents?ingestion_job_status=" + in,
              "/v1/datastores/contracts/documents?uploaded_after=" + in,
              "/v1/agents/" + in + "/metadata",
              "/v1/agents/contracts/metrics?offset=" + in,
              "/v1/agents/contracts/query/" + in + "/retrieval/info?content_ids=" + in,
              "/v1/conversations/" + in,
              "/v1/conversations?cursor=" + in,
              "/v1/jobs/" + in,
              "/web/" + in,
              "/docs/" + in)) {
        check(server.get(path), path);
      }
    }
  }

  @Test
  void livesThroughOddUploads() {
    for (String name : TEXTS.subList(3, TEXTS.size())) {
      check(
          server.upload(
              "contracts",
              name.replace("\"", "%22"),
              name.getBytes(StandardCharsets.UTF_8),
              Map.of("metadata", name, "on_duplicate", name)),
          name);
      check(
          server.upload(
              "contracts",
              name.replace("\"", "%22"),
              name.getBytes(StandardCharsets.UTF_8),
              Map.of()),
          name);
    }
    String path = "/v1/datastores/contracts/documents";
    for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=x", "x/y")) {
      check(
          server.send(
              "POST", path, BodyPublishers.ofString("--x\r\n\r\n"), Map.of("Content-Type", type)),
          type);
    }
  }

  @Test
  void refusesDeepAndHugeBodies() {
    check(server.post("/v1/agents", "[".repeat(100_000)), "deep");
    check(server.post("/v1/agents", "{\"name\":\"" + "x".repeat(6 << 20) + "\"}"), "huge");
    String filter = "{\"operator\":\"AND\",\"filters\":[".repeat(200) + "]}".repeat(200);
    check(server.ask("contracts", "law", ",\"documents_filters\":" + filter), "filters");
    assertThat(server.ask("contracts", "x".repeat(4_001), "").status()).isEqualTo(400);
  }
}
