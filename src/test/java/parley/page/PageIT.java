package parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees and does on the page. Skipped, and said so, where there is no chromium. */
final class PageIT {
  private static final Path CONTRACT = Path.of("sample-docs/merger-agreement.pdf");
  private static final Path PICTURES = Path.of("target/screenshots");

  @TempDir private static Path folder;
  private static @Nullable ServerProcess server;
  private static @Nullable Browser browser;
  private final Page page = startPage();

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    assumeTrue(Browser.executable().isPresent(), "no chromium on the path");
    Files.createDirectories(PICTURES);
    server = ServerProcess.start(Files.createDirectories(folder.resolve("data")));
    browser = Browser.start();
    Page first = browser.page(1400, 860);
    open(first);
    drop(first, CONTRACT);
    assertThat(first.locator("#contracts li[data-status=completed]"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    first.close();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  private static Page startPage() {
    if (browser == null) {
      throw new IllegalStateException("not started");
    }
    return browser.page(1400, 860);
  }

  @BeforeEach
  void open() {
    open(page);
  }

  @AfterEach
  void close() {
    page.close();
  }

  private static void open(Page page) {
    if (server == null) {
      throw new IllegalStateException("not started");
    }
    page.navigate(server.address().toString());
    page.waitForSelector("html[data-ready]");
  }

  @Test
  void teachesOnAnEmptyPage() {
    assertThat(page.locator(".welcome")).containsText("Ask as you would ask a colleague");
    assertThat(page.locator(".suggestions button").first()).isVisible();
    page.locator(".suggestions button").first().click();
    assertThat(page.locator(".reply .direct")).isVisible();
  }

  @Test
  void marksTheQuoteOnThePage() throws IOException {
    ask("What is the merger price");
    assertThat(lastReply()).containsText("$11.50");
    Locator chip = lastReply().locator(".chip").filter(saying("Section 2.1(a)")).first();
    chip.click();
    page.waitForSelector(".sheet[data-drawn] .box");
    assertThat(new MarkedWords(CONTRACT).under(page.locator(".sheet .box")))
        .contains("$11.50 per share in cash");
    page.locator("#panel").focus();
    page.keyboard().press("Escape");
    assertThat(page.locator("#source")).isHidden();
    assertThat(chip).isFocused();
  }

  @Test
  void showsHowAFollowUpWasUnderstood() {
    ask("What is the merger price");
    ask("And when can this change?");
    assertThat(page.locator(".understood")).hasCount(1);
    lastReply().locator(".chip").filter(saying("Section 2.5")).first().click();
    page.waitForSelector(".sheet[data-drawn] .box");
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("answer.png")));
    page.locator(".understood button").last().click();
    page.locator(".understood input").fill("Which law governs?");
    page.keyboard().press("Enter");
    assertThat(page.locator(".reply .direct")).hasCount(3);
    assertThat(lastReply()).containsText("Delaware");
  }

  @Test
  void marksTheQuoteInAContractWithoutPages() throws IOException {
    drop(page, Path.of("sample-docs/nda.html"));
    Locator nda = page.locator("#contracts li[data-status=completed]").filter(saying("nda.html"));
    nda.locator("input[type=checkbox]").check();
    assertThat(page.locator("#scope")).containsText("Asking 1 of 2");
    ask("Which law governs?");
    lastReply().locator(".chip").first().click();
    assertThat(page.locator("#panel mark").first()).containsText("California");
    page.locator("#ask-all").click();
    nda.locator("[aria-label^=Delete]").click();
    assertThat(nda).hasCount(0);
  }

  @Test
  void answersFromTheWordsAloneWithMultiTurnOff() {
    ask("What is the merger price");
    ask("And when can this change?");
    assertThat(lastReply().locator(".chip").first()).containsText("2.5");
    assertThat(page.locator(".understood")).hasCount(1);
    page.locator("#multi-turn").uncheck();
    ask("And when can this change?");
    assertThat(page.locator(".understood")).hasCount(1);
    assertThat(lastReply().locator(".chip").first()).containsText("6.1(e)");
  }

  @Test
  void offersTheReadingsAsButtons() {
    ask("How much is the Company Termination Fee?");
    ask("And the Parent Termination Fee?");
    ask("When must it pay it?");
    if (lastReply().locator(".options button").count() == 0) {
      abort("the question was not taken to be ambiguous");
    }
    lastReply().locator(".options button").last().click();
    assertThat(page.locator(".reply .direct")).hasCount(4);
    assertThat(lastReply().locator(".chip").first()).containsText("8.3");
  }

  @Test
  void goesOnAfterAReload() {
    ask("What is the merger price");
    page.reload();
    page.waitForSelector("html[data-ready]");
    assertThat(lastReply()).containsText("$11.50");
    ask("Which law governs?");
    page.reload();
    page.waitForSelector("html[data-ready]");
    assertThat(page.locator(".reply .direct")).hasCount(2);
    assertThat(page.locator("#past li[aria-current=true]"))
        .containsText("What is the merger price");
  }

  @Test
  void showsSectionsAndTerms() {
    page.locator("#contracts .name").first().click();
    assertThat(page.locator(".tree")).containsText("2.5 Adjustments");
    page.locator("#tab-Terms").click();
    assertThat(page.locator(".terms")).containsText("Per Share Merger Consideration");
    page.locator("#tab-Sections").click();
    page.locator(".tree button").filter(saying("2.5 Adjustments")).first().click();
    page.waitForSelector(".sheet[data-page='8'][data-drawn]");
  }

  @Test
  void saysInWordsWhyAFileIsRefused() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 but no more");
    drop(page, broken);
    Locator refused = page.locator("#contracts li[data-status=failed]").or(page.locator(".toast"));
    assertThat(refused.first()).containsText(Pattern.compile("damaged|cannot be read"));
    page.locator("#contracts li[data-status=failed] [aria-label^=Delete]").click();
    assertThat(page.locator("#contracts li[data-status=failed]")).hasCount(0);
  }

  @Test
  void fitsANarrowScreenInTheDark() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.setViewportSize(360, 740);
    open(page);
    ask("What is the merger price");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("mobile.png")));
    page.locator("#show-library").click();
    assertThat(page.locator("#contracts")).isVisible();
    assertThat(seriousFindings()).isEmpty();
  }

  @Test
  void hasNoSeriousAccessibilityFindings() throws IOException {
    assertThat(seriousFindings()).isEmpty();
    ask("What is the merger price");
    lastReply().locator(".chip").first().click();
    page.waitForSelector(".sheet[data-drawn]");
    assertThat(seriousFindings()).isEmpty();
  }

  @Test
  void loadsLittleAndAddsLittle() {
    List<Response> responses = new ArrayList<>();
    page.onResponse(responses::add);
    open(page);
    long bytes = 0;
    for (Response r : responses) {
      bytes += r.request().sizes().responseBodySize;
    }
    assertThat(bytes).as("bytes of the first load").isLessThan(300_000);
    ask("What is the merger price");
    double shown = ((Number) page.evaluate(TIME_ASIDE)).doubleValue();
    assertThat(shown).as("milliseconds from the reply to the page").isLessThan(100);
  }

  private static final String TIME_ASIDE =
      """
      () => performance.measure("shown", "parley-replied", "parley-shown").duration
      """;

  private void ask(String words) {
    int before = page.locator(".reply .direct").count();
    page.locator("#question").fill(words);
    page.keyboard().press("Enter");
    assertThat(page.locator(".reply .direct")).hasCount(before + 1);
  }

  private Locator lastReply() {
    return page.locator(".reply").last();
  }

  private static Locator.FilterOptions saying(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  private static void drop(Page page, Path file) throws IOException {
    String base64 = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
    JSHandle transfer =
        page.evaluateHandle(
            """
            ([name, base64]) => {
              const transfer = new DataTransfer();
              const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
              transfer.items.add(new File([bytes], name));
              return transfer;
            }
            """,
            List.of(file.getFileName().toString(), base64));
    page.dispatchEvent("#drop", "drop", Map.of("dataTransfer", transfer));
  }

  /** What axe-core finds that is serious or critical. */
  private List<?> seriousFindings() {
    page.evaluate(axe());
    return (List<?>)
        page.evaluate(
            """
            async () => (await axe.run()).violations
              .filter((v) => ["serious", "critical"].includes(v.impact))
              .map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" | ")}`)
            """);
  }

  private static String axe() {
    String resource = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream in = PageIT.class.getResourceAsStream(resource)) {
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
