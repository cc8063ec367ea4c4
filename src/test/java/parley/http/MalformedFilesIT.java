package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No file takes the server down or keeps it from answering, and each comes to an end. */
final class MalformedFilesIT {
  private static final String DOCUMENTS = "/v1/datastores/contracts/documents";
  private static final String SECRET = "Xylographic-Passphrase";

  private static final Set<String> TYPES =
      Set.of("document-malformed", "document-too-complex", "no-text-layer");

  /** What can be read honestly though it is odd. */
  private static final Set<String> READABLE =
      Set.of("short-length.pdf", "endless-length.pdf", "long-line.txt", "deep.html");

  @Test
  void endWithAReasonWhileQuestionsAreAnswered(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), SECRET);
    Map<String, String> flags =
        Map.of("isolation", "child", "reading-heap-mb", "256", "reading-silence-seconds", "10");
    try (TestServer server = new TestServer(folder.resolve("data"), flags)) {
      server.read("contracts", "supply.txt", Texts.SUPPLY);
      Map<String, String> ids = upload(server, secret);
      int asked = 0;
      while (!allEnded(server)) {
        assertAnswers(server);
        asked++;
      }
      assertThat(asked).isPositive();
      ids.forEach((name, id) -> assertEnded(server, name, id));
      assertAnswers(server);
      assertThat(server.get("/health/ready").status()).isEqualTo(200);
    }
  }

  private static Map<String, String> upload(TestServer server, Path secret) throws IOException {
    Map<String, String> ids = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : MalformedFiles.all(secret).entrySet()) {
      TestServer.Answer answer =
          server.upload("contracts", file.getKey(), file.getValue(), Map.of());
      assertThat(answer.status()).as(file.getKey()).isEqualTo(202);
      ids.put(file.getKey(), answer.json().path("id").asText());
    }
    return ids;
  }

  private static void assertAnswers(TestServer server) {
    TestServer.Answer answer = server.ask("contracts", "What is the flour price?", "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("answer").path("direct_answer").asText()).contains("$240");
  }

  private static boolean allEnded(TestServer server) {
    for (String status : List.of("pending", "processing", "retrying")) {
      JsonNode open = server.get(DOCUMENTS + "?ingestion_job_status=" + status).json();
      if (open.path("total_count").asInt() > 0) {
        return false;
      }
    }
    return true;
  }

  private static void assertEnded(TestServer server, String name, String id) {
    JsonNode document = server.get(DOCUMENTS + "/" + id + "/metadata").json();
    String status = document.path("status").asText();
    if (READABLE.contains(name) && status.equals("completed")) {
      return;
    }
    assertThat(status).as(name).isEqualTo("failed");
    assertThat(document.path("error").path("type").asText()).as(name).isIn(TYPES);
    assertThat(server.get(DOCUMENTS + "/" + id + "/parse").text()).as(name).doesNotContain(SECRET);
  }
}
