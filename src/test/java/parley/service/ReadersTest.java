package parley.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
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

  @Test
  void readsGoodFilesAfterOneThatIsCutOff() throws IOException, UnreadableDocumentException {
    byte[] whole = Files.readAllBytes(Path.of("sample-docs/license-agreement.docx"));
    Path cut = Files.write(folder.resolve("cut.docx"), Arrays.copyOf(whole, whole.length / 2));
    try (Readers child = Readers.inChildren(ReadingLimits.DEFAULT)) {
      for (int n = 0; n < 3; n++) {
        assertThatThrownBy(() -> read(child, cut))
            .isInstanceOfSatisfying(
                UnreadableDocumentException.class,
                e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED));
        assertThat(read(child, file("1. Price. The Buyer pays $5.")).text()).contains("$5");
      }
    }
  }

  @Test
  void givesNoFileToAChildThatHasDied() throws IOException, UnreadableDocumentException {
    try (Readers child = Readers.inChildren(ReadingLimits.DEFAULT)) {
      for (int n = 0; n < 3; n++) {
        assertThat(read(child, file("1. Price. The Buyer pays $5.")).text()).contains("$5");
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
      }
    }
  }

  @Test
  void saysThatAFileTookTooMuchMemory() throws IOException {
    ReadingLimits small =
        new ReadingLimits(
            24, Duration.ofSeconds(120), Duration.ZERO, Duration.ofSeconds(60), Caps.DEFAULT);
    Path large = file("1. Price. The Buyer pays $5.\n\n".repeat(400_000));
    try (Readers child = Readers.inChildren(small)) {
      assertThatThrownBy(() -> read(child, large)).hasMessageContaining("too much memory");
    }
  }

  @Test
  void aMissingOriginalIsNoFaultOfTheFile() throws IOException {
    try (Readers child = Readers.inChildren(ReadingLimits.DEFAULT)) {
      assertThatThrownBy(() -> read(child, folder.resolve("gone.txt")))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void endsWithItsParent() throws IOException, InterruptedException {
    Process orphan =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ReaderProcess.class.getName(),
                "10",
                "1000",
                "1")
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(orphan.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(orphan.exitValue()).isEqualTo(1);
    } finally {
      orphan.destroyForcibly();
    }
  }
}
