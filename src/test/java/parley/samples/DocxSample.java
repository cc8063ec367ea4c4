package parley.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Sets a sample as a Word document. */
final class DocxSample {
  private static final int INDENT = 520; // twentieths of a point

  private DocxSample() {}

  static void write(SampleSource source, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setTitle(source.setting("title", ""));
      for (Block block : source.blocks()) {
        set(block, document);
      }
      document.write(out);
    }
  }

  private static void set(Block block, XWPFDocument document) {
    switch (block) {
      case Block.Heading h -> heading(h, document);
      case Block.Centred c -> {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        XWPFRun run = run(new Block.Run(c.text(), Block.Style.BOLD), paragraph);
        run.setFontSize(c.size() == Block.Size.LARGE ? 16 : 11);
      }
      case Block.Fixed f ->
          run(new Block.Run(f.text(), Block.Style.PLAIN), document.createParagraph());
      case Block.Paragraph p -> {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationLeft(p.indent() * INDENT);
        p.runs().forEach(run -> run(run, paragraph));
      }
      case Block.Table t -> table(t, document);
      case Block.Mark ignored -> {
        // Word paginates by itself.
      }
    }
  }

  private static void heading(Block.Heading heading, XWPFDocument document) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle("Heading" + heading.level());
    paragraph.setKeepNext(true);
    run(new Block.Run(heading.text(), Block.Style.BOLD), paragraph);
  }

  private static void table(Block.Table table, XWPFDocument document) {
    XWPFTable out = document.createTable(table.rows().size(), table.rows().getFirst().size());
    for (int r = 0; r < table.rows().size(); r++) {
      List<String> row = table.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        out.getRow(r).getCell(c).setText(row.get(c));
      }
    }
  }

  private static XWPFRun run(Block.Run text, XWPFParagraph paragraph) {
    XWPFRun run = paragraph.createRun();
    run.setText(text.text());
    run.setBold(text.style() == Block.Style.BOLD);
    run.setItalic(text.style() == Block.Style.ITALIC);
    run.setFontFamily("Times New Roman");
    run.setFontSize(11);
    return run;
  }
}
