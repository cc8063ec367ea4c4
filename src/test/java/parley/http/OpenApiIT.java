package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every operation of the description is called, and every reply is what the description says. */
@SuppressWarnings("NullAway.Init") // set before each test
final class OpenApiIT {
  /** What a browser loads to show the page and the description itself. */
  private static final Pattern OF_THE_PAGE =
      Pattern.compile("get (/|/web/.*|/docs|/docs/.*|/openapi\\.json)");

  private final Map<String, String> names = new HashMap<>(Map.of("agent", "contracts"));
  private final Set<String> called = new TreeSet<>();
  private TestServer server;
  private JsonNode description;

  @BeforeEach
  void start(@TempDir Path data) {
    server = new TestServer(data);
    description = server.get("/openapi.json").json();
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void describesEveryReply() throws IOException {
    documents();
    questions();
    conversations();
    operations();
    ends();
    assertThat(called).containsExactlyElementsOf(described());
  }

  @Test
  void describesEveryRouteAndNoOther() {
    Set<String> registered = new TreeSet<>(server.routes());
    registered.removeIf(route -> OF_THE_PAGE.matcher(route).matches());
    assertThat(described()).containsExactlyInAnyOrderElementsOf(registered);
  }

  private Set<String> described() {
    Set<String> all = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(method -> all.add(method + " " + path.getKey()));
    }
    return all;
  }

  private void documents() throws IOException {
    names.put("datastore", example("post", "/v1/datastores").path("id").asText());
    byte[] pdf = Files.readAllBytes(Path.of("sample-docs/services-agreement.pdf"));
    String id =
        server.upload(names.get("datastore"), "a.pdf", pdf, Map.of()).json().path("id").asText();
    called.add("post /v1/datastores/{datastore}/documents");
    server.await(String.valueOf(names.get("datastore")), id);
    names.put("document", id);
    names.put("page", "1");
    String documents = "/v1/datastores/{datastore}/documents";
    for (String path : new String[] {"/metadata", "/parse", "/terms", "/content"}) {
      call("get", documents + "/{document}" + path, "");
    }
    call("get", documents + "/{document}/pages/{page}/image", "");
    call("get", documents, "?limit=1");
    JsonNode sections = call("get", documents + "/{document}/sections", "?text=true");
    names.put("section", sections.path("sections").get(0).path("id").asText());
    call("get", documents + "/{document}/sections/{section}", "");
    example("put", documents + "/{document}/metadata");
    call("get", "/v1/datastores", "");
    call("get", "/v1/datastores/{datastore}/metadata", "");
    example("put", "/v1/datastores/{datastore}");
  }

  private void questions() {
    names.put("agent", example("post", "/v1/agents").path("id").asText());
    example("put", "/v1/agents/{agent}");
    send(
        "put",
        "/v1/agents/{agent}",
        "",
        "{\"datastore_ids\":[\"" + names.get("datastore") + "\"]}");
    call("get", "/v1/agents", "");
    call("get", "/v1/agents/{agent}/metadata", "");
    JsonNode reply = example("post", "/v1/agents/{agent}/query");
    names.put("conversation", reply.path("conversation_id").asText());
    names.put("message", reply.path("message_id").asText());
    String content = reply.path("retrieval_contents").get(0).path("content_id").asText();
    JsonNode details =
        call("get", "/v1/agents/{agent}/query/{message}/retrieval/info", "?content_ids=" + content);
    assertThat(details.path("content_metadatas").get(0).path("page_img").asText()).isNotEmpty();
    assertThat(details.path("content_metadatas").get(0).path("x1").asDouble()).isPositive();
    send(
        "post",
        "/v1/agents/{agent}/feedback",
        "",
        "{\"message_id\":" + reply.path("message_id") + ",\"feedback\":\"flagged\"}");
    call("get", "/v1/agents/{agent}/metrics", "?limit=1");
  }

  private void conversations() {
    call("get", "/v1/conversations", "");
    call("get", "/v1/conversations/{conversation}", "");
    call("get", "/v1/conversations/{conversation}/messages", "");
    call("get", "/v1/conversations/{conversation}/export", "?format=md");
    call("get", "/v1/conversations/{conversation}/export", "");
  }

  private void operations() {
    names.put("job", example("post", "/v1/reindex").path("job_id").asText());
    call("get", "/v1/jobs", "");
    call("get", "/v1/jobs/{job}", "");
    send("post", "/v1/jobs/{job}/cancel", "", "");
    call("get", "/v1/limits", "");
    call("get", "/health/live", "");
    call("get", "/health/ready", "");
    call("get", "/metrics", "");
    JsonNode made =
        send("post", "/v1/keys", "", "{\"name\":\"a\",\"scopes\":[\"admin\",\"read\",\"write\"]}");
    names.put("key", made.path("id").asText());
    server.as(made.path("key").asText());
    call("get", "/v1/keys", "");
    call("get", "/v1/audit", "?limit=3&action=key");
    server.as(example("post", "/v1/keys/{key}/rotate").path("key").asText());
    call("delete", "/v1/keys/{key}", "");
    server.as(null);
  }

  private void ends() {
    call("delete", "/v1/conversations/{conversation}", "");
    names.put("agent", send("post", "/v1/agents/{agent}/copy", "", "").path("id").asText());
    send("put", "/v1/agents/{agent}/reset", "", "");
    call("delete", "/v1/agents/{agent}", "");
    call("delete", "/v1/datastores/{datastore}/documents/{document}", "");
    send("put", "/v1/datastores/{datastore}/reset", "", "");
    call("delete", "/v1/datastores/{datastore}", "");
  }

  private JsonNode call(String method, String path, String query) {
    return send(method, path, query, "");
  }

  /** Sends the description's own example. */
  private JsonNode example(String method, String path) {
    JsonNode body =
        operation(method, path).path("requestBody").path("content").path("application/json");
    assertThat(validate(body.path("schema"), body.path("example"))).isEmpty();
    return send(method, path, "", body.path("example").toString());
  }

  private JsonNode operation(String method, String path) {
    return description.path("paths").path(path).path(method);
  }

  private JsonNode send(String method, String path, String query, String body) {
    called.add(method + " " + path);
    String address = path;
    for (Map.Entry<String, String> name : names.entrySet()) {
      address = address.replace("{" + name.getKey() + "}", name.getValue());
    }
    Map<String, String> headers =
        body.isEmpty() ? Map.of() : Map.of("Content-Type", "application/json");
    TestServer.Answer answer =
        server.send(
            method.toUpperCase(java.util.Locale.ROOT),
            address + query,
            body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
            headers);
    JsonNode described =
        operation(method, path).path("responses").path(String.valueOf(answer.status()));
    assertThat(described.isMissingNode()).as(method + path + " " + answer.text()).isFalse();
    String type = answer.raw().headers().firstValue("Content-Type").orElse("").split(";")[0];
    if (type.equals("application/json")) {
      JsonNode schema = described.path("content").path(type).path("schema");
      assertThat(validate(schema, answer.json())).as(method + " " + path).isEmpty();
    }
    return answer.json();
  }

  private Set<ValidationMessage> validate(JsonNode schema, JsonNode value) {
    ObjectNode root = schema.deepCopy();
    root.set("components", description.path("components"));
    JsonSchema compiled =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    return compiled.validate(value);
  }
}
