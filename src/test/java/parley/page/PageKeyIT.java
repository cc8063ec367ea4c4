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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on a server that wants a key. Skipped where there is no chromium. */
final class PageKeyIT {
  private static final Pattern KEY = Pattern.compile("\"key\":\"([^\"]{8,200})\"");

  @TempDir private Path folder;

  @Test
  void asksForAKeyOnceAndSaysWhenItIsNotAcceptedOrNotEnough()
      throws IOException, InterruptedException {
    assumeTrue(Browser.executable().isPresent(), "no chromium on the path");
    Path data = Files.createDirectories(folder.resolve("data"));
    try (ServerProcess server = ServerProcess.start(data);
        Browser browser = Browser.start()) {
      String key = makeKey(server.address(), null, "\"read\", \"write\", \"admin\"");
      Page page = browser.page(1000, 800);
      page.navigate(server.address().toString());
      type(page, "no such key");
      assertThat(page.locator("#key-refused")).containsText("does not accept this key");
      type(page, key);
      page.waitForSelector("html[data-ready]");
      assertThat(page.locator("#contracts-note")).hasText("No contracts yet.");
      assertThat(page.locator(".welcome li")).hasCount(3);
      page.reload();
      page.waitForSelector("html[data-ready]");
      assertThat(page.locator("#key-dialog")).isHidden();
      assertThat(page.locator(".welcome")).containsText("Add a contract");
      page.evaluate(
          "key => localStorage.setItem('parley.key', key)",
          makeKey(server.address(), key, "\"read\""));
      page.reload();
      page.waitForSelector("html[data-ready]");
      page.setInputFiles("#file", Path.of("sample-docs/nda.html"));
      assertThat(page.locator(".toast")).containsText("nda.html: Your key does not allow this.");
    }
  }

  private static void type(Page page, String key) {
    assertThat(page.locator("#key-dialog")).isVisible();
    page.locator("#key").fill(key);
    page.keyboard().press("Enter");
  }

  private static String makeKey(URI server, @Nullable String with, String scopes)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve("v1/keys"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"name\": \"page\", \"scopes\": [" + scopes + "]}"));
    if (with != null) {
      request.header("Authorization", "Bearer " + with);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      String reply = client.send(request.build(), BodyHandlers.ofString()).body();
      Matcher key = KEY.matcher(reply);
      if (!key.find()) {
        throw new IllegalStateException("no key in " + reply);
      }
      return key.group(1);
    }
  }
}
