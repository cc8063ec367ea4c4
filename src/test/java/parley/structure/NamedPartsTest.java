package parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.TestContracts;
import parley.document.DocumentReader;
import parley.document.TypesetPdf;

/** What is named and not there. */
class NamedPartsTest {
  private final Contract contract =
      TestContracts.parse(
          "SALE AGREEMENT\n\n1. Goods. The Seller sells the goods listed in Schedule 2.\n");

  @TempDir Path folder = Path.of("");

  @Test
  void anAttachmentThatIsMentionedIsNotMissing() {
    assertThat(NamedParts.missing(contract, "What is in schedule 2?")).isEmpty();
    assertThat(NamedParts.missing(contract, "What is in Schedule 3 and exhibit B?"))
        .containsExactly("Schedule 3", "Exhibit B");
  }

  @Test
  void aWordBehindIsNoNumber() {
    assertThat(
            NamedParts.missing(
                contract, "Is there a schedule a buyer gets, and the exhibit I saw?"))
        .isEmpty();
  }

  @Test
  void aPdfHasNoPageBehindItsLast() throws Exception {
    Path file = folder.resolve("sale.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().line(72, 80, "The Seller sells the goods.")) {
      pdf.save(file);
    }
    Contract printed = new ContractParser().parse(new DocumentReader().read(file, null));
    assertThat(NamedParts.missing(printed, "What does page 1 say?")).isEmpty();
    assertThat(NamedParts.missing(printed, "What does page 3 say?")).containsExactly("page 3");
    assertThat(NamedParts.missing(contract, "What does page 3 say?")).isEmpty();
  }
}
