package parley.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * So many clients at once that ask, upload, delete and reindex for a while, against a server with a
 * heap of 512 MB: {@code LoadBenchmark [CLIENTS] [SECONDS]}, run by hand. Prints how often each
 * status was answered, the times of questions, the heap over time, and whatever was wrong: a 5xx
 * but 503, a passage that is not of the document it is said to be of, a passage of a document that
 * had been deleted before the question was put. Ends with 1 where something was wrong.
 */
final class LoadBenchmark {
  private static final int CONTRACTS = 100;
  private static final int SECTIONS = 40;
  private static final long SAMPLE_MILLIS = 2_000;

  private final ServerUnderTest server;
  private final Map<String, Integer> living = new ConcurrentHashMap<>();
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final Set<String> deleted = ConcurrentHashMap.newKeySet();
  private final Map<String, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
  private final List<Long> times = Collections.synchronizedList(new ArrayList<>());
  private final List<Double> heap = new ArrayList<>();
  private final Set<String> wrong = ConcurrentHashMap.newKeySet();
  private final AtomicInteger uploads = new AtomicInteger();
  private volatile boolean over;

  private LoadBenchmark(ServerUnderTest server) {
    this.server = server;
  }

  public static void main(String[] args) throws Exception {
    int clients = args.length > 0 ? Integer.parseInt(args[0]) : 64;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
    System.exit(run(clients, seconds, Files.createTempDirectory("parley-load")) ? 0 : 1);
  }

  private static boolean run(int clients, int seconds, Path data) throws Exception {
    try (ServerUnderTest server =
        ServerUnderTest.start(data, List.of("-Xmx512m"), List.of("--max-files-waiting=200"))) {
      LoadBenchmark load = new LoadBenchmark(server);
      load.fill();
      load.run(clients, seconds);
      load.report();
      return load.wrong.isEmpty();
    }
  }

  /** A contract of which every sentence tells which one it is. */
  private static String contract(int number) {
    StringBuilder text = new StringBuilder("SUPPLY AGREEMENT NUMBER " + number + "\n\n");
    text.append("This Supply Agreement is made between Seller").append(number);
    text.append(" Inc. and Buyer").append(number).append(" LLC for lot L").append(number);
    text.append("x.\n\n1. Price. The Buyer pays $").append(1_000 + number);
    text.append(" for lot L").append(number).append("x.\n\n");
    for (int i = 2; i <= SECTIONS; i++) {
      text.append(i).append(". Delivery ").append(i).append(". The Seller shall deliver part ");
      text.append(i).append(" of lot L").append(number).append("x within ").append(i);
      text.append(" days after the order, unless the Buyer of lot L").append(number);
      text.append("x agrees otherwise in writing.\n\n");
    }
    return text.toString();
  }

  private void fill() throws IOException, InterruptedException {
    long start = System.nanoTime();
    for (int i = 0; i < CONTRACTS; i++) {
      upload();
    }
    server.awaitIdle();
    System.out.printf(
        "%d contracts read in %.1f s%n", CONTRACTS, (System.nanoTime() - start) / 1e9);
  }

  private void run(int clients, int seconds) throws IOException, InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Random random = new Random(i);
      threads.add(Thread.ofPlatform().start(() -> client(random)));
    }
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    boolean reindexed = false;
    while (System.nanoTime() < end) {
      Thread.sleep(SAMPLE_MILLIS);
      heap.add(server.figure("parley_heap_used_bytes") / (1 << 20));
      if (!reindexed && end - System.nanoTime() < seconds * 700_000_000L) {
        count("reindex", server.post("/v1/reindex", Map.of("mode", "full")).status());
        reindexed = true;
      }
    }
    over = true;
    for (Thread thread : threads) {
      thread.join();
    }
    server.awaitIdle();
  }

  private void client(Random random) {
    String conversation = "";
    while (!over) {
      try {
        int dice = random.nextInt(100);
        if (dice < 6) {
          upload();
        } else if (dice < 10) {
          delete(random);
        } else if (dice < 15) {
          count("list", server.get(ServerUnderTest.DOCUMENTS + "?limit=20").status());
        } else {
          conversation = ask(random, conversation);
        }
      } catch (IOException e) {
        wrong.add("no reply: " + e);
      }
    }
  }

  private void upload() throws IOException {
    int number = uploads.getAndIncrement();
    ServerUnderTest.Answer answer = server.upload("lot-" + number + ".txt", contract(number));
    count("upload", answer.status());
    if (answer.status() == 202) {
      String id = answer.json().path("id").asText();
      numbers.put(id, number);
      living.put(id, number);
    }
  }

  private void delete(Random random) throws IOException {
    List<String> ids = new ArrayList<>(living.keySet());
    if (ids.size() < CONTRACTS / 2) {
      return;
    }
    String id = ids.get(random.nextInt(ids.size()));
    if (living.remove(id) != null) {
      int status = server.send("DELETE", ServerUnderTest.DOCUMENTS + "/" + id, "", "").status();
      count("delete", status);
      if (status == 200) {
        deleted.add(id);
      }
    }
  }

  private String ask(Random random, String conversation) throws IOException {
    List<Integer> lots = new ArrayList<>(living.values());
    int lot = lots.get(random.nextInt(lots.size()));
    Set<String> gone = Set.copyOf(deleted);
    boolean goOn = !conversation.isEmpty() && random.nextInt(3) == 0;
    String question =
        goOn
            ? "And within how many days is it delivered?"
            : "What does the Buyer pay for lot L" + lot + "x?";
    long start = System.nanoTime();
    ServerUnderTest.Answer answer =
        server.ask(question, goOn ? Map.of("conversation_id", conversation) : Map.of());
    times.add((System.nanoTime() - start) / 1_000);
    count("question", answer.status());
    if (answer.status() != 200) {
      return "";
    }
    JsonNode reply = answer.json();
    check(reply, gone);
    return reply.path("conversation_id").asText();
  }

  private void check(JsonNode reply, Set<String> gone) {
    for (JsonNode content : reply.path("retrieval_contents")) {
      check(content.path("doc_id").asText(), content.path("content_text").asText(), gone);
    }
    for (JsonNode citation : reply.path("answer").path("citations")) {
      check(citation.path("doc_id").asText(), citation.path("quote").asText(), gone);
    }
  }

  private void check(String document, String text, Set<String> gone) {
    Integer number = numbers.get(document);
    if (gone.contains(document)) {
      wrong.add("of a deleted document: " + text);
    }
    if (number != null && text.contains(" lot L") && !text.contains("L" + number + "x")) {
      wrong.add("of another document than " + number + ": " + text);
    }
  }

  private void count(String what, int status) {
    statuses.computeIfAbsent(what + " " + status, k -> new AtomicInteger()).incrementAndGet();
    if (status >= 500 && status != 503) {
      wrong.add(what + " answered " + status);
    }
  }

  private void report() {
    System.out.println(new TreeMap<>(statuses));
    List<Long> sorted = times.stream().sorted().toList();
    for (int percent : new int[] {50, 95, 99}) {
      long at = sorted.get((sorted.size() - 1) * percent / 100);
      System.out.printf("questions p%d %.1f ms%n", percent, at / 1e3);
    }
    int third = Math.max(1, heap.size() / 3);
    System.out.printf(
        "heap MB, least in the first and in the last third: %.0f, %.0f; most: %.0f%n",
        Collections.min(heap.subList(0, third)),
        Collections.min(heap.subList(heap.size() - third, heap.size())),
        Collections.max(heap));
    System.out.println(wrong.isEmpty() ? "nothing was wrong" : wrong.size() + " things were wrong");
    wrong.stream().limit(10).forEach(System.out::println);
  }
}
