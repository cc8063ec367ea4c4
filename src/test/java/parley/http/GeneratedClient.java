package parley.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Speaks as the client libraries do that are generated from a description: headers of their own, a
 * key always, failures tried again twice, server-sent events read by the letter of their
 * specification. For one thread.
 */
final class GeneratedClient {
  private static final int TRIES = 3;
  private static final Set<Integer> AGAIN = Set.of(408, 409, 429);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String url;
  private final String key;
  private int retries;

  private GeneratedClient(String url, String key) {
    this.url = url;
    this.key = key;
  }

  /** A client of this server, with a key to everything. */
  static GeneratedClient of(TestServer server) {
    String wanted = "{\"name\":\"client\",\"scopes\":[\"read\",\"write\",\"admin\"]}";
    String key = server.post("/v1/keys", wanted).json().path("key").asText();
    server.as(key);
    return new GeneratedClient(server.url(""), key);
  }

  /** How often it had to try again. */
  int retries() {
    return retries;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return call("GET", path, BodyPublishers.noBody(), "");
  }

  JsonNode delete(String path) throws IOException, InterruptedException {
    return call("DELETE", path, BodyPublishers.noBody(), "");
  }

  JsonNode post(String path, String json) throws IOException, InterruptedException {
    return call("POST", path, BodyPublishers.ofString(json), "application/json");
  }

  JsonNode put(String path, String json) throws IOException, InterruptedException {
    return call("PUT", path, BodyPublishers.ofString(json), "application/json");
  }

  /**
   * Sends parts in this order.
   *
   * @param parts the head of each, from {@code name=}, and its content, by turns
   */
  JsonNode multipart(String path, String... parts) throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < parts.length; i += 2) {
      body.append("--9f86d081884c7d65\r\nContent-Disposition: form-data; ").append(parts[i]);
      body.append("\r\n\r\n").append(parts[i + 1]).append("\r\n");
    }
    body.append("--9f86d081884c7d65--\r\n");
    return call(
        "POST",
        path,
        BodyPublishers.ofString(body.toString()),
        "multipart/form-data; boundary=9f86d081884c7d65");
  }

  private JsonNode call(String method, String path, HttpRequest.BodyPublisher body, String type)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> reply = sent(method, path, body, type);
    if (reply.statusCode() / 100 != 2) {
      throw new AssertionError(method + " " + path + ": " + reply.statusCode() + text(reply));
    }
    return Json.tree(text(reply));
  }

  private static String text(HttpResponse<InputStream> reply) throws IOException {
    boolean packed = reply.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    try (InputStream in = packed ? new GZIPInputStream(reply.body()) : reply.body()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpResponse<InputStream> sent(
      String method, String path, HttpRequest.BodyPublisher body, String type)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Accept", "application/json")
            .header("Accept-Encoding", "gzip, deflate, identity;q=0.5")
            .header("Authorization", "Bearer " + key)
            .header("User-Agent", "Generated/Python 1.2.3")
            .header("X-Stainless-Lang", "python")
            .header("X-Stainless-Async", "false")
            .header("X-Stainless-Runtime-Version", "3.12.1");
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    HttpResponse<InputStream> reply = null;
    for (int i = 0; i < TRIES; i++) {
      request.setHeader("X-Stainless-Retry-Count", String.valueOf(i));
      reply = CLIENT.send(request.method(method, body).build(), BodyHandlers.ofInputStream());
      if (!AGAIN.contains(reply.statusCode()) && reply.statusCode() < 500) {
        return reply;
      }
      retries++;
      String wait = reply.headers().firstValue("Retry-After").orElse("1");
      Thread.sleep(Integer.parseInt(wait) * 1_000L);
    }
    return java.util.Objects.requireNonNull(reply);
  }

  /** Asks and reads the reply as events; each one's data as JSON. */
  List<JsonNode> stream(String path, String json) throws IOException, InterruptedException {
    HttpResponse<InputStream> reply =
        sent("POST", path, BodyPublishers.ofString(json), "application/json");
    String type = reply.headers().firstValue("Content-Type").orElse("");
    if (reply.statusCode() != 200 || !type.startsWith("text/event-stream")) {
      throw new AssertionError(reply.statusCode() + " " + type + " " + text(reply));
    }
    return events(text(reply));
  }

  /**
   * As the specification says: a line ends with CR, LF or both; a line without a colon is a field
   * without a value; one blank after the colon is dropped; a line that begins with a colon is none;
   * an empty line ends the event, and one that has not ended is dropped.
   */
  private static List<JsonNode> events(String body) {
    List<JsonNode> events = new ArrayList<>();
    StringBuilder data = new StringBuilder();
    for (String line : body.split("\r\n|\n|\r", -1)) {
      if (line.isEmpty()) {
        if (!data.isEmpty()) {
          events.add(Json.tree(data.substring(0, data.length() - 1)));
        }
        data.setLength(0);
        continue;
      }
      int colon = line.indexOf(':');
      String field = colon < 0 ? line : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 1);
      if (field.equals("data")) {
        data.append(value.startsWith(" ") ? value.substring(1) : value).append('\n');
      }
    }
    return events;
  }
}
