package parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract beside the conversation: quotes marked, words to select, sections, terms. */
final class PageSourceIT {
  @RegisterExtension static final PageStage STAGE = new PageStage();

  private final MarkedWords marked = new MarkedWords(PageStage.CONTRACT);

  @Test
  void marksTheQuoteOnThePage() throws IOException {
    WebPage page = STAGE.page();
    page.ask("What is the merger price");
    assertThat(page.lastReply()).containsText("$11.50");
    Locator chip = page.openCitation("Section 2.1(a)");
    page.tab().waitForSelector(".sheet[data-drawn] .box");
    assertThat(marked.under(page.locator(".sheet .box"))).contains("$11.50 per share in cash");
    page.locator("#panel").focus();
    page.tab().keyboard().press("Escape");
    assertThat(page.locator("#source")).isHidden();
    assertThat(chip).isFocused();
  }

  @Test
  void selectsTheWordsThatThePictureShows() throws IOException {
    WebPage page = STAGE.page();
    page.ask("What is the merger price");
    page.openCitation("Section 2.1(a)");
    page.tab().waitForSelector(".sheet[data-drawn] .box");
    Locator line = page.locator(".sheet .box").first();
    BoundingBox box = line.boundingBox();
    drag(page, box, box.x + box.width - 1, box.y + box.height / 2);
    assertThat(selected(page)).isNotEmpty().isEqualTo(marked.under(line));
  }

  @Test
  void selectsNoMoreWhenThePointerLeavesTheWords() throws IOException {
    WebPage page = STAGE.page();
    page.ask("What is the merger price");
    page.openCitation("Section 2.1(a)");
    page.tab().waitForSelector(".sheet[data-drawn] .box");
    Locator line = page.locator(".sheet .box").first();
    BoundingBox box = line.boundingBox();
    drag(page, box, box.x + box.width + 25, box.y + box.height / 2);
    assertThat(selected(page)).isEqualTo(marked.under(line));
    page.tab().mouse().click(box.x + 1, box.y + box.height / 2);
    drag(page, box, box.x + 1, box.y + box.height + 1);
    assertThat(selected(page)).startsWith(marked.under(line)).hasSizeLessThan(300);
  }

  /** Presses at the beginning of the box and lets go there. */
  private static void drag(WebPage page, BoundingBox from, double x, double y) {
    page.tab().mouse().move(from.x + 1, from.y + from.height / 2);
    page.tab().mouse().down();
    page.tab().mouse().move(x, y, new Mouse.MoveOptions().setSteps(10));
    page.tab().mouse().up();
  }

  private static String selected(WebPage page) {
    String text = (String) page.tab().evaluate("getSelection().toString()");
    return text.replaceAll("\\s{1,9}", " ").strip();
  }

  @Test
  void readsThePageAloud() {
    WebPage page = STAGE.page();
    page.ask("What is the merger price");
    page.openCitation("Section 2.1(a)");
    page.tab().waitForSelector(".sheet[data-drawn] .box");
    Locator sheet =
        page.tab()
            .getByRole(
                AriaRole.GROUP,
                new com.microsoft.playwright.Page.GetByRoleOptions()
                    .setName("Page 6")
                    .setExact(true));
    assertThat(sheet.ariaSnapshot()).contains("per share in cash, without interest");
  }

  @Test
  void marksTheQuoteInAContractWithoutPages() throws IOException {
    WebPage page = STAGE.page();
    page.drop(Path.of("sample-docs/nda.html"));
    Locator nda = page.contract("nda.html");
    assertThat(nda).hasAttribute("data-status", "completed");
    nda.locator("input[type=checkbox]").check();
    assertThat(page.locator("#scope")).containsText("Asking 1 of 2");
    page.ask("Which law governs?");
    page.lastReply().locator(".chip").first().click();
    assertThat(page.locator("#panel mark").first()).containsText("California");
    page.locator("#ask-all").click();
    nda.locator("[aria-label^=Delete]").click();
    assertThat(nda).hasCount(0);
  }

  @Test
  void showsSectionsAndTerms() {
    WebPage page = STAGE.page();
    page.locator("#contracts .name").first().click();
    assertThat(page.locator(".tree")).containsText("2.5 Adjustments");
    page.locator("#tab-Terms").click();
    assertThat(page.locator(".terms")).containsText("Per Share Merger Consideration");
    page.locator("#tab-Sections").click();
    page.locator(".tree button").filter(WebPage.saying("2.5 Adjustments")).first().click();
    page.tab().waitForSelector(".sheet[data-page='8'][data-drawn]");
  }
}
