package parley.document;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.document.RawDocx.paragraph;
import static parley.document.RawDocx.run;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cells of a DOCX stand in their columns and rows, merged ones too. */
final class DocxTableTest {

  @TempDir Path folder = Path.of("");

  private List<String> texts(String body) throws Exception {
    Path file = new RawDocx().body(body).save(folder.resolve("a.docx"));
    SourceDocument source = new DocumentReader().read(file, null);
    return source.pages().getFirst().lines().stream().map(Line::text).toList();
  }

  /** A head over two columns, one that goes down two rows, and a cell that is empty. */
  @Test
  void keepsTheColumnsOfMergedAndEmptyCells() throws Exception {
    String cell = "<w:tc><w:tcPr>%s</w:tcPr><w:p>%s</w:p></w:tc>";
    StringBuilder table = new StringBuilder("<w:tbl><w:tr>");
    table.append(cell.formatted("<w:vMerge w:val='restart'/>", run("Wool")));
    table.append(cell.formatted("<w:gridSpan w:val='2'/>", run("Price"))).append("</w:tr><w:tr>");
    table.append(cell.formatted("<w:vMerge/>", ""));
    table.append(cell.formatted("", run("2022"))).append(cell.formatted("", run("2023")));
    table.append("</w:tr><w:tr>").append(cell.formatted("", run("Alpaca")));
    table.append(cell.formatted("", "")).append(cell.formatted("", run("$5.60")));
    table.append("</w:tr></w:tbl>");

    assertThat(texts(table.toString()))
        .containsExactly("Wool\tPrice", "\t2022\t2023", "Alpaca\t\t$5.60");
  }

  @Test
  void repeatsALabelThatIsMergedDownwards() throws Exception {
    String label = "<w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr><w:p>%s</w:p></w:tc>";
    String below = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>";
    String rows =
        row(label.formatted(run("Wool")) + cell("Season") + cell("Price"))
            + row(below + cell("of the year") + cell("a pound"))
            + row(label.formatted(run("Merino")) + cell("Spring") + cell("$4"))
            + row(below + cell("Autumn") + cell("$5"));

    assertThat(texts("<w:tbl>" + rows + "</w:tbl>"))
        .containsExactly(
            "Wool\tSeason\tPrice",
            "\tof the year\ta pound",
            "Merino\tSpring\t$4",
            "Merino\tAutumn\t$5");
  }

  private static String row(String cells) {
    return "<w:tr>" + cells + "</w:tr>";
  }

  private static String cell(String text) {
    return "<w:tc>" + paragraph(text) + "</w:tc>";
  }
}
