package parley.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every word that Word prints is read, once and in order, whatever it is wrapped in. */
final class DocxWordsTest {

  private static final int DOCUMENTS = 200;

  private static final List<String> AROUND_BLOCKS =
      List.of(
          "%s",
          "<w:sdt><w:sdtPr/><w:sdtContent>%s</w:sdtContent></w:sdt>",
          "<w:customXml w:element='x'>%s</w:customXml>",
          "<w:ins w:id='9'>%s</w:ins>",
          "<mc:AlternateContent><mc:Choice>%1$s</mc:Choice><mc:Fallback>%1$s</mc:Fallback></mc:AlternateContent>",
          "<w:tbl><w:tr><w:tc>%s</w:tc></w:tr></w:tbl>",
          "<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>%s</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>");

  private static final List<String> AROUND_RUNS =
      List.of(
          "%s",
          "<w:sdt><w:sdtContent>%s</w:sdtContent></w:sdt>",
          "<w:hyperlink w:anchor='a'>%s</w:hyperlink>",
          "<w:smartTag>%s</w:smartTag>",
          "<w:ins w:id='8'>%s</w:ins>",
          "<w:moveTo w:id='7'>%s</w:moveTo>",
          "<w:bdo w:val='ltr'>%s</w:bdo>",
          "<w:fldSimple w:instr='DATE'>%s</w:fldSimple>",
          "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>"
              + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>%s<w:r><w:fldChar w:fldCharType='end'/></w:r>",
          "<w:del w:id='6'><w:r><w:delText>gone</w:delText></w:r></w:del>%s",
          "<mc:AlternateContent><mc:Choice>%1$s</mc:Choice><mc:Fallback>%1$s</mc:Fallback></mc:AlternateContent>");

  @TempDir Path folder = Path.of("");
  private int word;

  @Test
  void losesNoWordAndReadsNoneTwice() throws Exception {
    for (int seed = 0; seed < DOCUMENTS; seed++) {
      Random random = new Random(seed);
      word = 0;
      StringBuilder body = new StringBuilder();
      for (int n = 0; n < 4; n++) {
        body.append(blocks(random, 0));
      }
      Path file = new RawDocx().body(body.toString()).save(folder.resolve("a.docx"));
      SourceDocument source = new DocumentReader().read(file, null);

      assertThat(words(source)).as("seed %d: %s", seed, body).isEqualTo(expected());
    }
  }

  private List<String> expected() {
    List<String> expected = new ArrayList<>();
    for (int n = 0; n < word; n++) {
      expected.add("w" + n);
    }
    return expected;
  }

  private static List<String> words(SourceDocument source) {
    List<String> words = new ArrayList<>();
    for (Line line : source.pages().getFirst().lines()) {
      words.addAll(List.of(line.text().split("[ \t]+")));
    }
    return words;
  }

  private String blocks(Random random, int depth) {
    String inside =
        depth < 3 && random.nextBoolean() ? blocks(random, depth + 1) : paragraph(random);
    return AROUND_BLOCKS.get(random.nextInt(AROUND_BLOCKS.size())).formatted(inside);
  }

  private String paragraph(Random random) {
    StringBuilder runs = new StringBuilder();
    for (int n = 0; n <= random.nextInt(3); n++) {
      runs.append(runs(random, 0));
    }
    return "<w:p>" + runs + "</w:p>";
  }

  private String runs(Random random, int depth) {
    String inside =
        depth < 3 && random.nextBoolean()
            ? runs(random, depth + 1)
            : RawDocx.run("w" + word++ + " ");
    return AROUND_RUNS.get(random.nextInt(AROUND_RUNS.size())).formatted(inside);
  }
}
