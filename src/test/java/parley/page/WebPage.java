package parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Parley's page in a browser, and what a person does with it. */
final class WebPage {
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  private final Page page;
  private final URI address;
  private final List<String> violations = new ArrayList<>();

  private WebPage(Page page, URI address) {
    this.page = page;
    this.address = address;
  }

  /** Opens the page and waits until it can be used. */
  static WebPage open(Page page, URI address) {
    WebPage opened = new WebPage(page, address);
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        opened.violations.add(message.text());
      }
    });
    opened.open();
    return opened;
  }

  /** Goes to the server's address again. */
  void open() {
    page.navigate(address.toString());
    page.waitForSelector("html[data-ready]");
  }

  void reload() {
    page.reload();
    page.waitForSelector("html[data-ready]");
  }

  void close() {
    page.close();
  }

  /** The browser's own view of it. */
  Page tab() {
    return page;
  }

  Locator locator(String selector) {
    return page.locator(selector);
  }

  /** Types a question and waits until it is answered. */
  void ask(String words) {
    int before = answers().count();
    page.locator("#question").fill(words);
    page.keyboard().press("Enter");
    assertThat(answers()).hasCount(before + 1);
  }

  /** The direct answers that have come in full. */
  Locator answers() {
    return page.locator(".reply:not(.streaming) .direct");
  }

  Locator lastReply() {
    return page.locator(".reply:not(.streaming)").last();
  }

  /**
   * Opens the first citation of the last reply, and waits until its words are marked on the page.
   */
  Locator openFirstCitation() {
    Locator chip = lastReply().locator(".chip").first();
    chip.click();
    page.waitForSelector(".sheet[data-drawn] .box");
    return chip;
  }

  /** Opens the first citation of the last reply that names this section. */
  Locator openCitation(String section) {
    Locator chip = lastReply().locator(".chip").filter(saying(section)).first();
    chip.click();
    return chip;
  }

  /** The contract of this name in the list. */
  Locator contract(String name) {
    return page.locator("#contracts li[data-id]").filter(saying(name));
  }

  /** Deletes what the button stands for, and says yes when asked whether. */
  void delete(Locator button) {
    button.click();
    page.locator("#confirm .danger").click();
  }

  /** Deletes the first contract of this kind. */
  void deleteContract(Locator contract) {
    int before = contract.count();
    delete(contract.first().locator("[aria-label^=Delete]"));
    assertThat(contract).hasCount(before - 1);
  }

  static Locator.FilterOptions saying(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  /** Drops a file where contracts are dropped. */
  void drop(Path file) throws IOException {
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

  /** What the browser has refused because the server's content policy forbids it. */
  List<String> policyViolations() {
    return List.copyOf(violations);
  }

  /** The same, which is then no longer known. */
  List<String> takePolicyViolations() {
    List<String> taken = policyViolations();
    violations.clear();
    return taken;
  }

  /** What axe-core finds that is serious or critical, the size of targets included. */
  List<?> seriousFindings() {
    page.evaluate(axe());
    return (List<?>)
        page.evaluate(
            """
            async () => (await axe.run({ rules: { "target-size": { enabled: true } } })).violations
              .filter((v) => ["serious", "critical"].includes(v.impact))
              .map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" | ")}`)
            """);
  }

  private static String axe() {
    try (InputStream in = WebPage.class.getResourceAsStream(AXE)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
