package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set before each test
final class ConversationIT {
  private TestServer server;
  private String document;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
    document = server.read("contracts", "supply.txt", Texts.SUPPLY);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void answersWithVerbatimQuotes() {
    JsonNode reply = server.ask("contracts", "Which law governs?", "").json();
    assertThat(reply.path("answer").path("status").asText()).isEqualTo("answered");
    JsonNode citation = reply.path("answer").path("citations").get(0);
    assertThat(Texts.SUPPLY).contains(citation.path("quote").asText());
    assertThat(citation.path("quote").asText()).contains("Vermont");
    assertThat(citation.path("doc_id").asText()).isEqualTo(document);
    assertThat(citation.path("page").asInt()).isEqualTo(1);
    assertThat(reply.path("message").path("content").asText())
        .startsWith("Direct Answer: ")
        .contains("\n\nRationale: ")
        .contains("\n\nCaveats: ");
  }

  @Test
  void attributesPartsOfTheMessageToPassages() {
    JsonNode reply = server.ask("contracts", "Which law governs?", "").json();
    String content = reply.path("message").path("content").asText();
    List<String> passages = reply.path("retrieval_contents").findValuesAsText("content_id");
    JsonNode first = reply.path("attributions").get(0);
    assertThat(content.substring(first.path("start_idx").asInt(), first.path("end_idx").asInt()))
        .isEqualTo(reply.path("answer").path("direct_answer").asText());
    assertThat(passages).contains(first.path("content_ids").get(0).asText());
    assertThat(reply.path("groundedness_scores").size())
        .isEqualTo(reply.path("attributions").size());
  }

  @Test
  void goesOnAfterARestart() throws IOException {
    JsonNode first = server.ask("contracts", "What is the flour price?", "").json();
    server.restart();
    String id = first.path("conversation_id").asText();
    JsonNode second = server.ask("contracts", "Which law governs?", in(id)).json();
    assertThat(second.path("conversation_id").asText()).isEqualTo(id);
    JsonNode messages = server.get("/v1/conversations/" + id + "/messages").json();
    assertThat(messages.path("messages").findValuesAsText("query"))
        .contains("What is the flour price?", "Which law governs?");
  }

  private static String in(String conversation) {
    return ",\"conversation_id\":\"" + conversation + "\"";
  }

  @Test
  void doesWithoutHistoryWhenMultiTurnIsOff() {
    String id =
        server
            .ask("contracts", "What is the flour price?", "")
            .json()
            .path("conversation_id")
            .asText();
    JsonNode asked =
        server
            .ask("contracts", "And when can this change?", in(id) + ",\"multi_turn\":false")
            .json();
    assertThat(asked.path("query").path("used_history").asBoolean()).isFalse();
    assertThat(asked.path("query").path("standalone").asText())
        .isEqualTo("And when can this change?");
    assertThat(server.get("/v1/conversations/" + id).json().path("turns").asInt()).isEqualTo(2);
  }

  @Test
  void takesTheAgentsSettingForMultiTurn() {
    server.put(
        "/v1/agents/contracts",
        "{\"agent_configs\":{\"global_config\":{\"enable_multi_turn\":false}}}");
    JsonNode metadata = server.get("/v1/agents/contracts/metadata").json();
    assertThat(
            metadata
                .path("agent_configs")
                .path("global_config")
                .path("enable_multi_turn")
                .asBoolean(true))
        .isFalse();
    String id =
        server
            .ask("contracts", "What is the flour price?", "")
            .json()
            .path("conversation_id")
            .asText();
    JsonNode asked = server.ask("contracts", "And when can this change?", in(id)).json();
    assertThat(asked.path("query").path("used_history").asBoolean()).isFalse();
  }

  @Test
  void understandsAHistoryOfTheClientAsItsOwn() {
    String id =
        server
            .ask("contracts", "What is the flour price?", "")
            .json()
            .path("conversation_id")
            .asText();
    JsonNode kept = server.ask("contracts", "And when can this change?", in(id)).json();
    JsonNode sent =
        server
            .post(
                "/v1/agents/contracts/query",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"What is the flour price?\"},"
                    + "{\"role\":\"assistant\",\"content\":\"$240\"},"
                    + "{\"role\":\"user\",\"content\":\"And when can this change?\"}]}")
            .json();
    assertThat(sent.path("query").path("standalone"))
        .isEqualTo(kept.path("query").path("standalone"));
    assertThat(sent.path("answer").path("direct_answer"))
        .isEqualTo(kept.path("answer").path("direct_answer"));
  }

  @Test
  void streamsTheSameReplyWithThePartsFirst() throws IOException {
    String body = server.ask("contracts", "Which law governs?", ",\"stream\":true").text();
    List<String> events = new ArrayList<>();
    StringBuilder said = new StringBuilder();
    JsonNode whole = Json.tree("{}");
    for (String line : body.split("\n")) {
      if (line.startsWith("data: ")) {
        JsonNode event = Json.tree(line.substring(6));
        events.add(event.path("event").asText());
        said.append(event.path("data").path("delta").asText(""));
        whole = events.getLast().equals("message_complete") ? event.path("data") : whole;
      }
    }
    assertThat(events).startsWith("metadata", "retrievals", "message_delta");
    assertThat(events).endsWith("message_complete", "end");
    assertThat(whole.path("message").path("content").asText()).isEqualTo(said.toString());
  }

  @Test
  void keepsFeedbackAndShowsItInTheMetrics() {
    JsonNode reply = server.ask("contracts", "Which law governs?", "").json();
    TestServer.Answer given =
        server.post(
            "/v1/agents/contracts/feedback",
            "{\"message_id\":" + reply.path("message_id") + ",\"feedback\":\"thumbs_up\"}");
    assertThat(given.json().path("feedback_id").asText()).isNotEmpty();
    JsonNode metrics = server.get("/v1/agents/contracts/metrics").json();
    assertThat(metrics.path("total_count").asInt()).isEqualTo(1);
    JsonNode message = metrics.path("messages").get(0);
    assertThat(message.path("query").asText()).isEqualTo("Which law governs?");
    assertThat(message.path("feedback").path("feedback").asText()).isEqualTo("thumbs_up");
  }

  @Test
  void forgetsADeletedConversation() {
    String id =
        server.ask("contracts", "Which law governs?", "").json().path("conversation_id").asText();
    server.delete("/v1/conversations/" + id);
    assertThat(server.get("/v1/conversations/" + id).status()).isEqualTo(404);
    assertThat(server.ask("contracts", "And when?", in(id)).status()).isEqualTo(404);
  }

  @Test
  void searchesOnlyWhatIsAskedFor() {
    String lease = server.read("contracts", "lease.txt", Texts.LEASE);
    JsonNode reply =
        server
            .ask("contracts", "Which law governs?", ",\"document_ids\":[\"" + lease + "\"]")
            .json();
    assertThat(reply.path("retrieval_contents").findValuesAsText("doc_id")).containsOnly(lease);
    assertThat(server.ask("contracts", "Which law?", ",\"document_ids\":[\"nothing\"]").status())
        .isEqualTo(404);
  }

  @Test
  void sendsPassagesAloneWhenOnlyTheyAreWanted() {
    JsonNode reply =
        server
            .ask(
                "contracts",
                "Which law governs?",
                ",\"retrievals_only\":true,"
                    + "\"override_configuration\":{\"top_k_retrieved_chunks\":2}")
            .json();
    assertThat(reply.has("message")).isFalse();
    assertThat(reply.has("answer")).isFalse();
    assertThat(reply.path("retrieval_contents").size()).isBetween(1, 2);
  }
}
