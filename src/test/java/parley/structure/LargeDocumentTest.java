package parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.document.DocumentReader;
import parley.document.TypesetPdf;
import parley.document.UnreadableDocumentException;

/** The longest document that is taken is read within the heap that reading is given. */
final class LargeDocumentTest {

  private static final int PAGES = 5_000;

  @TempDir Path folder;

  @Test
  void readsFiveThousandPagesWithin512Megabytes() throws Exception {
    Path file = typeset();
    Process reading =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                LargeDocumentTest.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();

    assertThat(reading.waitFor(200, TimeUnit.SECONDS)).isTrue();
    assertThat(java.nio.file.Files.readString(folder.resolve("said")))
        .contains(PAGES + " pages, " + PAGES + " sections");
  }

  private Path typeset() throws IOException {
    try (TypesetPdf pdf = new TypesetPdf()) {
      for (int n = 1; n <= PAGES; n++) {
        List<String> lines = new ArrayList<>();
        lines.add("Section " + ((n - 1) / 100 + 1) + "." + ((n - 1) % 100 + 1) + " Duties");
        for (int i = 0; i < 44; i++) {
          lines.add(
              "The supplier shall in month "
                  + n
                  + " deliver lot "
                  + i
                  + " of the goods to the buyer.");
        }
        pdf.page().lines(72, 72, lines);
      }
      return pdf.save(folder.resolve("large.pdf"));
    }
  }

  /** Reads the document that is named and says how large it is. */
  public static void main(String[] args) throws IOException, UnreadableDocumentException {
    Contract contract =
        new ContractParser().parse(new DocumentReader().read(Path.of(args[0]), null));
    long sections =
        contract.sections().stream().filter(s -> s.kind() == Section.Kind.SECTION).count();
    System.out.println(contract.pageCount() + " pages, " + sections + " sections");
  }
}
