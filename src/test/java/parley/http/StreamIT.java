package parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.service.Attention;

/** Replies that come in parts, and clients that do not wait for them. */
final class StreamIT {
  private static final Duration LONG = Duration.ofMinutes(5);

  private static List<JsonNode> events(String body) {
    List<JsonNode> events = new ArrayList<>();
    body.lines()
        .filter(line -> line.startsWith("data: "))
        .forEach(line -> events.add(Json.tree(line.substring(6))));
    return events;
  }

  private static JsonNode data(List<JsonNode> events, String name) {
    return events.stream()
        .filter(e -> e.path("event").asText().equals(name))
        .findFirst()
        .orElseThrow()
        .path("data");
  }

  @Test
  void sendsInPartsWhatTheWholeReplyHolds(@TempDir Path data) throws IOException {
    try (TestServer server = new TestServer(data)) {
      server.read("contracts", "supply.txt", Texts.SUPPLY);
      String more = ",\"stream\":true,\"messages\":[";
      String history = "{\"role\":\"user\",\"content\":\"What is the flour price?\"},";
      String now = "{\"role\":\"user\",\"content\":\"And when can it change?\"}]";
      List<JsonNode> events =
          events(
              server
                  .post("/v1/agents/contracts/query", "{\"a\":1" + more + history + now + "}")
                  .text());
      JsonNode whole = data(events, "message_complete");
      JsonNode metadata = data(events, "metadata");
      assertThat(metadata.path("conversation_id")).isEqualTo(whole.path("conversation_id"));
      assertThat(metadata.path("message_id")).isEqualTo(whole.path("message_id"));
      assertThat(metadata.path("query").path("standalone"))
          .isEqualTo(whole.path("query").path("standalone"));
      assertThat(data(events, "retrievals").path("contents"))
          .isEqualTo(whole.path("retrieval_contents"));
      assertThat(events.stream().filter(e -> e.path("event").asText().equals("metadata")))
          .hasSize(1);
    }
  }

  @Test
  void answersWithAProblemBeforeTheFirstPart(@TempDir Path data) throws IOException {
    try (TestServer server = new TestServer(data)) {
      TestServer.Answer answer =
          server.ask("contracts", "Law?", ",\"stream\":true,\"conversation_id\":\"none\"");
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.json().path("type").asText()).isEqualTo("not-found");
    }
  }

  @Test
  void saysSoWhenTheTimeIsOver(@TempDir Path data) throws IOException {
    // so many words that no machine reads and searches them in a millisecond
    String longest =
        IntStream.range(0, 9_000).mapToObj(i -> "flour" + i).collect(Collectors.joining(" "));
    Map<String, String> flags =
        Map.of("question-milliseconds", "1", "max-question-characters", "100000");
    try (TestServer server = new TestServer(data, flags)) {
      server.read("contracts", "supply.txt", Texts.SUPPLY);
      for (String more : List.of("", ",\"stream\":true")) {
        TestServer.Answer answer = server.ask("contracts", longest, more);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("type").asText()).isEqualTo("index-unavailable");
        assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
      }
      assertThat(server.get("/v1/conversations").json().path("conversations")).isEmpty();
    }
  }

  @Test
  void stopsTheWorkWhenTheClientGoes() throws Exception {
    Attention attention = new Attention(LONG, understood -> {});
    CompletableFuture<RuntimeException> stopped = new CompletableFuture<>();
    Javalin javalin =
        serving(
            stream -> {
              stream.event("metadata", Map.of());
              stopped.complete(goOn(attention));
            },
            attention);
    try (Socket client = asking(javalin.port())) {
      assertThat(firstEvent(client)).contains("metadata");
    }
    assertThat(stopped.get(1, TimeUnit.MINUTES)).isInstanceOf(Attention.GoneException.class);
    javalin.stop();
  }

  @Test
  void aClientThatDoesNotReadHoldsNothingUp() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    String large = "x".repeat(100_000);
    Javalin javalin =
        serving(
            stream -> {
              for (int i = 0; i < 300; i++) {
                stream.event("retrievals", large);
              }
              done.countDown();
            },
            new Attention(LONG, understood -> {}));
    try (Socket client = asking(javalin.port())) {
      assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
      assertThat(client.isConnected()).isTrue();
    }
    javalin.stop();
  }

  private static Javalin serving(java.util.function.Consumer<EventStream> work, Attention a) {
    return Javalin.create(config ->
            config.routes.get(
                "/",
                ctx -> {
                  EventStream stream = new EventStream();
                  stream.send(ctx, () -> work.accept(stream), a::leave);
                }))
        .start("127.0.0.1", 0);
  }

  private static RuntimeException goOn(Attention attention) {
    try {
      while (true) {
        attention.check();
        Thread.onSpinWait();
      }
    } catch (RuntimeException e) {
      return e;
    }
  }

  private static Socket asking(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket
        .getOutputStream()
        .write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String firstEvent(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    String line = in.readLine();
    while (line != null && !line.contains("data: ")) {
      line = in.readLine();
    }
    return String.valueOf(line);
  }
}
