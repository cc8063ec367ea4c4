package parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page for those who see little, use no pointer, or have a small screen. */
final class PageAccessIT {
  private static final String PRICE = "What is the merger price";
  private static final String FOCUSED =
      """
      () => {
        const e = document.activeElement;
        return e.id || e.getAttribute("aria-label") || e.textContent.trim();
      }
      """;

  @RegisterExtension static final PageStage STAGE = new PageStage();

  @ParameterizedTest
  @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 360", "DARK, 360"})
  void hasNoSeriousFindings(ColorScheme colours, int width) {
    WebPage page = STAGE.page();
    page.tab().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    page.tab().setViewportSize(width, 800);
    page.open();
    assertThat(page.locator(".suggestions button").first()).isVisible();
    assertNoSeriousFindings(page, "empty");
    page.ask(PRICE);
    tool(page, "Bad answer").click();
    page.ask("And when can this change?");
    page.locator(".understood button").last().click();
    assertNoSeriousFindings(page, "answers");
    page.openFirstCitation();
    assertNoSeriousFindings(page, "source");
    for (String tab : List.of("Sections", "Terms")) {
      page.locator("#tab-" + tab).click();
      assertThat(page.locator("#panel-" + tab + " input")).isVisible();
      assertNoSeriousFindings(page, tab);
    }
    assertThat((int) page.tab().evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
  }

  private static Locator tool(WebPage page, String name) {
    return page.lastReply().locator(".tools button").filter(WebPage.saying(name));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT", "DARK"})
  void hasNoSeriousFindingsInWhatLiesOverIt(ColorScheme colours) {
    WebPage page = STAGE.page();
    page.tab().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
    page.tab().setViewportSize(360, 740);
    page.open();
    page.ask("What is the termination fee?");
    page.ask("Does it say anything about llamas in Peru?");
    page.locator("#show-library").click();
    assertThat(page.locator("#contracts")).isVisible();
    assertThat(page.locator("#hide-library")).isFocused();
    assertThat(page.locator("#talk")).hasAttribute("inert", "");
    assertNoSeriousFindings(page, "contracts");
    page.locator("#contracts [aria-label^=Delete]").first().click();
    assertNoSeriousFindings(page, "question before deleting");
    page.tab().keyboard().press("Escape");
    page.tab().keyboard().press("Escape");
    assertThat(page.locator("#contracts")).isHidden();
    assertThat(page.locator("#show-library")).isFocused();
    page.locator("#show-help").click();
    assertNoSeriousFindings(page, "help");
  }

  @Test
  void hasNoSeriousFindingsInAContractWithoutPages() throws Exception {
    WebPage page = STAGE.page();
    page.drop(Path.of("sample-docs/nda.html"));
    Locator nda = page.contract("nda.html");
    assertThat(nda).hasAttribute("data-status", "completed");
    nda.locator("input[type=checkbox]").check();
    page.ask("Which law governs?");
    page.lastReply().locator(".chip").first().click();
    assertThat(page.locator("#panel mark").first()).isVisible();
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.tab().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
      assertNoSeriousFindings(page, "text in " + colours);
    }
    page.deleteContract(nda);
  }

  private static void assertNoSeriousFindings(WebPage page, String where) {
    assertThat(page.seriousFindings()).as(where).isEmpty();
  }

  @Test
  void keepsTheColoursThatWereChosen() {
    WebPage page = STAGE.page();
    assertThat(page.locator("html")).hasAttribute("data-theme", "light");
    String before = background(page);
    page.locator("#theme").click();
    assertThat(page.locator("#theme")).hasAttribute("aria-pressed", "true");
    assertThat(background(page)).isNotEqualTo(before);
    page.reload();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
  }

  private static String background(WebPage page) {
    return (String) page.tab().evaluate("getComputedStyle(document.body).backgroundColor");
  }

  @Test
  void takesTheFocusThroughThePageInTheOrderOfReading() {
    WebPage page = STAGE.page();
    assertThat(page.locator(".suggestions button").first()).isVisible();
    List<String> order = new ArrayList<>();
    for (int i = 0; i < 40 && !order.contains("send"); i++) {
      page.tab().keyboard().press("Tab");
      order.add((String) page.tab().evaluate(FOCUSED));
    }
    assertThat(order)
        .containsSubsequence(
            "Skip to the question",
            "new-conversation",
            "theme",
            "pick",
            "contract-filter",
            "Ask only merger-agreement.pdf",
            "merger-agreement.pdf",
            "Replace merger-agreement.pdf",
            "Delete merger-agreement.pdf",
            "past-filter",
            "transcript",
            "question",
            "send");
    assertThat(order.subList(order.indexOf("transcript") + 1, order.indexOf("question")))
        .isNotEmpty()
        .allMatch(name -> name.endsWith("?"));
  }

  @Test
  void isUsedByKeysAlone() {
    WebPage page = STAGE.page();
    page.tab().keyboard().press("Tab");
    page.tab().keyboard().press("Enter");
    assertThat(page.locator("#question")).isFocused();
    page.tab().keyboard().type(PRICE);
    page.tab().keyboard().press("Enter");
    assertThat(page.answers()).hasCount(1);
    Locator chip = page.lastReply().locator(".chip").first();
    for (int i = 0; i < 60 && !isFocused(chip); i++) {
      page.tab().keyboard().press("Shift+Tab");
    }
    page.tab().keyboard().press("Enter");
    page.tab().waitForSelector(".sheet[data-drawn] .box");
    assertThat(page.locator("#panel")).isFocused();
    page.tab().keyboard().press("Escape");
    assertThat(chip).isFocused();
    page.tab().keyboard().press("/");
    assertThat(page.locator("#question")).isFocused();
  }

  private static boolean isFocused(Locator node) {
    return (boolean) node.evaluate("(node) => node === document.activeElement");
  }

  @Test
  void saysTheAnswerOnceToAScreenReader() {
    WebPage page = STAGE.page();
    Locator said = page.locator("#said[role=status]");
    page.ask(PRICE);
    assertThat(said).containsText(page.lastReply().locator(".direct").textContent());
    assertThat(said).containsText("$11.50 per share in cash");
    assertThat(said).containsText("citations");
    page.ask("What is the termination fee?");
    assertThat(said)
        .containsText("Choose: the Company Termination Fee, the Parent Termination Fee.");
    assertThat(page.locator("#transcript [aria-live], #transcript [role=log]")).hasCount(0);
    assertThat(page.locator("#transcript")).hasAttribute("aria-busy", "false");
  }

  @Test
  void fitsAScreenOf320Points() {
    WebPage page = STAGE.page();
    page.tab().setViewportSize(320, 600);
    page.open();
    page.ask("And when can the merger price change?");
    assertThat((int) page.tab().evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    page.openFirstCitation();
    assertThat(page.locator(".sheet .box").first()).isInViewport();
    assertThat(page.locator("[aria-label='Close the source']")).isInViewport();
    page.locator("[aria-label='Close the source']").click();
    assertThat(page.lastReply()).isVisible();
  }
}
