package parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.document.DocumentReader;
import parley.document.TypesetPdf;

/** What stands at the edges of pages is in no sentence, and is not lost. */
final class EdgesOfPagesTest {

  @TempDir Path folder = Path.of("");

  private Contract read(String head) throws Exception {
    try (TypesetPdf pdf = new TypesetPdf()) {
      for (String clause : List.of("1. Services", "2. Time", "3. Staff", "4. Law")) {
        pdf.page().line(72, 30, head).line(72, 120, clause + ". The Supplier cleans the windows.");
      }
      Path file = pdf.save(folder.resolve("a.pdf"));
      return new ContractParser().parse(new DocumentReader().read(file, null));
    }
  }

  @Test
  void keepsWhatIsSaidAtTheTopOfPagesAndNowhereElse() throws Exception {
    Contract contract = read("Order Form No. 4711 - Total Price $99,000");
    Section last = contract.sections().getLast();

    assertThat(last.kind()).isEqualTo(Section.Kind.UNNUMBERED);
    assertThat(contract.text().substring(last.start(), last.end()))
        .isEqualTo("Order Form No. 4711 - Total Price $99,000");
  }

  @Test
  void dropsWhatIsSaidThereToo() throws Exception {
    Contract contract = read("The Supplier cleans the windows");

    assertThat(contract.sections().getLast().number()).isEqualTo("4");
  }
}
