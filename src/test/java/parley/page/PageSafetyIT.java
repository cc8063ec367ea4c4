package parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The page runs nothing but its own files, whatever a contract holds. */
final class PageSafetyIT {
  private static final Path SOURCES = Path.of("src/main/resources/parley/web");

  @RegisterExtension static final PageStage STAGE = new PageStage();

  @TempDir private Path folder;

  @Test
  void allowsNoScriptsAndStylesButItsOwnFiles() {
    WebPage page = STAGE.page();
    List<Response> responses = new ArrayList<>();
    page.tab().onResponse(responses::add);
    page.open();
    String policy = responses.getFirst().headerValue("content-security-policy");
    assertThat(policy)
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .contains("base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*", "http");
    assertThat(responses).allMatch(r -> r.url().startsWith(page.tab().url()));
  }

  @Test
  void refusesAScriptThatIsNotItsOwn() {
    WebPage page = STAGE.page();
    page.tab()
        .evaluate(
            """
            () => {
              const script = document.createElement("script");
              script.textContent = "document.title = 'taken over'";
              document.body.append(script);
            }
            """);
    assertThat(page.tab().title()).isEqualTo("Parley: talk to your contracts");
    assertThat(page.takePolicyViolations()).hasSize(1);
  }

  @Test
  void showsMarkupInAContractAsText() throws IOException {
    WebPage page = STAGE.page();
    String mark = "<img src=x onerror=\"document.title='taken over'\">";
    String text =
        """
        1. Delivery. The Supplier shall deliver %s to the Buyer (the "%s Goods") by May 1, 2030.

        2. Termination. Either party may terminate this Agreement at any time.
        """
            .formatted(mark, mark);
    page.drop(Files.writeString(folder.resolve("<b>bold & brave.txt"), text));
    Locator item = page.contract("<b>bold & brave.txt");
    assertThat(item).hasAttribute("data-status", "completed");
    item.locator("input[type=checkbox]").check();
    page.ask("When does the Supplier deliver? <i>now</i>");
    assertThat(page.lastReply()).containsText(mark);
    assertThat(page.locator(".asked")).containsText("<i>now</i>");
    page.lastReply().locator(".chip").first().click();
    assertThat(page.locator("#panel")).containsText(mark);
    assertThat(page.locator("img[src=x], .asked i, #contracts b")).hasCount(0);
    assertThat(page.tab().title()).isEqualTo("Parley: talk to your contracts");
    page.deleteContract(item);
  }

  @Test
  void buildsThePageOutOfNodesAlone() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      Stream.of(
              "innerHTML",
              "outerHTML",
              "insertAdjacentHTML",
              "document.write",
              "eval(",
              "DOMParser")
          .filter(source::contains)
          .forEach(word -> found.add(file.getFileName() + ": " + word));
    }
    assertThat(found).isEmpty();
    assertThat(Files.readString(SOURCES.resolve("index.html")))
        .doesNotContainPattern(
            "<script(?![^>]{0,80} src=)| style=| on[a-z]{2,20}=|https?://(?!www.w3)");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      List<Path> scripts = files.filter(f -> f.toString().endsWith(".js")).toList();
      assertThat(scripts).hasSizeGreaterThan(10);
      return scripts;
    }
  }
}
