package parley.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import parley.cli.Main;

/**
 * How long {@code target/parley.jar} takes until {@code /health/ready} answers 200, beside a bare
 * JVM that opens the same Lucene index with the same jar and searches it once: {@code
 * StartBenchmark FOLDER [ROUNDS]}, run by hand. The folder holds contracts, of which up to a
 * hundred different ones are read. The kinds of start take turns, so that what else the machine
 * does falls on all of them.
 */
final class StartBenchmark {
  private static final int CONTRACTS = 100;
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final Path JAR = Path.of("target/parley.jar");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private StartBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory("parley-start");
    fill(data, Path.of(args[0]));
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 9;
    Map<String, List<String>> kinds = new TreeMap<>();
    kinds.put("bare", bare(data));
    kinds.put("jar", server(List.of(), data));
    kinds.put("quick", server(List.of("@src/main/container/quick.args"), data));
    stop(ready(server(List.of("@src/main/container/quick.args"), data)));
    Map<String, List<Double>> times = new HashMap<>();
    for (int i = 0; i < rounds; i++) {
      for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
        times
            .computeIfAbsent(kind.getKey(), k -> new ArrayList<>())
            .add(kind.getKey().equals("bare") ? bareSeconds(kind.getValue()) : seconds(kind));
      }
    }
    double bare = median(times.getOrDefault("bare", List.of()));
    kinds
        .keySet()
        .forEach(kind -> {
          double median = median(times.getOrDefault(kind, List.of()));
          System.out.printf("%-5s %.0f ms, %.2f times bare%n", kind, median * 1e3, median / bare);
        });
  }

  private static void fill(Path data, Path folder) throws IOException {
    Map<Long, String> different = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.toString();
        if (name.matches(".*\\.(txt|pdf|docx|html)") && different.size() < CONTRACTS) {
          different.putIfAbsent(Files.size(file), name);
        }
      }
    }
    List<String> command = new ArrayList<>(List.of("ingest", "--data", data.toString()));
    command.addAll(different.values());
    Main.run(command.toArray(String[]::new));
  }

  private static List<String> bare(Path data) throws IOException {
    Path index =
        data.resolve("generations").resolve(Files.readString(data.resolve("CURRENT")).strip());
    String path = JAR + ":target/test-classes";
    return List.of(
        JAVA,
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        path,
        BareIndex.class.getName(),
        index.toString());
  }

  private static List<String> server(List<String> options, Path data) {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(options);
    command.addAll(List.of("-jar", JAR.toString(), "serve", "--port=0", "--data=" + data));
    return command;
  }

  private static double bareSeconds(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).start();
    String line = process.inputReader().readLine();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.waitFor() != 0 || line == null) {
      throw new IOException("the bare JVM did not find the index");
    }
    return seconds;
  }

  private static double seconds(Map.Entry<String, List<String>> kind)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = ready(kind.getValue());
    double seconds = (System.nanoTime() - start) / 1e9;
    process.destroyForcibly().waitFor();
    return seconds;
  }

  /** Starts a server and returns when it is ready. */
  private static Process ready(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String url = String.valueOf(out.readLine()).replaceFirst(".*(http://[0-9.:]+)/.*", "$1");
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/health/ready")).build();
    int status = CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IOException("not ready: " + status);
    }
    return process;
  }

  private static void stop(Process process) throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElse(Double.NaN);
  }
}
