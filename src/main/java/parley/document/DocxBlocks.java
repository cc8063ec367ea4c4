package parley.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ISDTContent;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;

/** Turns the body of a DOCX into blocks, in order. Not thread-safe. */
final class DocxBlocks {

  private static final int DEEPEST = 6;

  private final DocxNumbers numbers = new DocxNumbers();
  private boolean hidden;

  /** Whether text was left out because it cannot be seen. */
  boolean hidden() {
    return hidden;
  }

  List<Line> of(List<IBodyElement> elements) {
    List<Line> lines = new ArrayList<>();
    collect(elements, lines, 0);
    return lines;
  }

  private void collect(List<IBodyElement> elements, List<Line> lines, int depth) {
    for (IBodyElement element : elements) {
      switch (element) {
        case XWPFParagraph paragraph -> add(lines, paragraph(paragraph));
        case XWPFTable table when depth < DEEPEST -> collectRows(table, lines, depth);
        case XWPFSDT content -> addText(lines, content.getContent());
        default -> {}
      }
    }
  }

  private void addText(List<Line> lines, @Nullable ISDTContent content) {
    if (content == null) {
      return;
    }
    HtmlText text = new HtmlText();
    for (String line : content.getText().split("\n")) {
      text.append(line, Line.Emphasis.PLAIN);
      add(lines, text.take(false, 0));
    }
  }

  private static void add(List<Line> lines, @Nullable Line line) {
    if (line != null) {
      lines.add(line);
    }
  }

  private void collectRows(XWPFTable table, List<Line> lines, int depth) {
    for (XWPFTableRow row : table.getRows()) {
      HtmlRow cells = new HtmlRow();
      for (XWPFTableCell cell : row.getTableCells()) {
        cells.nextCell();
        List<Line> inside = new ArrayList<>();
        collect(cell.getBodyElements(), inside, depth + 1);
        inside.forEach(cells::add);
      }
      lines.addAll(cells.lines());
    }
  }

  private @Nullable Line paragraph(XWPFParagraph paragraph) {
    HtmlText text = new HtmlText();
    String number = numbers.next(paragraph);
    boolean heading = headingLevel(paragraph) > 0;
    for (XWPFRun run : paragraph.getRuns()) {
      if (run.isVanish()) {
        hidden |= !run.text().isBlank();
        continue;
      }
      if (!number.isEmpty() && !run.text().isBlank()) {
        text.append(number + " ", emphasis(run));
        number = "";
      }
      text.append(run.text(), emphasis(run));
    }
    boolean centred = paragraph.getAlignment() == ParagraphAlignment.CENTER;
    return text.take(centred, heading ? headingLevel(paragraph) : 0);
  }

  private static Line.Emphasis emphasis(XWPFRun run) {
    if (run.isBold()) {
      return Line.Emphasis.BOLD;
    }
    boolean underlined = run.getUnderline() != UnderlinePatterns.NONE;
    return run.isItalic() || underlined ? Line.Emphasis.ITALIC : Line.Emphasis.PLAIN;
  }

  /** By the style's name: Heading 2 is 2, Title is 1. */
  private static int headingLevel(XWPFParagraph paragraph) {
    String id = paragraph.getStyle();
    if (id == null) {
      return 0;
    }
    XWPFStyle style =
        paragraph.getDocument().getStyles() == null
            ? null
            : paragraph.getDocument().getStyles().getStyle(id);
    String name =
        (style == null || style.getName() == null ? id : style.getName()).toLowerCase(Locale.ROOT);
    char last = name.charAt(name.length() - 1);
    if (name.startsWith("heading") && Character.isDigit(last) && last != '0') {
      return last - '0';
    }
    return name.equals("title") ? 1 : 0;
  }
}
