package parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is shown while an answer comes, when it is stopped, and when it does not come. */
final class PageStreamIT {
  private static final String PRICE = "What is the merger price";

  @RegisterExtension static final PageStage STAGE = new PageStage();

  @Test
  void showsTheQuestionAsUnderstoodBeforeTheAnswerComes() {
    WebPage page = STAGE.page();
    page.ask(PRICE);
    HeldStream held = HeldStream.at(page, "\"message_delta\"");
    type(page, "And when can this change?");
    assertThat(page.locator(".turn").last().locator(".understood")).containsText("merger price");
    assertThat(page.locator(".streaming")).hasText("Looking through the contracts");
    held.release();
    assertThat(page.lastReply()).containsText("equitably adjusted");
  }

  @Test
  void showsThePartsOfAnAnswerAsTheyCome() {
    WebPage page = STAGE.page();
    HeldStream held = HeldStream.at(page, "message_complete");
    type(page, PRICE);
    Locator draft = page.locator(".reply.streaming");
    assertThat(draft.locator(".direct")).containsText("$11.50 per share in cash");
    assertThat(draft.locator("h4")).hasText(new String[] {"Rationale", "Caveats"});
    assertThat(draft.locator(".caveats li").first()).containsText("An exception is made");
    assertThat(page.answers()).hasCount(0);
    held.release();
    assertThat(page.answers()).hasCount(1);
    assertThat(page.lastReply().locator(".chip").first()).isVisible();
    assertThat(draft).hasCount(0);
  }

  @Test
  void stopsWhenAskedToAndCanBeAskedAgain() {
    WebPage page = STAGE.page();
    page.ask("Which law governs?");
    HeldStream held = HeldStream.at(page, "message_complete");
    type(page, PRICE);
    assertThat(page.locator("#send")).hasText("Stop");
    page.locator("#send").click();
    assertThat(page.locator(".reply.failed")).containsText("Stopped.");
    assertThat(page.locator("#send")).hasText("Ask");
    held.tab().evaluate("window.holdAt = null");
    page.locator(".reply.failed button").click();
    assertThat(page.lastReply()).containsText("$11.50");
  }

  @Test
  void saysWhatToDoWhenTheServerCannotBeReached() {
    WebPage page = STAGE.page();
    page.tab().route("**/query", Route::abort);
    type(page, PRICE);
    assertThat(page.locator(".reply.failed")).containsText("The server cannot be reached");
    assertThat(page.locator("#said")).containsText("The server cannot be reached");
    page.tab().unroute("**/query");
    page.locator(".reply.failed button").click();
    assertThat(page.lastReply()).containsText("$11.50");
  }

  @Test
  void offersANewConversationWhenTheOldOneIsGone() {
    WebPage page = STAGE.page();
    page.ask(PRICE);
    page.tab()
        .evaluate(
            "fetch('/v1/conversations/' + localStorage.getItem('parley.conversation'),"
                + " { method: 'DELETE' })");
    type(page, "And when can this change?");
    Locator failed = page.locator(".reply.failed");
    assertThat(failed).containsText("no longer exists");
    failed.locator("button").filter(WebPage.saying("new conversation")).click();
    assertThat(page.locator(".turn")).hasCount(1);
    assertThat(page.answers()).hasCount(1);
  }

  private static void type(WebPage page, String question) {
    page.locator("#question").fill(question);
    page.tab().keyboard().press("Enter");
  }
}
