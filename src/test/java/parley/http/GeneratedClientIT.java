package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Client libraries that people have for such services work: what they send is understood, and what
 * they get has every field that their types require.
 */
@SuppressWarnings("NullAway.Init") // set before each test
final class GeneratedClientIT {
  private static final String DOCUMENTS = "/v1/datastores/contracts/documents";
  private static final String[] DOCUMENT = {
    "id:text",
    "name:text",
    "created_at:time",
    "updated_at:time",
    "status:text",
    "custom_metadata:object",
    "has_access:flag"
  };

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

  private String ingest(String name, String text) throws Exception {
    JsonNode made = client.multipart(DOCUMENTS, "name=\"file\"; filename=\"" + name + "\"", text);
    Shape.check(made, "id:text");
    server.await("contracts", made.path("id").asText());
    return made.path("id").asText();
  }

  @Test
  void keepsDatastores() throws Exception {
    JsonNode made = client.post("/v1/datastores", "{\"name\":\"Deals\",\"configuration\":null}");
    Shape.check(made, "id:text");
    String path = "/v1/datastores/" + made.path("id").asText();
    JsonNode list = client.get("/v1/datastores?limit=1");
    Shape.check(list, "datastores:list", "total_count:whole", "next_cursor:text?");
    Shape.each(list.path("datastores"), "id:text", "created_at:time", "name:text");
    assertThat(list.path("datastores").get(0).path("datastore_type").asText())
        .isEqualTo("UNSTRUCTURED");
    String cursor = list.path("next_cursor").asText();
    assertThat(client.get("/v1/datastores?limit=1&cursor=" + cursor).path("datastores")).hasSize(1);
    JsonNode metadata = client.get(path + "/metadata");
    Shape.check(metadata, "name:text", "created_at:time", "agent_ids:texts", "datastore_type:text");
    Shape.check(metadata.path("datastore_usages"), "size_gb:number");
    assertThat(client.put(path, "{\"name\":\"Old deals\",\"configuration\":null}")).isEmpty();
    assertThat(client.get(path + "/metadata").path("name").asText()).isEqualTo("Old deals");
    assertThat(client.put(path + "/reset", "{}")).isEmpty();
    assertThat(client.delete(path)).isEmpty();
  }

  @Test
  void takesInPartsInAnyOrderAndNamesInAnyWriting() throws Exception {
    String metadata = "{\"custom_metadata\":{\"deal\":\"acme\",\"year\":2021,\"tags\":[\"a\"]}}";
    String file = "name=\"file\"; filename=";
    Map<String, String[]> uploads =
        Map.of(
            "plain.txt", new String[] {file + "\"plain.txt\"\r\nContent-Type: text/plain"},
            "Übung 契約.txt", new String[] {file + "\"Übung 契約.txt\""},
            "Ärger.txt", new String[] {file + "\"?rger.txt\"; filename*=UTF-8''%C3%84rger.txt"},
            "a \"b\".txt", new String[] {file + "\"a \\\"b\\\".txt\""},
            "token.txt", new String[] {"name=file; filename=token.txt"});
    int number = 0;
    for (Map.Entry<String, String[]> upload : uploads.entrySet()) {
      String text = "1. Price. The price is $" + ++number + " for each ton.";
      String[] parts =
          number % 2 == 0
              ? new String[] {upload.getValue()[0], text, "name=\"metadata\"", metadata}
              : new String[] {
                "name=\"metadata\"\r\nContent-Type: application/json",
                metadata,
                upload.getValue()[0],
                text
              };
      String id = client.multipart(DOCUMENTS, parts).path("id").asText();
      JsonNode document = server.await("contracts", id);
      assertThat(document.path("name").asText()).isEqualTo(upload.getKey());
      assertThat(document.path("custom_metadata").path("deal").asText()).isEqualTo("acme");
      assertThat(document.path("custom_metadata").path("year").isInt()).isTrue();
    }
  }

  @Test
  void keepsDocuments() throws Exception {
    String id = ingest("supply.txt", Texts.SUPPLY);
    ingest("lease.txt", Texts.LEASE);
    JsonNode first = client.get(DOCUMENTS + "?limit=1");
    Shape.check(first, "documents:list", "total_count:whole", "next_cursor:text?");
    Shape.each(first.path("documents"), DOCUMENT);
    assertThat(first.path("total_count").asInt()).isEqualTo(2);
    JsonNode second =
        client.get(DOCUMENTS + "?limit=1&cursor=" + first.path("next_cursor").asText());
    assertThat(second.path("documents").get(0).path("id").asText()).isNotEqualTo(id);
    assertThat(second.path("next_cursor").isNull()).isTrue();
    String filter = "ingestion_job_status";
    for (String name : List.of(filter, filter + "[]", filter + "%5B%5D")) {
      assertThat(count("?" + name + "=completed&" + name + "=failed")).as(name).isEqualTo(2);
      assertThat(count("?" + name + "=cancelled&" + name + "=failed")).as(name).isZero();
    }
    String path = DOCUMENTS + "/" + id;
    Shape.check(client.get(path + "/metadata"), DOCUMENT);
    JsonNode set = client.put(path + "/metadata", "{\"custom_metadata\":{\"deal\":\"b\"}}");
    Shape.check(set, DOCUMENT);
    assertThat(set.path("custom_metadata").path("deal").asText()).isEqualTo("b");
    Shape.check(
        client.get(path + "/parse?output_types=markdown-document"),
        "status:text",
        "file_name:text",
        "markdown_document:text");
    assertThat(client.delete(path)).isEmpty();
    assertThat(count("")).isEqualTo(1);
  }

  private int count(String query) throws Exception {
    return client.get(DOCUMENTS + query).path("total_count").asInt();
  }

  @Test
  void listsAgents() throws Exception {
    JsonNode list = client.get("/v1/agents?limit=1");
    Shape.check(list, "agents:list", "total_count:whole", "next_cursor:text?");
    Shape.each(list.path("agents"), "id:text", "name:text", "description:text");
  }

  @Test
  void keepsAgents() throws Exception {
    String nulls =
        ",\"description\":null,\"datastore_ids\":null,\"agent_configs\":null,"
            + "\"suggested_queries\":null,\"llm_model_id\":null,\"filter_prompt\":null}";
    JsonNode made = client.post("/v1/agents", "{\"name\":\"Lawyer\"" + nulls);
    Shape.check(made, "id:text", "datastore_ids:texts");
    String path = "/v1/agents/" + made.path("id").asText();
    String off = "{\"agent_configs\":{\"global_config\":{\"enable_multi_turn\":false}}}";
    assertThat(client.put(path, off)).isEmpty();
    assertThat(client.put(path, "{\"datastore_ids\":[\"contracts\"]}")).isEmpty();
    assertThat(client.put(path, "{\"agent_configs\":{\"global_config\":null}}")).isEmpty();
    JsonNode metadata = client.get(path + "/metadata");
    Shape.check(
        metadata,
        "name:text",
        "description:text",
        "datastore_ids:texts",
        "template_name:text",
        "agent_configs:object",
        "agent_usages:object");
    Shape.check(metadata.path("agent_usages"), "query:whole", "tune:whole", "eval:whole");
    JsonNode global = metadata.path("agent_configs").path("global_config");
    assertThat(global.path("enable_multi_turn").asBoolean(true)).as(global.toString()).isFalse();
    assertThat(client.put(path + "/reset", "{}")).isEmpty();
    Shape.check(client.post(path + "/copy", "{}"), "id:text", "datastore_ids:texts");
    assertThat(client.delete(path)).isEmpty();
  }

  @Test
  void waitsAsLongAsItIsTold(@TempDir Path other) throws Exception {
    Map<String, String> flags = Map.of("burst", "2", "requests-per-second", "1");
    try (TestServer slow = new TestServer(other, flags)) {
      GeneratedClient eager = GeneratedClient.of(slow);
      for (int i = 0; i < 4; i++) {
        Shape.check(eager.get("/v1/datastores"), "datastores:list");
      }
      assertThat(eager.retries()).isPositive();
    }
  }
}
