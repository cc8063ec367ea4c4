package parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a contract consists of: its tree of sections and its defined terms. */
final class PageOutlineIT {
  @RegisterExtension static final PageStage STAGE = new PageStage();

  private final MarkedWords marked = new MarkedWords(PageStage.CONTRACT);

  @Test
  void goesFromTheTreeToTheSection() throws IOException {
    WebPage page = STAGE.page();
    page.locator("#contracts .name").first().click();
    assertThat(page.locator(".tree")).containsText("2.5 Adjustments");
    Locator articles = page.locator(".tree > li > .leaf > .fold");
    assertThat(articles.first()).hasAttribute("aria-expanded", "true");
    section(page, "2.5 Adjustments").click();
    page.tab().waitForSelector(".sheet[data-page='8'][data-drawn] .box");
    assertThat(marked.under(page.locator(".sheet .box"))).startsWith("2.5 Adjustments");
  }

  @Test
  void opensAndClosesABranchAndFindsASectionByName() {
    WebPage page = STAGE.page();
    page.locator("#contracts .name").first().click();
    Locator fold = page.locator(".tree .fold").first();
    Locator below = page.locator(".tree > li > ul").first();
    assertThat(below).isVisible();
    fold.click();
    assertThat(below).isHidden();
    assertThat(fold).hasAttribute("aria-expanded", "false");
    page.locator("#panel-Sections input").fill("adjust");
    assertThat(section(page, "2.5 Adjustments")).isVisible();
    assertThat(section(page, "2.4 Dissenting Shares")).isHidden();
  }

  private static Locator section(WebPage page, String name) {
    return page.locator(".leaf > button:last-child").filter(WebPage.saying(name)).first();
  }

  @Test
  void goesFromATermToItsDefinition() throws IOException {
    WebPage page = STAGE.page();
    page.locator("#contracts .name").first().click();
    page.locator("#tab-Sections").press("ArrowRight");
    assertThat(page.locator("#tab-Terms")).isFocused();
    page.locator("#panel-Terms input").fill("per share merger");
    Locator term = page.locator(".terms > div:visible");
    assertThat(term).hasCount(1);
    assertThat(term.locator("dt")).hasText("Per Share Merger Consideration");
    assertThat(term.locator("dd")).containsText("$11.50");
    term.locator("button").click();
    page.tab().waitForSelector(".sheet[data-drawn] .box");
    assertThat(marked.under(page.locator(".sheet .box")))
        .contains("$11.50 per share in cash", "Per Share Merger Consideration");
  }

  @Test
  void showsWhatATermMeansOnHover() {
    WebPage page = STAGE.page();
    page.ask("And when can the merger price change?");
    Locator term = term(page);
    Locator meaning = page.locator("#term-meaning");
    assertThat(meaning).isHidden();
    term.hover();
    assertThat(meaning).isVisible();
    assertThat(meaning).containsText("$11.50");
    BoundingBox at = meaning.boundingBox();
    page.tab().mouse().move(at.x + at.width / 2, at.y + at.height / 2);
    page.tab().waitForTimeout(500);
    assertThat(meaning).isVisible();
    page.tab().mouse().move(5, 5);
    assertThat(meaning).isHidden();
  }

  @Test
  void showsWhatATermMeansOnFocusUntilEscape() {
    WebPage page = STAGE.page();
    page.ask("And when can the merger price change?");
    page.openFirstCitation();
    term(page).focus();
    Locator meaning = page.locator("#term-meaning");
    assertThat(meaning).isVisible();
    assertThat(term(page)).hasAccessibleDescription(meaning.textContent());
    page.tab().keyboard().press("Escape");
    assertThat(meaning).isHidden();
    assertThat(page.locator("#source")).isVisible();
  }

  private static Locator term(WebPage page) {
    return page.lastReply()
        .locator(".direct .term")
        .filter(WebPage.saying("Per Share Merger Consideration"));
  }
}
