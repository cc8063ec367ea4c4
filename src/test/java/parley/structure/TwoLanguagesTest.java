package parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.document.DocumentReader;
import parley.document.TypesetPdf;
import parley.document.UnreadableDocumentException;

/** A contract that is set in two languages side by side is read in one after the other. */
final class TwoLanguagesTest {

  private static final List<List<String>> ENGLISH =
      List.of(
          List.of("SALE CONTRACT"),
          List.of("1. Goods. The Seller sells the", "wool of this year."),
          List.of("2. Price. The price of it is $9", "a pound."));

  private static final List<List<String>> GERMAN =
      List.of(
          List.of("KAUFVERTRAG"),
          List.of("1. Ware. Verkauft wird die Wolle", "dieses Jahres."),
          List.of("2. Preis. Der Preis ist $9", "das Pfund."));

  private static final String BOTH =
      Stream.concat(ENGLISH.stream(), GERMAN.stream())
          .map(cell -> String.join(" ", cell))
          .collect(Collectors.joining("\n\n"));

  @TempDir Path folder = Path.of("");

  @Test
  void readsTwoLanguagesInRuledCellsOneAfterTheOther() throws Exception {
    Path file = folder.resolve("two.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page()) {
      pdf.grid(List.of(72, 300, 530), List.of(100, 140, 180, 220));
      for (int i = 0; i < 3; i++) {
        pdf.lines(78, 118 + 40 * i, ENGLISH.get(i)).lines(306, 118 + 40 * i, GERMAN.get(i));
      }
      pdf.save(file);
    }

    assertThat(parse(file).text()).isEqualTo(BOTH);
    assertThat(parse(file).sections())
        .filteredOn(section -> "1".equals(section.number()))
        .extracting(Section::label)
        .containsExactly("Section 1", "Section 1");
  }

  @Test
  void readsTwoLanguagesInATableOneAfterTheOther() throws Exception {
    StringBuilder html = new StringBuilder("<html><body><table>");
    for (int i = 0; i < 3; i++) {
      html.append("<tr><td>").append(String.join(" ", ENGLISH.get(i))).append("</td><td>");
      html.append(String.join(" ", GERMAN.get(i))).append("</td></tr>");
    }
    Path file = Files.writeString(folder.resolve("two.html"), html + "</table></body></html>");

    assertThat(parse(file).text()).isEqualTo(BOTH);
    assertThat(parse(file).sections())
        .filteredOn(section -> section.level() == 0)
        .extracting(Section::title)
        .contains("Goods", "Price");
  }

  /** Headings of a word are numbered on both sides too. */
  @Test
  void readsTwoLanguagesWithShortHeadingsOneAfterTheOther() throws Exception {
    String[][] rows = {
      {"SALE CONTRACT", "KAUFVERTRAG"},
      {"1. Wool", "1. Wolle"},
      {"1.1 The wool of this year is sold.", "1.1 Verkauft wird die Wolle dieses Jahres."},
      {"2. Price", "2. Preis"},
      {"2.1 The price of it is $9 a pound.", "2.1 Der Preis ist $9 das Pfund."}
    };
    StringBuilder html = new StringBuilder("<html><body><table>");
    for (String[] row : rows) {
      html.append("<tr><td>").append(String.join("</td><td>", row)).append("</td></tr>");
    }
    Path file = Files.writeString(folder.resolve("short.html"), html + "</table></body></html>");

    assertThat(parse(file).sections())
        .filteredOn(section -> section.number() != null)
        .extracting(Section::label)
        .containsExactly(
            "Section 1",
            "Section 1.1",
            "Section 2",
            "Section 2.1",
            "Section 1",
            "Section 1.1",
            "Section 2",
            "Section 2.1");
  }

  private static Contract parse(Path file) throws IOException, UnreadableDocumentException {
    return new ContractParser().parse(new DocumentReader().read(file, null));
  }
}
