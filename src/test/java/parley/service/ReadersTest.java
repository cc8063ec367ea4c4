package parley.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.document.Caps;
import parley.document.UnreadableDocumentException;
import parley.document.UnreadableDocumentException.Reason;
import parley.structure.Contract;

final class ReadersTest {
  @TempDir private Path folder = Path.of("");

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("a.txt"), text);
  }

  private static Contract read(Readers readers, Path file)
      throws IOException, UnreadableDocumentException {
    return readers.read(file, null, (done, total) -> {});
  }

  @Test
  void readsTheSameInAChildAsHere() throws IOException, UnreadableDocumentException {
    Path file = Path.of("sample-docs/services-agreement.pdf");
    try (Readers child = Readers.inChildren(ReadingLimits.DEFAULT);
        Readers here = Readers.inThisProcess(Caps.DEFAULT)) {
      Contract contract = read(child, file);
      assertThat(contract).usingRecursiveComparison().isEqualTo(read(here, file));
      assertThat(read(child, file).text()).isEqualTo(contract.text());
    }
  }

  @Test
  void handsRefusalsOn() throws IOException {
    Path broken = file("%PDF-1.7 nothing more");
    try (Readers child = Readers.inChildren(ReadingLimits.DEFAULT)) {
      assertThatThrownBy(() -> read(child, broken))
          .isInstanceOfSatisfying(
              UnreadableDocumentException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED));
    }
  }

  @Test
  void killsAChildThatTakesTooLongAndGoesOnWithAnother()
      throws IOException, UnreadableDocumentException {
    ReadingLimits hasty =
        new ReadingLimits(
            64, Duration.ofMillis(1), Duration.ZERO, Duration.ofSeconds(30), Caps.DEFAULT);
    Path large = file("1. Price. The Buyer pays $5.\n\n".repeat(300_000));
    try (Readers child = Readers.inChildren(hasty)) {
      assertThatThrownBy(() -> read(child, large))
          .isInstanceOfSatisfying(
              UnreadableDocumentException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.TOO_COMPLEX));
    }
    try (Readers child = Readers.inChildren(ReadingLimits.DEFAULT)) {
      assertThat(read(child, file("1. Price. The Buyer pays $5.")).text()).contains("$5");
    }
  }

  @Test
  void refusesWhatExceedsTheCaps() throws IOException {
    ReadingLimits narrow =
        new ReadingLimits(
            256, Duration.ofSeconds(60), Duration.ZERO, Duration.ofSeconds(30), new Caps(1, 1_000));
    try (Readers child = Readers.inChildren(narrow)) {
      assertThatThrownBy(() -> read(child, Path.of("sample-docs/services-agreement.pdf")))
          .isInstanceOfSatisfying(
              UnreadableDocumentException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.TOO_COMPLEX))
          .hasMessageContaining("at most 1 are read");
      assertThatThrownBy(() -> read(child, file("1. Price. The Buyer pays $5. ".repeat(100))))
          .hasMessageContaining("more than 1000 characters");
    }
  }
}
