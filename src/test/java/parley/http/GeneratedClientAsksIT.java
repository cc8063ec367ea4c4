package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What client libraries ask is understood, and the replies have what their types require. */
@SuppressWarnings("NullAway.Init") // set before each test
final class GeneratedClientAsksIT {
  private static final String AGENT = "/v1/agents/contracts";
  private static final String DOCUMENTS = "/v1/datastores/contracts/documents";

  private TestServer server;
  private GeneratedClient client;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data, Map.of("burst", "1000", "requests-per-second", "1000"));
    client = GeneratedClient.of(server);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private static final String[] CONTENT = {
    "content_id:text", "doc_id:text", "doc_name:text", "datastore_id:text", "format:text",
    "type:text", "page:whole", "number:whole", "score:number", "content_text:text",
    "ctxl_metadata:object"
  };

  /** The question, and null for every option that the library knows and nobody gave. */
  private static String question(String text, String more) {
    return "{\"messages\":[{\"role\":\"user\",\"content\":\""
        + text
        + "\"}],\"llm_model_id\":null,\"structured_output\":null,\"documents_filters\":null,"
        + "\"override_configuration\":null,\"retrievals_only\":null,"
        + "\"include_retrieval_content_text\":null,\"document_ids\":null,\"multi_turn\":null"
        + more
        + "}";
  }

  @Test
  void asksAndAsksOn() throws Exception {
    server.read("contracts", "supply.txt", Texts.SUPPLY);
    JsonNode reply =
        client.post(
            AGENT + "/query", question("What is the flour price?", ",\"conversation_id\":null"));
    Shape.check(
        reply,
        "conversation_id:text",
        "message_id:text",
        "message:object",
        "retrieval_contents:list",
        "attributions:list",
        "groundedness_scores:list");
    Shape.check(reply.path("message"), "role:text", "content:text");
    Shape.each(reply.path("retrieval_contents"), CONTENT);
    Shape.each(reply.path("attributions"), "content_ids:texts", "start_idx:whole", "end_idx:whole");
    Shape.each(
        reply.path("groundedness_scores"), "start_idx:whole", "end_idx:whole", "score:number");
    asksOn(reply.path("conversation_id").asText());
  }

  private void asksOn(String conversation) throws Exception {
    String more = ",\"conversation_id\":\"" + conversation + "\"";
    JsonNode next = client.post(AGENT + "/query", question("And when can it change?", more));
    assertThat(next.path("conversation_id").asText()).isEqualTo(conversation);
    assertThat(next.path("message").path("content").asText()).contains("wheat index");
    String history =
        "{\"messages\":[{\"role\":\"user\",\"content\":\"What is the flour price?\"},"
            + "{\"role\":\"assistant\",\"content\":\"$240\"},"
            + "{\"role\":\"user\",\"content\":\"And when can it change?\"}],\"stream\":false}";
    assertThat(client.post(AGENT + "/query", history).path("message").path("content").asText())
        .contains("wheat index");
    String only = question("Which law?", "").replace("_only\":null", "_only\":true");
    JsonNode passages = client.post(AGENT + "/query?retrievals_only=true", only);
    Shape.each(passages.path("retrieval_contents"), CONTENT);
    assertThat(passages.has("message")).isFalse();
    tellsOfMessages(conversation, next);
  }

  private void tellsOfMessages(String conversation, JsonNode reply) throws Exception {
    String given =
        "{\"message_id\":"
            + reply.path("message_id")
            + ",\"feedback\":\"thumbs_down\",\"content_id\":null,\"explanation\":null}";
    Shape.check(client.post(AGENT + "/feedback", given), "feedback_id:text");
    JsonNode metrics =
        client.get(AGENT + "/metrics?limit=1&offset=0&conversation_ids[]=" + conversation);
    Shape.check(metrics, "total_count:whole", "next_offset:whole?", "messages:list");
    assertThat(metrics.path("total_count").asInt()).isEqualTo(2);
    Shape.each(
        metrics.path("messages"),
        "message_id:text",
        "conversation_id:text",
        "query:text",
        "response:text",
        "created_at:time",
        "feedback:object?");
  }

  @Test
  void asksOfSomeDocumentsOnly() throws Exception {
    String filter =
        "{\"operator\":\"AND\",\"filters\":[{\"field\":\"deal\",\"operator\":\"equals\","
            + "\"value\":\"acme\"}]}";
    String metadata = "{\"custom_metadata\":{\"deal\":\"acme\"}}";
    String part = "name=\"file\"; filename=\"lease.txt\"";
    JsonNode lease = client.multipart(DOCUMENTS, "name=\"metadata\"", metadata, part, Texts.LEASE);
    server.await("contracts", lease.path("id").asText());
    server.read("contracts", "supply.txt", Texts.SUPPLY);
    String body =
        question("Which law governs?", "").replace("filters\":null", "filters\":" + filter);
    JsonNode reply = client.post(AGENT + "/query", body);
    assertThat(reply.path("message").path("content").asText())
        .contains("Oregon")
        .doesNotContain("Vermont");
  }

  @Test
  void readsEventsAsTheyAreSpecified() throws Exception {
    server.read("contracts", "supply.txt", Texts.SUPPLY);
    List<JsonNode> events =
        client.stream(AGENT + "/query", question("What is the flour price?", ",\"stream\":true"));
    List<String> names = new ArrayList<>();
    StringBuilder said = new StringBuilder();
    for (JsonNode event : events) {
      String name = event.path("event").asText();
      said.append(event.path("data").path("delta").asText());
      if (names.isEmpty() || !names.getLast().equals(name)) {
        names.add(name);
      }
    }
    assertThat(names)
        .containsExactly("metadata", "retrievals", "message_delta", "message_complete", "end");
    JsonNode whole = events.get(events.size() - 2).path("data");
    assertThat(said.toString()).isEqualTo(whole.path("message").path("content").asText());
    Shape.check(events.getFirst().path("data"), "conversation_id:text", "message_id:text");
    Shape.each(events.get(1).path("data").path("contents"), CONTENT);
  }

  @Test
  void showsWhereAPassageStands() throws Exception {
    byte[] pdf = Files.readAllBytes(Path.of("sample-docs/lease.pdf"));
    String id = server.upload("contracts", "l.pdf", pdf, Map.of()).json().path("id").asText();
    server.await("contracts", id);
    JsonNode reply = client.post(AGENT + "/query", question("What is the rent?", ""));
    String message = AGENT + "/query/" + reply.path("message_id").asText() + "/retrieval/info";
    List<String> ids = reply.path("retrieval_contents").findValuesAsText("content_id");
    assertThat(ids).hasSizeGreaterThan(1);
    String wanted = "?content_ids=" + ids.get(0) + "&content_ids=" + ids.get(1);
    JsonNode info = client.get(message + wanted).path("content_metadatas");
    assertThat(info).hasSize(2);
    Shape.each(
        info,
        "content_type:text",
        "content_id:text",
        "document_id:text",
        "content_text:text",
        "page:whole",
        "x0:number",
        "y0:number",
        "x1:number",
        "y1:number",
        "width:number",
        "height:number",
        "page_img:text");
    byte[] picture = Base64.getDecoder().decode(info.get(0).path("page_img").asText());
    assertThat(picture).startsWith(0x89, 'P', 'N', 'G');
    assertThat(info.get(0).path("x1").asDouble()).isLessThan(info.get(0).path("width").asDouble());
  }
}
