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
  @RegisterExtension static final PageStage STAGE = new PageStage();

  @TempDir private Path folder;

  @Test
  void saysInWordsWhyAFileIsRefused() throws IOException {
    WebPage page = STAGE.page();
    page.drop(Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 but no more"));
    Locator refused = page.locator("#contracts li[data-status=failed]");
    assertThat(refused.or(page.locator(".toast")).first())
        .containsText(Pattern.compile("damaged|cannot be read"));
    refused.locator("[aria-label^=Delete]").click();
    assertThat(refused).hasCount(0);
  }
}
