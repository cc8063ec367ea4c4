package parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The conversation as a person sees and holds it on the page. */
final class PageIT {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final String TO_THE_TOP =
      "(turn) => turn.scrollIntoView({ block: 'start', behavior: 'instant' })";

  @RegisterExtension static final PageStage STAGE = new PageStage();

  @Test
  void teachesOnAnEmptyPage() {
    WebPage page = STAGE.page();
    assertThat(page.locator(".welcome")).containsText("Ask as you would ask a colleague");
    assertThat(page.locator(".suggestions button").first()).isVisible();
    page.locator(".suggestions button").first().click();
    assertThat(page.answers()).isVisible();
  }

  @Test
  void suggestsOnlyWhatTheContractAnswers() {
    WebPage page = STAGE.page();
    Locator suggestions = page.locator(".suggestions button");
    assertThat(suggestions).hasCount(6);
    for (String question : suggestions.allTextContents()) {
      suggestions.filter(WebPage.saying(question)).click();
      assertThat(page.answers()).hasCount(1);
      assertThat(page.lastReply()).hasAttribute("data-status", "answered");
      assertThat(page.lastReply().locator(".chip").first()).isVisible();
      page.locator("#new-conversation").click();
      assertThat(suggestions).hasCount(6);
    }
  }

  @Test
  void laysAnAnswerOutAsDirectAnswerRationaleAndCaveats() {
    WebPage page = STAGE.page();
    page.ask("What is the merger price");
    page.ask("And when can this change?");
    Locator reply = page.lastReply();
    assertThat(reply.locator(".direct"))
        .containsText("the Per Share Merger Consideration shall be equitably adjusted");
    assertThat(reply.locator("h4")).hasText(new String[] {"Rationale", "Caveats"});
    assertThat(reply.locator(".rationale")).containsText("Section 2.5 (Adjustments), page 8");
    assertThat(reply.locator(".caveats li").first())
        .hasText(
            "An exception is made: “provided that nothing in this Section 2.5 permits the Company"
                + " to take any action that Section 5.1 forbids”.");
    assertThat(reply.locator(".chip").first()).hasText("Section 2.5 Adjustments, p. 8");
    assertThat(page.locator(".understood .as"))
        .hasText("And when can this change (about: merger price, Per Share Merger Consideration)?");
  }

  @Test
  void showsHowAFollowUpWasUnderstood() {
    WebPage page = STAGE.page();
    page.ask("What is the merger price");
    page.ask("And when can this change?");
    assertThat(page.locator(".understood")).hasCount(1);
    page.openCitation("Section 2.5");
    page.tab().waitForSelector(".sheet[data-drawn] .box");
    page.locator(".asked").last().evaluate(TO_THE_TOP);
    page.tab().screenshot(picture("answer.png"));
    page.locator(".understood button").last().click();
    page.locator(".understood input").fill("Which law governs?");
    page.tab().keyboard().press("Enter");
    assertThat(page.locator(".understood form")).hasCount(0);
    assertThat(page.answers()).hasCount(3);
    assertThat(page.lastReply()).containsText("Delaware");
  }

  @Test
  void answersFromTheWordsAloneWithMultiTurnOff() {
    WebPage page = STAGE.page();
    page.ask("What is the merger price");
    page.ask("And when can this change?");
    assertThat(page.lastReply().locator(".chip").first()).containsText("2.5");
    assertThat(page.locator(".understood")).hasCount(1);
    page.locator("#multi-turn").uncheck();
    page.ask("And when can this change?");
    assertThat(page.locator(".understood")).hasCount(1);
    assertThat(page.lastReply().locator(".chip").first()).containsText("6.1(e)");
    String alone = page.lastReply().locator(".direct").textContent();
    page.locator("#new-conversation").click();
    page.ask("And when can this change?");
    assertThat(page.lastReply().locator(".direct")).hasText(alone);
  }

  @Test
  void offersTheReadingsAsButtons() {
    WebPage page = STAGE.page();
    page.ask("What is the termination fee?");
    assertThat(page.lastReply()).hasAttribute("data-status", "needs_clarification");
    assertThat(page.lastReply().locator(".options button"))
        .hasText(new String[] {"the Company Termination Fee", "the Parent Termination Fee"});
    page.lastReply().locator(".options button").last().click();
    assertThat(page.answers()).hasCount(2);
    assertThat(page.lastReply()).containsText("$38,800,000");
    assertThat(page.lastReply().locator(".chip").first()).containsText("8.3(b)");
  }

  @Test
  void goesOnAfterAReload() {
    WebPage page = STAGE.page();
    page.ask("What is the merger price");
    page.reload();
    assertThat(page.lastReply()).containsText("$11.50");
    page.ask("And when can this change?");
    assertThat(page.lastReply().locator(".chip").first()).hasText("Section 2.5 Adjustments, p. 8");
    page.reload();
    assertThat(page.answers()).hasCount(2);
    assertThat(page.locator("#past li[aria-current=true]"))
        .containsText("What is the merger price");
  }

  @Test
  void fitsANarrowScreenInTheDark() {
    WebPage page = STAGE.page();
    page.tab().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.tab().setViewportSize(360, 740);
    page.open();
    page.ask("What is the merger price");
    assertThat(page.tab().evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    page.tab().screenshot(picture("mobile.png"));
    page.locator("#show-library").click();
    assertThat(page.locator("#contracts")).isVisible();
    assertThat(page.seriousFindings()).isEmpty();
  }

  @Test
  void hasNoSeriousAccessibilityFindings() {
    WebPage page = STAGE.page();
    assertThat(page.seriousFindings()).isEmpty();
    page.ask("What is the merger price");
    page.lastReply().locator(".chip").first().click();
    page.tab().waitForSelector(".sheet[data-drawn]");
    assertThat(page.seriousFindings()).isEmpty();
  }

  private static Page.ScreenshotOptions picture(String name) {
    return new Page.ScreenshotOptions().setPath(PICTURES.resolve(name));
  }
}
