package parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.app.Application;
import parley.app.Settings;

/** The whole program over real HTTP on a free port, with its data in a temporary directory. */
public final class TestServer implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String BOUNDARY = "a-boundary-of-this-test";

  private final Path data;
  private final Map<String, String> flags;
  private @Nullable String key;
  private Application application;
  private HttpServer server;

  /**
   * @param flags settings by name, such as {@code requests-per-second}
   */
  public TestServer(Path data, Map<String, String> flags) {
    this.data = data;
    this.flags = new LinkedHashMap<>(Map.of("isolation", "none"));
    this.flags.putAll(flags);
    this.flags.put("data", data.toString());
    this.flags.put("port", "0");
    this.application = open();
    this.server = serve(application);
  }

  public TestServer(Path data) {
    this(data, Map.of());
  }

  private Application open() {
    try {
      return Application.open(Settings.of(flags, Map.of()));
    } catch (IOException | Settings.InvalidSettingsException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpServer serve(Application application) {
    try {
      return application.serve();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A reply. */
  public record Answer(int status, JsonNode json, HttpResponse<byte[]> raw) {
    public String text() {
      return new String(raw.body(), StandardCharsets.UTF_8);
    }
  }

  /** Uses this key from now on; null for none. */
  public TestServer as(@Nullable String secret) {
    key = secret;
    return this;
  }

  public Application application() {
    return application;
  }

  /** Every route that is registered, such as {@code get /v1/jobs/{job}}. */
  Set<String> routes() {
    return server.routes();
  }

  public Path data() {
    return data;
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  /** Stops everything and starts again on the same data. */
  public void restart() throws IOException {
    close();
    reopen();
  }

  /** Starts again after {@link #close}. */
  public void reopen() {
    application = open();
    server = serve(application);
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody(), Map.of());
  }

  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody(), Map.of());
  }

  public Answer post(String path, String json) {
    return send("POST", path, BodyPublishers.ofString(json), JSON_BODY);
  }

  public Answer put(String path, String json) {
    return send("PUT", path, BodyPublishers.ofString(json), JSON_BODY);
  }

  private static final Map<String, String> JSON_BODY = Map.of("Content-Type", "application/json");

  public Answer send(
      String method, String path, HttpRequest.BodyPublisher body, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)));
    headers.forEach(request::header);
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    try {
      HttpResponse<byte[]> reply = send(request.method(method, body).build());
      String type = reply.headers().firstValue("Content-Type").orElse("");
      JsonNode json = type.contains("json") ? JSON.readTree(reply.body()) : JSON.nullNode();
      return new Answer(reply.statusCode(), json, reply);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A connection that the server has closed after a malformed request is found out only here. */
  private static HttpResponse<byte[]> send(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  /** Uploads a file into a datastore, with further parts. */
  public Answer upload(String datastore, String name, byte[] bytes, Map<String, String> parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    parts.forEach((part, value) -> part(body, "name=\"" + part + "\"", value.getBytes(UTF_8)));
    part(body, "name=\"file\"; filename=\"" + name + "\"", bytes);
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return send(
        "POST",
        "/v1/datastores/" + datastore + "/documents",
        BodyPublishers.ofByteArray(body.toByteArray()),
        Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private static void part(ByteArrayOutputStream body, String disposition, byte[] value) {
    String head =
        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    body.writeBytes(head.getBytes(UTF_8));
    body.writeBytes(value);
    body.writeBytes("\r\n".getBytes(UTF_8));
  }

  /** Uploads a text and waits until it is in a final state; its id. */
  public String read(String datastore, String name, String text) {
    String id = upload(datastore, name, text.getBytes(UTF_8), Map.of()).json().get("id").asText();
    await(datastore, id);
    return id;
  }

  /** Waits until a document is in a final state; its metadata. */
  public JsonNode await(String datastore, String id) {
    long end = System.nanoTime() + 60_000_000_000L;
    while (System.nanoTime() < end) {
      JsonNode document =
          get("/v1/datastores/" + datastore + "/documents/" + id + "/metadata").json();
      String status = document.path("status").asText();
      if (java.util.List.of("completed", "failed", "cancelled").contains(status)) {
        return document;
      }
      pause();
    }
    throw new AssertionError("the document was not read in a minute");
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks the agent a question with further fields, such as {@code ,"multi_turn":false}. */
  public Answer ask(String agent, String question, String more) {
    String content = JSON.valueToTree(question).toString();
    return post(
        "/v1/agents/" + agent + "/query",
        "{\"messages\":[{\"role\":\"user\",\"content\":" + content + "}]" + more + "}");
  }

  @Override
  public void close() throws IOException {
    server.close();
    application.close();
  }
}
