package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus is told. */
final class FiguresIT {
  private static double figure(TestServer server, String name) {
    return server
        .get("/metrics")
        .text()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(Double.NaN);
  }

  @Test
  void tellHowLargeTheIndexIs(@TempDir Path data) throws IOException {
    try (TestServer server = new TestServer(data)) {
      assertThat(figure(server, "parley_index_documents")).isZero();
      assertThat(figure(server, "parley_index_passages")).isZero();
      String id = server.read("contracts", "supply.txt", Texts.SUPPLY);
      server.read("contracts", "nda.txt", "1. Law. The laws of Oregon govern.");
      assertThat(figure(server, "parley_index_documents")).isEqualTo(2);
      double passages = figure(server, "parley_index_passages");
      assertThat(passages).isGreaterThan(2);
      assertThat(figure(server, "parley_index_size_bytes")).isEqualTo(onDisk(data));
      server.delete("/v1/datastores/contracts/documents/" + id);
      assertThat(figure(server, "parley_index_documents")).isEqualTo(1);
      assertThat(figure(server, "parley_index_passages")).isPositive().isLessThan(passages);
    }
  }

  private static double onDisk(Path data) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(data.resolve("generations"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  @Test
  void tellHowQuestionsWereAnswered(@TempDir Path data) throws IOException {
    try (TestServer server = new TestServer(data)) {
      server.read("contracts", "supply.txt", Texts.SUPPLY);
      server.ask("contracts", "Which law governs?", "");
      server.ask("contracts", "What is the flour price?", "");
      assertThat(figure(server, "parley_answers_total{status=\"found\"}")).isEqualTo(2);
      assertThat(figure(server, "parley_question_seconds_count{stage=\"retrieve\"}")).isEqualTo(2);
      assertThat(figure(server, "parley_files_waiting")).isZero();
      assertThat(figure(server, "parley_heap_used_bytes")).isPositive();
    }
  }
}
