package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RequestLogIT {
  private static final class Lines extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord line) {
      lines.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void tellsOfEveryRequestAndNothingOfWhatWasSaid(@TempDir Path data) throws IOException {
    Logger logger = Logger.getLogger(RequestLog.class.getName());
    Lines lines = new Lines();
    logger.addHandler(lines);
    try (TestServer server = new TestServer(data)) {
      String id = server.read("contracts", "supply.txt", Texts.SUPPLY);
      String key =
          server
              .post("/v1/keys", "{\"name\":\"a\",\"scopes\":[\"admin\",\"read\",\"write\"]}")
              .json()
              .path("key")
              .asText();
      TestServer.Answer answer = server.as(key).ask("contracts", "Which law governs?", "");
      String request = answer.raw().headers().firstValue("X-Request-Id").orElse("");
      server.get("/v1/datastores/contracts/documents/" + id + "/metadata");
      server.get("/nothing-of-this-kind");
      String all = String.join("\n", lines.lines);
      assertThat(all).contains(request).doesNotContain(key, "law", "Vermont", "supply.txt", id);
      JsonNode line =
          Json.tree(lines.lines.stream().filter(l -> l.contains(request)).findFirst().orElse("{}"));
      assertThat(line.path("route").asText()).isEqualTo("/v1/agents/{agent}/query");
      assertThat(line.path("status").asInt()).isEqualTo(200);
      assertThat(line.path("key_id").asText()).isNotEmpty();
      assertThat(all).contains("\"status\":404");
    } finally {
      logger.removeHandler(lines);
    }
  }
}
