package parley.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The list of contracts: how they come in, what is said of them, which of them are asked. */
final class PageLibraryIT {
  private static final double PATIENCE_MILLIS = 60_000;

  /** Keeps every state that a contract is shown in. */
  private static final String WATCH =
      """
      () => {
        window.states = [];
        new MutationObserver(() => {
          for (const s of document.querySelectorAll("#contracts li .state")) {
            window.states.push(s.textContent);
          }
        }).observe(document.querySelector("#contracts"), { childList: true, subtree: true });
      }
      """;

  private static final String DELETE_ALL_BUT_ONE =
      """
      async () => {
        for (const li of document.querySelectorAll("#contracts li")) {
          if (li.textContent.includes("merger-agreement")) continue;
          await fetch("/v1/datastores/contracts/documents/" + li.dataset.id, { method: "DELETE" });
        }
      }
      """;

  /** What is dropped is said to be a folder, with the file in a folder of it beside another. */
  private static final String IN_A_FOLDER =
      """
      () => {
        const folder = (...entries) => ({
          isDirectory: true,
          createReader: () => ({ readEntries: (done) => done(entries.splice(0, 1)) }),
        });
        const file = (content) => ({ isFile: true, file: (done) => done(content) });
        DataTransferItem.prototype.webkitGetAsEntry = function () {
          return folder(file(new File(["x"], ".DS_Store")), folder(file(this.getAsFile())));
        };
      }
      """;

  @RegisterExtension static final PageStage STAGE = new PageStage();

  /** Pages of a file that is still being read when the page asks how far it is, again and again. */
  private static final int LONG = 3000;

  @TempDir private Path folder;

  @Test
  void takesSeveralFilesThatArePicked() {
    WebPage page = STAGE.page();
    FileChooser chooser = page.tab().waitForFileChooser(() -> page.locator("#pick").click());
    assertThat(chooser.isMultiple()).isTrue();
    chooser.setFiles(
        new Path[] {
          Path.of("sample-docs/nda.html"), Path.of("sample-docs/license-agreement.docx")
        });
    awaitRead(page.contract("nda.html"));
    awaitRead(page.contract("license-agreement.docx"));
    assertThat(page.locator("#said")).containsText("is ready to be asked");
    page.deleteContract(page.contract("nda.html"));
    page.deleteContract(page.contract("license-agreement.docx"));
  }

  @Test
  void showsHowFarAFileHasBeenReadByStageAndPage() throws IOException {
    WebPage page = STAGE.page();
    page.tab().evaluate(WATCH);
    page.drop(PdfFile.of(LONG).saved(folder.resolve("long.pdf")));
    Locator item = page.contract("long.pdf");
    awaitRead(item);
    assertThat(item.locator(".state")).containsText("3,000 pages");
    List<String> states = new ArrayList<>();
    for (Object state : (List<?>) page.tab().evaluate("window.states")) {
      states.add((String) state);
    }
    page.deleteContract(item);
    assertThat(states).anyMatch(s -> s.matches("Sending, \\d+ %|Sent|Waiting to be (sent|read)"));
    assertThat(states)
        .filteredOn(s -> s.matches("Reading page [\\d,]+ of 3,?000"))
        .hasSizeGreaterThan(1);
  }

  @Test
  void warnsInPlainWordsOfPagesThatCannotBeRead() throws IOException {
    WebPage page = STAGE.page();
    PdfFile pictures = PdfFile.of(20).withPictures(Set.of(3, 12, 13, 14));
    page.drop(pictures.saved(folder.resolve("pictures.pdf")));
    Locator item = page.contract("pictures.pdf");
    awaitRead(item);
    assertThat(item.locator(".warning"))
        .hasText(
            "Pages 3 and 12–14 have no readable text: they are pictures. Answers leave that out."
                + " Run the file through text recognition (OCR) and replace it.");
    page.deleteContract(item);
  }

  @Test
  void takesWhatCanBeReadInAFolder() throws IOException {
    WebPage page = STAGE.page();
    page.tab().evaluate(IN_A_FOLDER);
    page.drop(supply("within.txt", "ten (10) days"));
    awaitRead(page.contract("within.txt"));
    assertThat(page.locator("#contracts li")).hasCount(2);
    assertThat(page.locator(".toast")).hasCount(0);
    page.deleteContract(page.contract("within.txt"));
  }

  @Test
  void refusesWhatIsTooLargeBeforeItIsSent() throws IOException {
    WebPage page = STAGE.page();
    page.tab()
        .route(
            "**/v1/limits",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"upload_bytes\": 1048576}")));
    List<String> sent = new ArrayList<>();
    page.tab().onRequest(request -> sent.add(request.method()));
    page.drop(Files.write(folder.resolve("heavy.txt"), new byte[2_500_000]));
    assertThat(page.locator(".toast"))
        .containsText("heavy.txt: This file is too large: 3 MB; the server takes 1 MB.");
    assertThat(sent).doesNotContain("POST");
  }

  @Test
  void saysWhenTheContractsCannotBeListed() {
    WebPage page = STAGE.page();
    page.tab().route("**/documents?**", Route::abort);
    page.reload();
    Locator note = page.locator("#contracts-note");
    assertThat(note).containsText("The server cannot be reached");
    page.tab().unroute("**/documents?**");
    note.locator("button").click();
    assertThat(page.contract("merger-agreement.pdf")).isVisible();
    assertThat(note).isEmpty();
  }

  @Test
  void opensAProtectedFileWithItsPassword() throws IOException {
    WebPage page = STAGE.page();
    page.drop(PdfFile.of(3).protectedBy("sesame").saved(folder.resolve("locked.pdf")));
    Locator item = page.contract("locked.pdf");
    assertThat(item).containsText("protected by a password");
    item.locator("input[type=password]").fill("sesame");
    page.tab().keyboard().press("Enter");
    awaitRead(item);
    item.locator(".name").click();
    page.locator("#tab-Document").click();
    page.locator("#panel input[type=password]").fill("wrong");
    page.tab().keyboard().press("Enter");
    assertThat(page.locator("#panel")).containsText("This is not its password");
    page.locator("#panel input[type=password]").fill("sesame");
    page.tab().keyboard().press("Enter");
    page.tab().waitForSelector(".sheet[data-page='1'][data-drawn]");
    page.deleteContract(item);
  }

  @Test
  void asksOnlyTheContractsThatWereFoundByName() throws IOException {
    WebPage page = STAGE.page();
    page.drop(supply("supply-north.txt", "thirty (30) days"));
    page.drop(supply("supply-south.txt", "sixty (60) days"));
    awaitRead(page.contract("supply-north.txt"));
    awaitRead(page.contract("supply-south.txt"));
    page.locator("#contract-filter").fill("SUPPLY");
    assertThat(page.locator("#contracts li")).hasCount(2);
    page.locator("#ask-shown").click();
    assertThat(page.locator("#scope")).hasText("Asking 2 of 3");
    page.contract("supply-north.txt").locator("input[type=checkbox]").uncheck();
    assertThat(page.locator("#scope")).hasText("Asking 1 of 3: supply-south.txt");
    page.reload();
    assertThat(page.locator("#scope")).hasText("Asking 1 of 3: supply-south.txt");
    page.ask("How long is the notice period for termination?");
    assertThat(page.lastReply()).containsText("sixty (60) days");
    page.locator("#contract-filter").fill("no such name");
    assertThat(page.locator("#contracts-note")).hasText("No contract of that name.");
    page.locator("#contract-filter").fill("");
    page.locator("#ask-all").click();
    assertThat(page.locator("#scope")).hasText("Asking all 3 contracts");
    page.deleteContract(page.contract("supply-north.txt"));
    page.deleteContract(page.contract("supply-south.txt"));
  }

  @Test
  void keepsAContractUnlessItsDeletionIsConfirmed() {
    WebPage page = STAGE.page();
    Locator item = page.contract("merger-agreement.pdf");
    item.locator("[aria-label^=Delete]").click();
    assertThat(page.locator("#confirm")).containsText("Delete merger-agreement.pdf?");
    page.locator("#confirm button").filter(WebPage.saying("Cancel")).click();
    assertThat(page.locator("#confirm")).isHidden();
    page.reload();
    assertThat(item).hasCount(1);
    assertThat(item).hasAttribute("data-status", "completed");
  }

  @Test
  void takesAHundredFilesAtOnce() throws IOException {
    WebPage page = STAGE.page();
    List<Path> files = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      files.add(supply("hundred-" + i + ".txt", i + " days"));
    }
    page.tab().setInputFiles("#file", files.toArray(Path[]::new));
    Locator ready = page.locator("#contracts li[data-status=completed]");
    assertThat(ready)
        .hasCount(101, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
    assertThat(page.locator(".toast")).hasCount(0);
    assertThat(page.locator("#scope")).hasText("Asking all 101 contracts");
    assertThat(ready.nth(1)).containsText("hundred-2.txt");
    assertThat(ready.nth(9)).containsText("hundred-10.txt");
    assertThat(page.locator("#past-filter")).isInViewport();
    page.tab().evaluate(DELETE_ALL_BUT_ONE);
  }

  private Path supply(String name, String notice) throws IOException {
    String text =
        """
        SUPPLY AGREEMENT

        1. Supply. The Supplier shall deliver the Goods that the Buyer orders in writing.

        2. Termination. Either party may terminate this Agreement by written notice given at \
        least %s before the end of a calendar quarter.
        """
            .formatted(notice);
    return Files.writeString(folder.resolve(name), text);
  }

  private static void awaitRead(Locator item) {
    assertThat(item)
        .hasAttribute(
            "data-status",
            "completed",
            new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
  }
}
