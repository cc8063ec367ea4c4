package parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract beside the conversation: quotes marked, words to select and to find. */
final class PageSourceIT {
  @RegisterExtension static final PageStage STAGE = new PageStage();

  @TempDir private Path folder;

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
  void goesToTheNextAndThePreviousCitationByKey() throws IOException {
    WebPage page = STAGE.page();
    page.ask("What is the merger price");
    page.ask("And when can this change?");
    Locator chips = page.lastReply().locator(".chip");
    page.openFirstCitation();
    assertThat(chips.nth(0)).hasAttribute("aria-current", "true");
    assertThat(page.locator("#source-place")).containsText("Section 2.5 Adjustments, p. 8");
    page.tab().keyboard().press("n");
    assertThat(chips.nth(1)).hasAttribute("aria-current", "true");
    assertThat(page.locator("#source-place")).containsText("Section 2.1(a)");
    page.tab().waitForSelector(".sheet[data-page='6'] .box");
    page.tab().keyboard().press("p");
    assertThat(chips.nth(0)).hasAttribute("aria-current", "true");
    page.tab().waitForSelector(".sheet[data-page='8'] .box");
    assertThat(marked.under(page.locator(".sheet .box"))).contains("equitably adjusted");
  }

  @Test
  void leavesLettersAloneWhenTheyAreNoCommands() {
    WebPage page = STAGE.page();
    page.ask("What is the merger price");
    page.locator("#show-help").click();
    page.locator("#single-keys").uncheck();
    page.tab().keyboard().press("Escape");
    page.locator("#transcript").focus();
    page.tab().keyboard().press("n");
    assertThat(page.locator("#source")).isHidden();
  }

  @Test
  void marksWhatACaveatRestsOn() throws IOException {
    WebPage page = STAGE.page();
    page.ask("What is the merger price");
    Locator caveat = page.lastReply().locator(".caveats li[data-kind=cross_reference]").first();
    assertThat(caveat).containsText("Section 2.4");
    caveat.locator("button").click();
    page.tab().waitForSelector(".sheet[data-drawn] .box");
    assertThat(marked.under(page.locator(".sheet .box"))).startsWith("Shares outstanding");
  }

  @Test
  void showsThePageLargerWithItsMarksInPlace() throws IOException {
    WebPage page = STAGE.page();
    page.ask("What is the merger price");
    page.openFirstCitation();
    double before = page.locator(".sheet .box").first().boundingBox().width;
    page.locator("[aria-label=Larger]").click();
    page.tab()
        .waitForCondition(
            () -> page.locator(".sheet .box").first().boundingBox().width > 1.2 * before);
    assertThat(marked.under(page.locator(".sheet .box"))).contains("$11.50 per share in cash");
    page.locator("[aria-label=Smaller]").click();
    assertThat(page.locator(".sheet .box").first()).isInViewport();
  }

  @Test
  void laysOutTheWordsOfEveryPageForTheSearchOfTheBrowser() {
    WebPage page = STAGE.page();
    page.ask("What is the merger price");
    page.openFirstCitation();
    assertThat(page.locator(".sheet .words")).hasCount(24);
    assertThat((boolean) page.tab().evaluate("window.find('specific performance')")).isTrue();
    assertThat((String) page.tab().evaluate("getSelection().toString()"))
        .isEqualToIgnoringCase("specific performance");
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

  @ParameterizedTest
  @CsvSource({
    "nda.html, Which law governs?, California",
    "license-agreement.docx, When are the invoices payable?, thirty (30) days",
    "supply.txt, How long is the notice period for termination?, thirty (30) days"
  })
  void marksTheQuoteInAContractWithoutPages(String name, String question, String words)
      throws IOException {
    WebPage page = STAGE.page();
    page.drop(name.equals("supply.txt") ? supply(name) : Path.of("sample-docs", name));
    Locator item = page.contract(name);
    assertThat(item).hasAttribute("data-status", "completed");
    item.locator("input[type=checkbox]").check();
    assertThat(page.locator("#scope")).containsText("Asking 1 of 2");
    page.ask(question);
    assertThat(page.lastReply().locator(".direct")).containsText(words);
    page.lastReply().locator(".chip").first().click();
    assertThat(page.locator("#panel mark").filter(WebPage.saying(words))).isInViewport();
    page.locator("#ask-all").click();
    page.deleteContract(item);
  }

  private Path supply(String name) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        """
        SUPPLY AGREEMENT

        1. Supply. The Supplier shall deliver the Goods that the Buyer orders in writing.

        2. Termination. Either party may terminate this Agreement by written notice given at \
        least thirty (30) days before the end of a calendar quarter.
        """);
  }
}
