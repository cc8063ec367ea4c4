package parley.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long a question takes while malformed files are read, beside its usual time before and after;
 * run by hand. Ends with 1 where the median is more than three times the usual one.
 */
final class MalformedFilesBenchmark {
  private static final int WARMING = 2_000;
  private static final int USUAL = 300;
  private static final double MOST = 3;
  private static final String DOCUMENTS = "/v1/datastores/contracts/documents?limit=1";

  private MalformedFilesBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("parley-malformed");
    Path secret = Files.writeString(folder.resolve("secret"), "Xylographic");
    try (TestServer server = new TestServer(folder.resolve("data"), Map.of("isolation", "child"))) {
      server.read("contracts", "supply.txt", Texts.SUPPLY);
      ask(server, WARMING);
      List<Double> usual = ask(server, USUAL);
      for (Map.Entry<String, byte[]> file : MalformedFiles.all(secret).entrySet()) {
        server.upload("contracts", file.getKey(), file.getValue(), Map.of());
      }
      List<Double> meanwhile = new ArrayList<>();
      while (isReading(server)) {
        meanwhile.addAll(ask(server, 1));
      }
      List<Double> after = ask(server, USUAL);
      System.out.printf("usual      %s%n", told(usual));
      System.out.printf("meanwhile  %s%n", told(meanwhile));
      System.out.printf("afterwards %s%n", told(after));
      usual.addAll(after);
      double ratio = at(meanwhile, 50) / at(usual, 50);
      System.out.printf("%.2f times the usual median%n", ratio);
      System.exit(ratio > MOST ? 1 : 0);
    }
  }

  private static boolean isReading(TestServer server) throws IOException {
    String open = "&ingestion_job_status=pending&ingestion_job_status=processing";
    return server.get(DOCUMENTS + open).json().path("total_count").asInt() > 0;
  }

  private static List<Double> ask(TestServer server, int times) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      TestServer.Answer answer =
          server.ask("contracts", "What is the flour price?", ",\"multi_turn\":false");
      millis.add((System.nanoTime() - start) / 1e6);
      if (answer.status() != 200) {
        throw new IllegalStateException(answer.text());
      }
    }
    return millis;
  }

  private static double at(List<Double> millis, int percent) {
    return millis.stream()
        .sorted()
        .skip((long) (millis.size() - 1) * percent / 100)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String told(List<Double> millis) {
    return String.format(
        "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, of %d questions",
        at(millis, 50), at(millis, 95), at(millis, 99), millis.size());
  }
}
