package parley.page;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.io.FileUtils;

/**
 * What the page adds to the time that the API takes for an answer: {@code PageBenchmark [ROUNDS]},
 * run by hand. Both times are those of the same question in a browser: from Enter to the frame that
 * shows the whole answer, and of that the request to the API from its start to its last byte.
 * Prints the figures in milliseconds; ends with 1 when the page adds more than 100 to any answer.
 */
final class PageBenchmark {
  private static final double MOST_MILLIS = 100;
  private static final List<String> QUESTIONS =
      List.of(
          "What is the merger price",
          "And when can this change?",
          "Which law governs?",
          "What is the termination fee?",
          "When may the Company terminate?");

  /** Notes when Enter is pressed, and when the answer to it has been painted. */
  private static final String WATCH =
      """
      () => {
        performance.setResourceTimingBufferSize(100_000);
        const enter = (e) => { if (e.key === "Enter") window.pressed = e.timeStamp; };
        addEventListener("keydown", enter, true);
        const time = (turn) => {
          const shown = performance.now() - window.pressed;
          const api = performance.getEntriesByType("resource")
            .find((r) => r.name.endsWith("/query") && r.startTime >= window.pressed);
          turn.dataset.timed = [shown, api.responseEnd - api.startTime].join();
        };
        new MutationObserver(() => {
          const last = [...document.querySelectorAll(".turn")].at(-1);
          const answered = last?.querySelector(".reply:not(.streaming) .direct");
          if (!answered || last.dataset.timed) return;
          last.dataset.timed = "pending";
          requestAnimationFrame(() => setTimeout(() => time(last)));
        }).observe(document.querySelector("#transcript"), { childList: true, subtree: true });
      }
      """;

  private PageBenchmark() {}

  /** The milliseconds of one answer: to the person, and of the API in that. */
  private record Times(double shown, double api) {
    double added() {
      return shown - api;
    }
  }

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    Path folder = Files.createTempDirectory("parley-page");
    boolean quick;
    try (ServerProcess server =
            ServerProcess.start(Files.createDirectories(folder.resolve("data")));
        Browser browser = Browser.start()) {
      quick = report(measure(WebPage.open(browser.page(1400, 860), server.address()), rounds));
    } finally {
      FileUtils.deleteDirectory(folder.toFile());
    }
    System.exit(quick ? 0 : 1);
  }

  private static List<Times> measure(WebPage page, int rounds) throws IOException {
    page.drop(PageStage.CONTRACT);
    page.tab()
        .waitForSelector(
            "#contracts li[data-status=completed]",
            new Page.WaitForSelectorOptions().setTimeout(60_000));
    page.tab().evaluate(WATCH);
    ask(page);
    List<Times> times = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      page.locator("#new-conversation").click();
      page.tab().waitForSelector(".suggestions button");
      times.addAll(ask(page));
    }
    return times;
  }

  /** The questions, one conversation. */
  private static List<Times> ask(WebPage page) {
    List<Times> times = new ArrayList<>();
    for (String question : QUESTIONS) {
      page.ask(question);
      page.tab().waitForSelector(".turn:last-child[data-timed*=',']");
      String[] timed = page.locator(".turn").last().getAttribute("data-timed").split(",", 2);
      times.add(new Times(Double.parseDouble(timed[0]), Double.parseDouble(timed[1])));
    }
    return times;
  }

  private static boolean report(List<Times> times) {
    print("API", times.stream().mapToDouble(Times::api));
    print("on the page", times.stream().mapToDouble(Times::shown));
    print("added", times.stream().mapToDouble(Times::added));
    double most = times.stream().mapToDouble(Times::added).max().orElseThrow();
    return most <= MOST_MILLIS;
  }

  private static void print(String what, DoubleStream millis) {
    double[] sorted = millis.sorted().toArray();
    System.out.printf(
        "%-12s %4d answers: median %6.1f ms, 95 %% %6.1f ms, most %6.1f ms%n",
        what,
        sorted.length,
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length - 1]);
  }
}
