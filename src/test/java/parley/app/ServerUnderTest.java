package parley.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The server in a process of its own, spoken to over HTTP. Safe for many threads. */
final class ServerUnderTest implements Closeable {
  static final String DOCUMENTS = "/v1/datastores/contracts/documents";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final String url;

  private ServerUnderTest(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** Starts it and waits until it listens. */
  static ServerUnderTest start(Path data, List<String> java, List<String> flags)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "parley.cli.Main"));
    command.addAll(List.of("serve", "--port=0", "--data=" + data));
    command.addAll(flags);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = String.valueOf(out.readLine());
    if (!line.contains("listens on ")) {
      throw new IOException("the server did not start: " + line);
    }
    return new ServerUnderTest(process, line.replaceFirst(".*(http://[0-9.:]+)/.*", "$1"));
  }

  /** A reply; {@code json} is empty where it is none. */
  record Answer(int status, String text) {
    JsonNode json() throws IOException {
      return JSON.readTree(text);
    }
  }

  Answer send(String method, String path, String body, String type) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    request.method(method, BodyPublishers.ofString(body));
    try {
      HttpResponse<String> reply =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(reply.statusCode(), reply.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  Answer get(String path) throws IOException {
    return send("GET", path, "", "");
  }

  Answer post(String path, Object body) throws IOException {
    return send("POST", path, JSON.writeValueAsString(body), "application/json");
  }

  /** Asks the first agent, with further fields. */
  Answer ask(String question, Map<String, Object> more) throws IOException {
    Map<String, Object> body = new java.util.LinkedHashMap<>(more);
    body.put("messages", List.of(Map.of("role", "user", "content", question)));
    return post("/v1/agents/contracts/query", body);
  }

  Answer upload(String name, String text) throws IOException {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\n\r\n"
            + text
            + "\r\n--b--\r\n";
    return send("POST", DOCUMENTS, body, "multipart/form-data; boundary=b");
  }

  /** Waits until no file is being read. */
  void awaitIdle() throws IOException, InterruptedException {
    String open = "&ingestion_job_status=pending&ingestion_job_status=processing&limit=1";
    while (get(DOCUMENTS + "?" + open.substring(1)).json().path("total_count").asInt() > 0) {
      Thread.sleep(100);
    }
  }

  /** A figure of {@code /metrics}, or 0. */
  double figure(String name) throws IOException {
    return get("/metrics")
        .text()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(0);
  }

  Process process() {
    return process;
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().join();
  }
}
