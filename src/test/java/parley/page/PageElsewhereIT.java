package parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody else's page, from another port of this machine, in the browser of whoever runs a server
 * without keys. Skipped where there is no chromium.
 */
final class PageElsewhereIT {
  private static final String DOCUMENTS = "v1/datastores/contracts/documents";

  /** Sends what a browser sends without asking first; says whether anything could be read. */
  private static final String TRY =
      """
      async ({ server, how }) => {
        const form = new FormData();
        form.append("file", new Blob(["1. Law. The laws of Oregon govern."]), "a.txt");
        const question = '{"messages":[{"role":"user","content":"Which law governs?"}]}';
        const documents = server + "v1/datastores/contracts/documents";
        const ways = {
          upload: () => fetch(documents, { method: "POST", mode: "no-cors", body: form }),
          untyped: () => fetch(server + "v1/agents/contracts/query",
            { method: "POST", mode: "no-cors", body: new Blob([question]) }),
          plain: () => fetch(server + "v1/agents/contracts/query",
            { method: "POST", mode: "no-cors", body: question }),
          empty: () => fetch(server + "v1/reindex", { method: "POST", mode: "no-cors" }),
          beacon: async () => navigator.sendBeacon(documents, form),
          asking: () => fetch(server + "v1/datastores/contracts/reset", { method: "PUT" }),
          reading: () => fetch(documents),
        };
        try {
          const reply = await ways[how]();
          return reply.type === "opaque" || reply === true ? "unreadable" : "read";
        } catch (e) {
          return "unreadable";
        }
      }
      """;

  private static final String POST_A_FORM =
      """
      server => {
        const form = document.createElement("form");
        form.action = server + "v1/reindex";
        form.method = "post";
        form.enctype = "text/plain";
        document.body.append(form);
        form.submit();
      }
      """;

  @TempDir private Path folder;

  @Test
  void changesNothingAndReadsNothing() throws IOException, InterruptedException {
    assumeTrue(Browser.executable().isPresent(), "no chromium on the path");
    HttpServer elsewhere = elsewhere();
    try (ServerProcess server = ServerProcess.start(data());
        Browser browser = Browser.start()) {
      for (String name : List.of("127.0.0.1", "localhost")) {
        String page = "http://" + name + ":" + elsewhere.getAddress().getPort() + "/";
        assertLocked(browser, page, server.address());
      }
      assertThat(get(server, DOCUMENTS)).contains("\"total_count\":0");
      assertThat(get(server, "v1/jobs")).contains("\"jobs\":[]");
      assertThat(get(server, "v1/conversations")).contains("\"conversations\":[]");
    } finally {
      elsewhere.stop(0);
    }
  }

  private Path data() throws IOException {
    return Files.createDirectories(folder.resolve("data"));
  }

  private static void assertLocked(Browser browser, String elsewhere, URI server) {
    Page page = browser.page(800, 600);
    page.navigate(elsewhere);
    for (String how :
        List.of("upload", "untyped", "plain", "empty", "beacon", "asking", "reading")) {
      Object seen = page.evaluate(TRY, Map.of("server", server.toString(), "how", how));
      assertThat(seen).as(how + " from " + elsewhere).isEqualTo("unreadable");
    }
    Response posted =
        page.waitForResponse(
            r -> r.url().endsWith("/v1/reindex"),
            () -> page.evaluate(POST_A_FORM, server.toString()));
    assertThat(posted.status()).isEqualTo(403);
    page.close();
  }

  /** A name that leads to this machine and is not the server's, as after its DNS was rebound. */
  @Test
  void isToldFromTheServersOwnPageByItsName() throws IOException, InterruptedException {
    assumeTrue(Browser.executable().isPresent(), "no chromium on the path");
    try (ServerProcess server = ServerProcess.start(data());
        Browser browser = Browser.start()) {
      Page page = browser.page(800, 600);
      String rebound = "http://evil.localhost:" + server.address().getPort() + "/";
      for (String path : List.of("", DOCUMENTS, "docs", "metrics")) {
        Response reply = page.navigate(rebound + path);
        assertThat(reply.status()).as(path).isEqualTo(403);
        assertThat(reply.text()).contains("\"type\":\"forbidden\"");
      }
      assertThat(page.navigate(server.address().toString()).status()).isEqualTo(200);
      page.waitForSelector("html[data-ready]");
      page.close();
    }
  }

  private static HttpServer elsewhere() throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(any, 0);
    byte[] page = "<!doctype html><title>Elsewhere</title>".getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static String get(ServerProcess server, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(server.address().resolve(path)).build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
