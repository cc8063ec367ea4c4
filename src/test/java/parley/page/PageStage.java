package parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A server that holds one contract, a browser, and a fresh page for every test, which must not have
 * broken the server's content policy. Without a chromium the tests are skipped, and it is said so.
 */
final class PageStage
    implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
  static final Path CONTRACT = Path.of("sample-docs/merger-agreement.pdf");

  private static final double PATIENCE_MILLIS = 60_000;

  /** So long an assertion waits for what it expects, on a machine that is busy otherwise. */
  private static final double ASSERTION_MILLIS = 15_000;

  private @Nullable Path folder;
  private @Nullable ServerProcess server;
  private @Nullable Browser browser;
  private @Nullable WebPage page;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
    assumeTrue(Browser.executable().isPresent(), "no chromium on the path");
    PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_MILLIS);
    folder = Files.createTempDirectory("parley-page");
    server = ServerProcess.start(Files.createDirectories(folder.resolve("data")));
    browser = Browser.start();
    WebPage first = newPage();
    first.drop(CONTRACT);
    assertThat(first.locator("#contracts li[data-status=completed]"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    first.close();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    page = newPage();
  }

  /** The page of this test, open and ready. */
  WebPage page() {
    if (page == null) {
      throw new IllegalStateException("not started");
    }
    return page;
  }

  private WebPage newPage() {
    if (browser == null || server == null) {
      throw new IllegalStateException("not started");
    }
    return WebPage.open(browser.page(1400, 860), server.address());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    WebPage used = page();
    used.close();
    assertThat(used.policyViolations()).isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
    if (folder != null) {
      FileUtils.deleteDirectory(folder.toFile());
    }
  }
}
