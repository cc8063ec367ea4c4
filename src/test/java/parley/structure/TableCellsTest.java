package parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.document.DocumentReader;
import parley.document.TypesetPdf;

/** Every cell knows the head of its column and the label of its row. */
final class TableCellsTest {

  private static final String HEADS =
      "<tr><th rowspan=3>Mill</th><th rowspan=3>Season</th><th colspan=4>Price of a pound</th></tr>"
          + "<tr><th colspan=2>Merino</th><th colspan=2>Alpaca</th></tr>"
          + "<tr><th>raw</th><th>washed</th><th>raw</th><th>washed</th></tr>";

  @TempDir Path folder = Path.of("");

  /** The cells of a page's tables that have words, as {@code LABEL | HEAD = TEXT}. */
  private List<String> cells(String table) throws Exception {
    Path file = folder.resolve("a.html");
    Files.writeString(file, "<p>The wool is sold at these prices:</p><table>" + table + "</table>");
    return cells(new ContractParser().parse(new DocumentReader().read(file, null)));
  }

  private static List<String> cells(Contract contract) {
    return contract.passages().stream()
        .flatMap(passage -> TableCells.of(contract, passage).stream())
        .filter(cell -> !cell.text().isEmpty() && !cell.label().isEmpty())
        .map(cell -> cell.label() + " | " + cell.head() + " = " + cell.text())
        .toList();
  }

  @Test
  void putsTheHeadsOfSeveralRowsTogether() throws Exception {
    assertThat(
            cells(
                HEADS
                    + "<tr><td rowspan=2>Upper</td><td>Spring</td><td>$4</td><td>$5</td><td></td>"
                    + "<td>$7</td></tr>"
                    + "<tr><td>Autumn</td><td></td><td>$8</td><td>$9</td></tr>"))
        .containsExactly(
            "Upper | Season = Spring",
            "Upper, Spring | Price of a pound Merino raw = $4",
            "Upper, Spring | Price of a pound Merino washed = $5",
            "Upper, Spring | Price of a pound Alpaca washed = $7",
            "Upper | Season = Autumn",
            "Upper, Autumn | Price of a pound Merino washed = $8",
            "Upper, Autumn | Price of a pound Alpaca raw = $9");
  }

  @Test
  void goesOnUnderTheHeadBehindARowThatGroupsOthers() throws Exception {
    assertThat(
            cells(
                "<tr><th>Step</th><th>Due</th><th>Payment</th></tr>"
                    + "<tr><td colspan=3>First year</td></tr>"
                    + "<tr><td>Carding</td><td>May 1, 2022</td><td>$50</td></tr>"
                    + "<tr><td colspan=3>Second year</td></tr>"
                    + "<tr><td>Spinning</td><td>May 1, 2023</td><td>$70</td></tr>"))
        .containsExactly(
            "Carding | Due = May 1, 2022",
            "Carding | Payment = $50",
            "Spinning | Due = May 1, 2023",
            "Spinning | Payment = $70");
  }

  /** An empty cell at the left is none of the columns behind it. */
  @Test
  void countsEmptyCellsBeforeTheFirstWord() throws Exception {
    assertThat(
            cells(
                "<tr><th>Wool</th><th>Grade</th><th>Price</th></tr>"
                    + "<tr><td>Merino</td><td>Fine</td><td>$4</td></tr>"
                    + "<tr><td></td><td>Coarse</td><td>$3</td></tr>"))
        .containsExactly(
            "Merino | Grade = Fine", "Merino, Fine | Price = $4", "Coarse | Price = $3");
  }

  /** Nor need the first row under a header that is not set in bold be whole. */
  @Test
  void knowsAHeaderOverRowsWithEmptyCells() throws Exception {
    assertThat(
            cells(
                "<tr><td></td><td>Spring</td><td>Autumn</td></tr>"
                    + "<tr><td>Merino</td><td>$4</td><td></td></tr>"
                    + "<tr><td>Alpaca</td><td>$5</td><td>$6</td></tr>"))
        .containsExactly("Merino | Spring = $4", "Alpaca | Spring = $5", "Alpaca | Autumn = $6");
  }

  /** What labels several rows labels each of them, but a number does not. */
  @Test
  void repeatsALabelInTheRowsItReachesDownTo() throws Exception {
    assertThat(
            cells(
                "<tr><th>Wool</th><th>Season</th><th>Price</th></tr>"
                    + "<tr><td rowspan=2>Merino</td><td>Spring</td><td>$4</td></tr>"
                    + "<tr><td>Autumn</td><td>$5</td></tr>"
                    + "<tr><td rowspan=2>2.</td><td>Spring</td><td>$6</td></tr>"
                    + "<tr><td>Autumn</td><td>$7</td></tr>"))
        .contains("Merino, Spring | Price = $4", "Merino, Autumn | Price = $5")
        .last()
        .isEqualTo("Autumn | Price = $7");
  }

  @Test
  void repeatsALabelOfARuledTable() throws Exception {
    Path file = folder.resolve("labels.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().line(72, 80, "The wool is sold at these:")) {
      for (int x : List.of(72, 200, 300, 400)) {
        pdf.rule(x, 100, x, 160);
      }
      for (int y : List.of(100, 120, 160)) {
        pdf.rule(72, y, 400, y);
      }
      pdf.rule(200, 140, 400, 140);
      pdf.line(78, 114, "Wool").line(206, 114, "Season").line(306, 114, "Price");
      pdf.line(78, 144, "Merino").line(206, 134, "Spring").line(306, 134, "$4.10");
      pdf.line(206, 154, "Autumn").line(306, 154, "$4.20");
      pdf.save(file);
    }

    assertThat(cells(new ContractParser().parse(new DocumentReader().read(file, null))))
        .contains("Merino, Spring | Price = $4.10", "Merino, Autumn | Price = $4.20");
  }

  @Test
  void aHeaderIsNoPassageAndALabelWithItsValueIs() throws Exception {
    Path file = folder.resolve("b.html");
    Files.writeString(
        file,
        "<p>SALE CONTRACT</p><table><tr><td>Seller</td><td>Avocet Mills</td></tr>"
            + "<tr><td>Price</td><td>$40 a bale</td></tr></table>"
            + "<p>It is paid like this:</p><table><tr><td>Year</td><td>Bale</td><td>Sack</td></tr>"
            + "<tr><td>First</td><td>$40</td><td>$10</td></tr></table>");
    Contract contract = new ContractParser().parse(new DocumentReader().read(file, null));

    assertThat(contract.passages())
        .extracting(contract::textOf)
        .anyMatch(text -> text.contains("Avocet Mills"))
        .noneMatch(text -> text.contains("Year\tBale"));
  }
}
