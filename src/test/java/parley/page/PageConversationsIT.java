package parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person does with answers and with conversations that are over. */
final class PageConversationsIT {
  private static final String PRICE = "What is the merger price";

  @RegisterExtension static final PageStage STAGE = new PageStage();

  @Test
  void copiesAnAnswerWithItsCitations() {
    WebPage page = STAGE.page();
    page.tab().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.ask(PRICE);
    page.lastReply().locator(".tools button").filter(WebPage.saying("Copy")).click();
    assertThat(page.locator(".toast.good")).containsText("Copied with its citations");
    assertThat((String) page.tab().evaluate("navigator.clipboard.readText()"))
        .contains("$11.50 per share in cash")
        .contains("[1] merger-agreement.pdf, Section 2.1(a) Merger Consideration, p. 6: “");
  }

  @Test
  void keepsWhatWasThoughtOfAnAnswer() {
    WebPage page = STAGE.page();
    page.ask(PRICE);
    tool(page, "Good answer").click();
    assertThat(tool(page, "Good answer")).hasAttribute("aria-pressed", "true");
    tool(page, "Bad answer").click();
    assertThat(tool(page, "Good answer")).hasAttribute("aria-pressed", "false");
    page.lastReply().locator(".why input").fill("The exceptions matter more.");
    page.tab().keyboard().press("Enter");
    assertThat(page.lastReply().locator(".why")).containsText("Thank you");
    page.reload();
    assertThat(tool(page, "Bad answer")).hasAttribute("aria-pressed", "true");
    assertThat(tool(page, "Good answer")).hasAttribute("aria-pressed", "false");
  }

  private static Locator tool(WebPage page, String name) {
    return page.lastReply().locator(".tools button").filter(WebPage.saying(name));
  }

  @Test
  void savesTheConversationAsAFile() throws IOException {
    WebPage page = STAGE.page();
    assertThat(page.locator("#export")).isDisabled();
    page.ask(PRICE);
    Download file = page.tab().waitForDownload(() -> page.locator("#export").click());
    assertThat(file.suggestedFilename()).isEqualTo("conversation.md");
    assertThat(Files.readString(file.path()))
        .contains("## " + PRICE, "$11.50 per share in cash", "merger-agreement.pdf, 2.1(a)");
  }

  @Test
  void findsPastConversationsAndGoesOnWithThem() {
    WebPage page = STAGE.page();
    page.ask(PRICE + ", please?");
    page.locator("#new-conversation").click();
    assertThat(page.locator(".turn")).hasCount(0);
    assertThat(page.locator(".welcome")).isVisible();
    assertThat(page.locator("#question")).isFocused();
    page.ask("Which law governs, by the way?");
    page.locator("#past-filter").fill("PRICE, please");
    Locator past = page.locator("#past li");
    assertThat(past).hasCount(1);
    past.locator(".name").click();
    assertThat(page.answers()).hasCount(1);
    assertThat(page.lastReply()).containsText("$11.50");
    assertThat(page.locator("#said")).containsText("Conversation opened, 1 question.");
    page.ask("And when can this change?");
    assertThat(page.lastReply().locator(".chip").first()).hasText("Section 2.5 Adjustments, p. 8");
    page.delete(past.locator("[aria-label^=Delete]"));
    assertThat(page.locator("#past-note")).hasText("No conversation of these words.");
    assertThat(page.locator(".turn")).hasCount(0);
  }

  @Test
  void leavesTheSwitchOfItsMemoryAsItWas() {
    WebPage page = STAGE.page();
    assertThat(page.locator("#multi-turn")).isChecked();
    page.locator("#multi-turn").uncheck();
    page.reload();
    assertThat(page.locator("#multi-turn")).not().isChecked();
  }

  @Test
  void bringsTheLastQuestionBackByKey() {
    WebPage page = STAGE.page();
    page.ask(PRICE);
    page.locator("#question").press("ArrowUp");
    assertThat(page.locator("#question")).hasValue(PRICE);
  }
}
