package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.document.DocumentReader;
import parley.structure.Contract;
import parley.structure.ContractParser;

/** A row is told with the heads of its columns. */
class TablesTest {
  @TempDir Path folder = Path.of("");

  private Contract contract(String html) throws Exception {
    Path file = folder.resolve("prices.html");
    Files.writeString(file, html);
    return new ContractParser().parse(new DocumentReader().read(file, null));
  }

  @Test
  void tellsEachFigureBehindItsHead() throws Exception {
    Contract contract =
        contract(
            "<p>The hire is charged as follows:</p><table>"
                + "<tr><th>Boat</th><th>By the hour</th><th>By the day</th></tr>"
                + "<tr><td>Canoe</td><td>$12</td><td>$60</td></tr>"
                + "<tr><td>Punt</td><td>$20</td><td></td></tr></table>");
    assertThat(Tables.row(contract, contract.text().indexOf("Canoe")))
        .isEqualTo("Boat Canoe: By the hour $12; By the day $60");
    assertThat(Tables.row(contract, contract.text().indexOf("Punt")))
        .isEqualTo("Boat Punt: By the hour $20");
  }

  @Test
  void runningTextIsNoRow() throws Exception {
    Contract contract = contract("<p>The hire of a canoe is $12 by the hour.</p>");
    assertThat(Tables.row(contract, contract.text().indexOf("canoe"))).isEmpty();
  }
}
