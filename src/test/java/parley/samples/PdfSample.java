package parley.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Typesets a sample as a PDF. The text is set twice: the first pass finds the page of every
 * heading, the second prints them in the table of contents.
 */
final class PdfSample {
  private final SampleSource source;
  private final Typeface face;
  private final float lead;
  private final boolean runIn;
  private Map<String, String> pageOfHeading = Map.of();
  private Map<String, String> headingsSeen = new HashMap<>();
  private PageFlow flow;
  private List<Block.Run> pending = new ArrayList<>();

  private PdfSample(SampleSource source) {
    this.source = source;
    this.face = new Typeface(source.setting("font", "Times"), number(source, "size", "11.5"));
    this.lead = face.size() * number(source, "leading", "1.22");
    this.runIn = source.setting("headings", "own-line").equals("run-in");
    this.flow = new PageFlow();
  }

  static void write(SampleSource source, OutputStream out) throws IOException {
    PdfSample sample = new PdfSample(source);
    sample.set();
    sample.pageOfHeading = sample.headingsSeen;
    sample.set();
    sample.print(out);
  }

  private static float number(SampleSource source, String key, String otherwise) {
    return Float.parseFloat(source.setting(key, otherwise));
  }

  private void set() throws IOException {
    flow = new PageFlow();
    headingsSeen = new HashMap<>();
    for (Block block : source.blocks()) {
      set(block);
    }
    flushHeading();
  }

  private void set(Block block) throws IOException {
    if (!(block instanceof Block.Paragraph)) {
      flushHeading();
    }
    switch (block) {
      case Block.Heading heading -> setHeading(heading);
      case Block.Paragraph paragraph -> setParagraph(paragraph);
      case Block.Centred centred -> setCentred(centred);
      case Block.Fixed fixed -> setFixed(fixed);
      case Block.Table table -> setTable(table);
      case Block.Mark mark -> setMark(mark);
    }
  }

  private void setCentred(Block.Centred centred) throws IOException {
    float scale = centred.size() == Block.Size.LARGE ? 1.4f : 1f;
    if (centred.text().isEmpty()) {
      flow.left(LineBreaker.unbroken(List.of(), face), 0, lead * 4);
      return;
    }
    Typeface scaled = face.scaled(scale);
    for (LineBreaker.Line line :
        LineBreaker.broken(List.of(bold(centred.text())), scaled, PageFlow.WIDTH, 0)) {
      flow.centred(line, lead * scale);
    }
    flow.space(lead * 0.5f);
  }

  private void setFixed(Block.Fixed fixed) throws IOException {
    if (fixed.text().isEmpty()) {
      flow.space(lead);
    }
    for (LineBreaker.Line line :
        LineBreaker.broken(List.of(plain(fixed.text())), face, PageFlow.WIDTH, 0)) {
      flow.left(line, 0, lead);
    }
  }

  private void setHeading(Block.Heading heading) throws IOException {
    flow.keepTogether(lead * (heading.level() == 1 ? 5 : 3));
    flow.space(heading.level() == 1 ? lead : lead * 0.2f);
    headingsSeen.putIfAbsent(heading.text(), flow.pageLabel());
    if (heading.level() == 2 && runIn) {
      pending.add(new Block.Run(heading.text() + " ", Block.Style.BOLD));
      return;
    }
    for (String text : heading.lines()) {
      LineBreaker.Line line = LineBreaker.unbroken(List.of(bold(text)), face);
      if (heading.level() == 1 && source.setting("articles", "centred").equals("centred")) {
        flow.centred(line, lead);
      } else {
        flow.left(line, 0, lead);
      }
    }
    flow.space(lead * 0.4f);
  }

  private void setParagraph(Block.Paragraph paragraph) throws IOException {
    List<Block.Run> runs = new ArrayList<>(pending);
    pending = new ArrayList<>();
    runs.addAll(paragraph.runs());
    float left = paragraph.indent() * 26f;
    float first = source.setting("first-line", "0").equals("indented") ? 28f : 0f;
    List<LineBreaker.Line> lines = LineBreaker.broken(runs, face, PageFlow.WIDTH - left, first);
    flow.keepTogether(lines.size() > 1 ? lead * 2 : lead);
    for (int i = 0; i < lines.size(); i++) {
      flow.left(lines.get(i), left + (i == 0 ? first : 0), lead);
    }
    flow.space(lead * 0.55f);
  }

  private void setTable(Block.Table table) throws IOException {
    float column = PageFlow.WIDTH / table.rows().getFirst().size();
    for (List<String> row : table.rows()) {
      flow.keepTogether(lead * 2);
      boolean header = row.equals(table.rows().getFirst());
      List<List<LineBreaker.Line>> cells = new ArrayList<>();
      for (String cell : row) {
        Block.Run run = header ? bold(cell) : plain(cell);
        cells.add(LineBreaker.broken(List.of(run), face, column - 10, 0));
      }
      flow.row(cells, column, lead);
    }
    flow.space(lead * 0.6f);
  }

  private void setMark(Block.Mark mark) throws IOException {
    switch (mark) {
      case PAGE_BREAK -> flow.newPage();
      case BODY -> flow.startBody();
      case CONTENTS -> setContents();
    }
  }

  private void setContents() throws IOException {
    flow.newPage();
    flow.centred(LineBreaker.unbroken(List.of(bold("TABLE OF CONTENTS")), face), lead);
    flow.space(lead);
    for (Block block : source.blocks()) {
      if (block instanceof Block.Heading heading) {
        String text = heading.text().replaceFirst("\\.$", "");
        String page = pageOfHeading.getOrDefault(heading.text(), "0");
        LineBreaker.Line entry = LineBreaker.leaders(text, page, face, heading.level() * 18f - 18f);
        flow.left(entry, heading.level() * 18f - 18f, lead);
      }
    }
  }

  private void flushHeading() throws IOException {
    if (!pending.isEmpty()) {
      setParagraph(new Block.Paragraph(0, List.of()));
    }
  }

  private void print(OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(source.setting("title", ""));
      document.getDocumentInformation().setCreationDate(new Calendar.Builder().build());
      for (PageFlow.Sheet sheet : flow.sheets()) {
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          sheet.print(content);
          printFurniture(sheet, content);
        }
      }
      document.save(out);
    }
  }

  private void printFurniture(PageFlow.Sheet sheet, PDPageContentStream content)
      throws IOException {
    if (sheet.label().isEmpty()) {
      return;
    }
    Typeface small = face.scaled(0.82f);
    String footer =
        source
            .setting("footer", "{page}")
            .replace("{page}", sheet.label())
            .replace("{pages}", flow.lastLabel());
    LineBreaker.Line foot = LineBreaker.unbroken(List.of(plain(footer)), small);
    PageFlow.Sheet furniture = new PageFlow.Sheet("");
    furniture.put(foot, (PDRectangle.LETTER.getWidth() - foot.width()) / 2, 40);
    if (!source.setting("header", "").isEmpty()) {
      LineBreaker.Line head =
          LineBreaker.unbroken(List.of(plain(source.setting("header", ""))), small);
      furniture.put(head, PageFlow.MARGIN + PageFlow.WIDTH - head.width(), 752);
    }
    furniture.print(content);
  }

  private static Block.Run bold(String text) {
    return new Block.Run(text, Block.Style.BOLD);
  }

  private static Block.Run plain(String text) {
    return new Block.Run(text, Block.Style.PLAIN);
  }
}
