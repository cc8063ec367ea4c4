package parley.structure;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.document.DocumentReader;
import parley.document.TypesetPdf;
import parley.document.UnreadableDocumentException;

/** Tables are read row by row, each row with its header, and nothing else is taken for one. */
final class TableTest {

  private static final Path TREES = Path.of("src/test/resources/trees");

  @TempDir Path folder;

  @Test
  void readsARuledTableCellByCellWithItsHeaderOverThePagesEnd() throws Exception {
    assertThat(rows(TREES.resolve("ruled-table.pdf")))
        .containsExactly(
            "[Service|Monthly fee|Paid] Carding of raw wool, with the combing that goes before"
                + " it|$1,200|in advance",
            "[Service|Monthly fee|Paid] Spinning|$2,450|in arrears",
            "[Service|Monthly fee|Paid] Dyeing in one colour|$900|in arrears",
            "[Service|Monthly fee|Paid] Dyeing in two colours|$1,350",
            "[Service|Monthly fee|Paid] Storing|$310|in advance");
  }

  @Test
  void readsTheRowsOfAlignedColumnsWithoutRules() throws Exception {
    assertThat(rows(TREES.resolve("aligned-table.pdf")))
        .containsExactly(
            "[Yarn|Price per pound|Days until it is sent] Merino|$40.00|10",
            "[Yarn|Price per pound|Days until it is sent] Alpaca, washed twice and combed by"
                + " hand|$55.50|14",
            "[Yarn|Price per pound|Days until it is sent] Mohair|$61.00|21",
            "[Yarn|Price per pound|Days until it is sent] Llama|$38.75|9");
  }

  @Test
  void takesNothingElseForATable() throws Exception {
    assertThat(rows(TREES.resolve("no-tables.pdf"))).isEmpty();
  }

  @Test
  void readsRowsThatOnlyTheHeadersRulePartsLineByLine() throws Exception {
    Path file = folder.resolve("sparse.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().line(72, 80, "The mill is paid by this card:")) {
      pdf.grid(List.of(72, 300, 400), List.of(100, 120, 180));
      pdf.line(78, 114, "Work").line(306, 114, "Wage");
      for (int n = 0; n < 3; n++) {
        pdf.line(78, 134 + 18 * n, "Shift number " + (n + 1))
            .line(306, 134 + 18 * n, "$" + n + "8");
      }
      pdf.save(file);
    }

    assertThat(rows(file))
        .containsExactly(
            "[Work|Wage] Shift number 1|$08",
            "[Work|Wage] Shift number 2|$18",
            "[Work|Wage] Shift number 3|$28");
  }

  @Test
  void readsTheProseOfRuledCellsCellByCell() throws Exception {
    Path file = folder.resolve("prose.pdf");
    List<String> prose = new ArrayList<>(nCopies(14, "and the mill keeps the yarn in good"));
    prose.add("order.");
    try (TypesetPdf pdf = new TypesetPdf().page()) {
      pdf.grid(List.of(72, 300, 530), List.of(100, 320, 340, 360));
      pdf.lines(78, 114, prose).lines(306, 114, prose.stream().map(s -> "Or " + s).toList());
      pdf.line(78, 334, "Mill").line(306, 334, "Buyer").line(78, 354, "2").line(306, 354, "3");
      pdf.save(file);
    }

    assertThat(parse(file).text()).contains("good and the mill", "order.\n\nOr and the mill");
  }

  @Test
  void keepsAHeadSetAsATableOutOfTheText() throws Exception {
    Path file = folder.resolve("head.pdf");
    try (TypesetPdf pdf = new TypesetPdf()) {
      for (int n = 1; n <= 4; n++) {
        pdf.page().grid(List.of(72, 300, 530), List.of(40, 60, 80));
        pdf.line(78, 54, "Quality manual").line(306, 54, "Page " + n + " of 4");
        pdf.line(78, 74, "Revision C").line(306, 74, "In force from May 2, 2022");
        pdf.line(72, 120, n + ". Duty. The mill sees to lot " + n + " of the yarn.");
      }
      pdf.save(file);
    }

    assertThat(parse(file).text()).doesNotContain("Quality manual").contains("lot 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<td><b>%s</b></td>", "<th>%s</th>"})
  void knowsAHeaderOfWordsByItsType(String cell) throws Exception {
    Path file = folder.resolve("words.html");
    String header = cell.formatted("Place") + cell.formatted("Keeper");
    Files.writeString(
        file,
        "<html><body><p>The mills and who keeps them:</p><table><tr>%s</tr>".formatted(header)
            + "<tr><td>Upper mill</td><td>Avocet</td></tr>"
            + "<tr><td>Lower mill</td><td>Curlew</td></tr></table></body></html>");

    assertThat(rows(file))
        .containsExactly("[Place|Keeper] Upper mill|Avocet", "[Place|Keeper] Lower mill|Curlew");
  }

  /** Heads over two rows and over several columns, and a cell that is empty. */
  @Test
  void keepsTheColumnsOfEmptyAndMergedCells() throws Exception {
    Path file = folder.resolve("merged.html");
    Files.writeString(
        file,
        "<html><body><p>The wool is sold at these prices:</p><table>"
            + "<tr><th rowspan=2>Wool</th><th colspan=2>Price</th></tr>"
            + "<tr><th>2022</th><th>2023</th></tr>"
            + "<tr><td>Merino</td><td>$4.10</td><td>$4.20</td></tr>"
            + "<tr><td>Alpaca</td><td></td><td>$5.60</td></tr></table></body></html>");

    assertThat(rows(file))
        .containsExactly(
            "[Wool|Price\n\n|2022|2023] Merino|$4.10|$4.20",
            "[Wool|Price\n\n|2022|2023] Alpaca||$5.60");
  }

  /** In PDF an empty cell is no text, and the cells behind it stay in their columns. */
  @Test
  void keepsTheColumnsOfEmptyCellsOfARuledTable() throws Exception {
    Path file = folder.resolve("empty.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().line(72, 80, "The wool is sold at these:")) {
      pdf.grid(List.of(72, 200, 300, 400), List.of(100, 120, 140, 160));
      pdf.line(78, 114, "Wool").line(206, 114, "Washed").line(306, 114, "Dyed");
      pdf.line(78, 134, "Merino").line(206, 134, "$4.10").line(306, 134, "$4.20");
      pdf.line(78, 154, "Alpaca").line(306, 154, "$5.60");
      pdf.save(file);
    }

    assertThat(rows(file))
        .containsExactly(
            "[Wool|Washed|Dyed] Merino|$4.10|$4.20", "[Wool|Washed|Dyed] Alpaca||$5.60");
  }

  /** Without rules too, under a head over several columns. */
  @Test
  void keepsTheColumnsOfEmptyCellsWithoutRules() throws Exception {
    Path file = folder.resolve("unruled.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().line(72, 80, "1. Prices. They are these:")) {
      pdf.bold(240, 110, "Price of a pound");
      pdf.bold(72, 126, "Wool").bold(200, 126, "Washed").bold(300, 126, "Dyed");
      pdf.bold(400, 126, "Least order");
      String[][] rows = {
        {"Merino", "$4.10", "$4.20", "5"},
        {"Alpaca", "", "$5.60", "3"},
        {"Mohair", "$6.10", "$6.40", "2"},
        {"Llama", "$3.10", "$3.40", "9"}
      };
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < 4; c++) {
          pdf.line(72 + (c == 0 ? 0 : 28 + c * 100), 146 + 18 * r, rows[r][c]);
        }
      }
      pdf.save(file);
    }

    assertThat(rows(file))
        .contains(
            "[|Price of a pound\n\nWool|Washed|Dyed|Least order] Merino|$4.10|$4.20|5",
            "[|Price of a pound\n\nWool|Washed|Dyed|Least order] Alpaca||$5.60|3");
  }

  /** Labels with this and that beside them have no head. */
  @Test
  void takesNoLabelWithItsValueForAHead() throws Exception {
    Path file = folder.resolve("values.html");
    Files.writeString(
        file,
        "<p>These terms hold:</p><table><tr><td>Seller</td><td>Avocet Mills</td></tr>"
            + "<tr><td>Price</td><td>$40</td></tr><tr><td>Sent on</td><td>May 4, 2021</td></tr>"
            + "</table>");

    assertThat(rows(file)).isEmpty();
  }

  /** Columns so close that a long cell meets the next, under heads of measures. */
  @Test
  void partsColumnsThatMeet() throws Exception {
    Path file = folder.resolve("tight.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().line(72, 80, "Freight is paid by this card.")) {
      String[][] rows = {
        {"Road", "Up to 2 tons", "2 to 9 tons", "Over 9 tons"},
        {"A (valley)", "$4.20", "$7.80", "$12.60"},
        {"B (hills)", "$6.90", "$11.40", "$19.20"},
        {"C (over the mountain pass)", "$9.50", "$17.30", "$31.00"}
      };
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < 4; c++) {
          pdf.line(72 + (c == 0 ? 0 : 70 + c * 60), 110 + 17 * r, rows[r][c]);
        }
      }
      pdf.save(file);
    }

    assertThat(rows(file))
        .containsExactly(
            "[Road|Up to 2 tons|2 to 9 tons|Over 9 tons] A (valley)|$4.20|$7.80|$12.60",
            "[Road|Up to 2 tons|2 to 9 tons|Over 9 tons] B (hills)|$6.90|$11.40|$19.20",
            "[Road|Up to 2 tons|2 to 9 tons|Over 9 tons] C (over the mountain"
                + " pass)|$9.50|$17.30|$31.00");
  }

  @Test
  void readsTheTableOfADocxWithItsHeader() throws Exception {
    assertThat(rows(TREES.resolve("styled-headings.docx")))
        .containsExactly("[Kind|Price|Days] Merino|$40|10", "[Kind|Price|Days] Alpaca|$55|14");
  }

  @Test
  @Timeout(20)
  void readsThroughADrawingOfManyLines() throws Exception {
    Path file = folder.resolve("drawing.pdf");
    List<Integer> lines = IntStream.range(10, 110).map(n -> n * 6).boxed().toList();
    try (TypesetPdf pdf = new TypesetPdf().page().grid(lines, lines)) {
      pdf.lines(
          72, 80, nCopies(38, "The mill has a yard as in this plan, and a wheel in the race."));
      pdf.save(file);
    }

    assertThat(parse(file).text()).contains("The mill has a yard as in this plan");
  }

  /** Passages under a header, as {@code [HEADER] ROW}. */
  private static List<String> rows(Path file) throws IOException, UnreadableDocumentException {
    Contract contract = parse(file);
    return contract.passages().stream()
        .filter(p -> contract.textOf(p).contains("\t") && p.leadStart() >= 0)
        .map(p ->
            "[" + contract.text().substring(p.leadStart(), p.leadEnd()) + "] " + contract.textOf(p))
        .map(s -> s.replace('\t', '|'))
        .toList();
  }

  private static Contract parse(Path file) throws IOException, UnreadableDocumentException {
    return new ContractParser().parse(new DocumentReader().read(file, null));
  }
}
