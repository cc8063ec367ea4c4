package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The server is killed at random moments of upload, delete and reindex. {@code
 * -Dparley.crash.rounds=200} makes it a long test; the seed is {@code -Dparley.crash.seed}.
 */
@Isolated
final class CrashIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String DOCUMENTS = "/v1/datastores/contracts/documents";

  private final Random random = new Random(Long.getLong("parley.crash.seed", 7));
  private final Map<String, Integer> kept = new LinkedHashMap<>();
  private final Set<String> deleted = new HashSet<>();
  private int uploads;
  private String url = "";

  @Test
  void losesNothingAcknowledgedAndFindsNothingDeleted(@TempDir Path data) throws Exception {
    int rounds = Integer.getInteger("parley.crash.rounds", 3);
    for (int round = 0; round < rounds; round++) {
      Process server = start(data);
      Thread killer = killLater(server, 100 + random.nextInt(1_500));
      try {
        while (server.isAlive()) {
          act();
        }
      } catch (IOException e) {
        // it has been killed
      }
      killer.join();
      server.waitFor();
    }
    Process server = start(data);
    try {
      check();
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  private Process start(Path data) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "parley.cli.Main",
                "serve",
                "--port=0",
                "--isolation=none",
                "--data=" + data)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = String.valueOf(out.readLine());
    assertThat(line).contains("listens on ");
    url = line.replaceFirst(".*(http://[0-9.:]+)/.*", "$1");
    return process;
  }

  private static Thread killLater(Process server, long millis) {
    return Thread.ofPlatform()
        .start(() -> {
          try {
            Thread.sleep(millis);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          server.destroyForcibly();
        });
  }

  private void act() throws IOException, InterruptedException {
    int dice = random.nextInt(10);
    if (dice < 6 || kept.isEmpty()) {
      upload();
    } else if (dice < 9) {
      List<String> ids = new ArrayList<>(kept.keySet());
      String id = ids.get(random.nextInt(ids.size()));
      // from here on it may be there or not, until the reply says that it is gone
      kept.remove(id);
      if (send("DELETE", DOCUMENTS + "/" + id, "", "").statusCode() == 200) {
        deleted.add(id);
      }
    } else {
      send("POST", "/v1/reindex", "{\"mode\":\"full\"}", "application/json");
    }
  }

  private void upload() throws IOException, InterruptedException {
    int number = uploads++;
    String text = "1. Price. The Buyer pays the Seller $" + (1_000 + number) + " for lot " + number;
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + number
            + ".txt\"\r\n\r\n"
            + text
            + ".\r\n--b--\r\n";
    HttpResponse<String> reply = send("POST", DOCUMENTS, body, "multipart/form-data; boundary=b");
    if (reply.statusCode() == 202) {
      kept.put(JSON.readTree(reply.body()).path("id").asText(), number);
    }
  }

  private static final int PATIENCE = 600;

  private void check() throws IOException, InterruptedException {
    for (Map.Entry<String, Integer> document : kept.entrySet()) {
      String id = document.getKey();
      assertThat(status(id)).as(id).isEqualTo("completed");
      JsonNode reply = ask(",\"document_ids\":[\"" + id + "\"]");
      assertThat(reply.path("retrieval_contents").toString())
          .contains("$" + (1_000 + document.getValue()));
    }
    for (String id : deleted) {
      assertThat(send("GET", DOCUMENTS + "/" + id + "/metadata", "", "").statusCode())
          .isEqualTo(404);
    }
    JsonNode all =
        ask(",\"override_configuration\":{\"top_k_retrieved_chunks\":100}")
            .path("retrieval_contents");
    assertThat(all.findValuesAsText("doc_id")).doesNotContainAnyElementsOf(deleted);
  }

  private String status(String id) throws IOException, InterruptedException {
    String status = "";
    for (int i = 0; i < PATIENCE; i++) {
      String body = send("GET", DOCUMENTS + "/" + id + "/metadata", "", "").body();
      status = JSON.readTree(body).path("status").asText();
      if (List.of("completed", "failed", "cancelled").contains(status)) {
        return status;
      }
      Thread.sleep(50);
    }
    return status;
  }

  private JsonNode ask(String more) throws IOException, InterruptedException {
    String body =
        "{\"messages\":[{\"role\":\"user\",\"content\":\"What is the price of the lot?\"}],"
            + "\"retrievals_only\":true"
            + more
            + "}";
    return JSON.readTree(
        send("POST", "/v1/agents/contracts/query", body, "application/json").body());
  }

  private HttpResponse<String> send(String method, String path, String body, String type)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    request.method(method, BodyPublishers.ofString(body));
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
