package parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Contracts come, are replaced, are refused and go. */
final class PageContractsIT {
  private static final String NOTICE = "How long is the notice period for termination?";

  @RegisterExtension static final PageStage STAGE = new PageStage();

  @TempDir private Path folder;

  @Test
  void saysInWordsWhyAFileIsRefused() throws IOException {
    WebPage page = STAGE.page();
    page.drop(Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 but no more"));
    Locator refused = page.locator("#contracts li[data-status=failed]");
    assertThat(refused.or(page.locator(".toast")).first())
        .containsText(Pattern.compile("damaged|cannot be read"));
    page.deleteContract(refused);
  }

  @Test
  void replacesAContractAndGoesOnWithTheConversation() throws IOException {
    WebPage page = STAGE.page();
    Locator supply = addSupply(page, "supply.txt", 30);
    String id = supply.getAttribute("data-id");
    supply.locator("input[type=checkbox]").check();
    page.ask(NOTICE);
    assertThat(page.lastReply()).containsText("thirty (30) days");
    page.lastReply().locator(".chip").first().click();
    assertThat(page.locator("#panel")).containsText("thirty (30) days");

    replace(page, supply, supply("supply (2).txt", 60));
    assertThat(page.locator(".toast.good")).containsText("supply.txt was replaced");
    assertThat(supply).hasCount(1);
    assertThat(supply).hasAttribute("data-id", id);
    assertThat(supply.locator("input[type=checkbox]")).isChecked();
    assertThat(page.locator("#panel")).containsText("sixty (60) days");
    page.ask(NOTICE);
    assertThat(page.lastReply()).containsText("sixty (60) days");
    page.reload();
    assertThat(page.answers()).hasCount(2);
    page.deleteContract(supply);
  }

  @Test
  void saysThatTheOldVersionIsAskedUntilTheNewOneIsRead() throws IOException {
    WebPage page = STAGE.page();
    page.drop(PdfFile.of(2).saved(folder.resolve("growing.pdf")));
    Locator item = page.contract("growing.pdf");
    assertThat(item).hasAttribute("data-status", "completed");
    replace(page, item, PdfFile.of(900).saved(folder.resolve("grown.pdf")));
    assertThat(item.locator(".state")).containsText("Until then the version before it is asked.");
    assertThat(item.locator("input[type=checkbox]")).isEnabled();
    assertThat(page.locator("#scope")).hasText("Asking all 2 contracts");
    assertThat(item.locator(".state")).containsText("900 pages");
    page.deleteContract(item);
  }

  @Test
  void keepsTheContractWhenTheFileThatReplacesItCannotBeRead() throws IOException {
    WebPage page = STAGE.page();
    Locator supply = addSupply(page, "supply.txt", 30);
    replace(page, supply, Files.write(folder.resolve("void.txt"), new byte[] {0, 1, 2, 0}));
    assertThat(supply).hasAttribute("data-status", "failed");
    assertThat(supply).containsText("The version before it is still the one asked");
    supply.locator("input[type=checkbox]").check();
    page.ask(NOTICE);
    assertThat(page.lastReply()).containsText("thirty (30) days");
    page.deleteContract(supply);
  }

  @Test
  void replacesNothingByAFileOfAnotherKindOrWhereTwoHaveTheName() throws IOException {
    WebPage page = STAGE.page();
    Locator supply = addSupply(page, "supply.txt", 30);
    replace(page, supply, Path.of("sample-docs/nda.html"));
    assertThat(page.locator(".toast").last()).containsText("a file of the same kind");
    addSupply(page, "supply.txt", 60);
    assertThat(supply).hasCount(2);
    replace(page, supply.first(), supply("other.txt", 60));
    assertThat(page.locator(".toast").last()).containsText("Two contracts are called supply.txt");
    page.deleteContract(supply);
    page.deleteContract(supply);
  }

  private Locator addSupply(WebPage page, String name, int days) throws IOException {
    page.drop(supply(name, days));
    Locator item = page.contract(name);
    assertThat(item.last()).hasAttribute("data-status", "completed");
    return item;
  }

  private Path supply(String name, int days) throws IOException {
    String period = days == 30 ? "thirty (30) days" : "sixty (60) days";
    String text =
        """
        SUPPLY AGREEMENT

        1. Supply. The Supplier shall deliver the Goods that the Buyer orders in writing.

        2. Termination. Either party may terminate this Agreement by written notice given at \
        least %s before the end of a calendar quarter.

        3. Governing Law. This Agreement is governed by the laws of the State of Oregon.
        """
            .formatted(period);
    return Files.writeString(folder.resolve(name), text);
  }

  private static void replace(WebPage page, Locator contract, Path file) {
    page.tab()
        .waitForFileChooser(() -> contract.locator("[aria-label^=Replace]").click())
        .setFiles(file);
  }
}
