package parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on a server that wants a key. Skipped where there is no chromium. */
final class PageKeyIT {
  private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]{8,200})\"");

  @TempDir private Path folder;

  @Test
  void asksForAKeyOnce() throws IOException, InterruptedException {
    assumeTrue(Browser.executable().isPresent(), "no chromium on the path");
    Path data = Files.createDirectories(folder.resolve("data"));
    try (ServerProcess server = ServerProcess.start(data);
        Browser browser = Browser.start()) {
      String key = makeKey(server.address());
      Page page = browser.page(1000, 800);
      page.navigate(server.address().toString());
      assertThat(page.locator("#key-dialog")).isVisible();
      page.locator("#key").fill(key);
      page.keyboard().press("Enter");
      page.waitForSelector("html[data-ready]");
      assertThat(page.locator("#contracts-note")).hasText("No contracts yet.");
      page.reload();
      page.waitForSelector("html[data-ready]");
      assertThat(page.locator("#key-dialog")).isHidden();
      assertThat(page.locator(".welcome")).containsText("Add a contract");
    }
  }

  private static String makeKey(URI server) throws IOException, InterruptedException {
    String body = "{\"name\": \"page\", \"scopes\": [\"read\", \"write\", \"admin\"]}";
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("v1/keys"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String reply = client.send(request, BodyHandlers.ofString()).body();
      Matcher key = KEY.matcher(reply);
      if (!key.find()) {
        throw new IllegalStateException("no key in " + reply);
      }
      return key.group(1);
    }
  }
}
