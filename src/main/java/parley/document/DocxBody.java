package parley.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the body of a DOCX into blocks, in the order they are printed in. A note stands behind the
 * paragraph that refers to it, a text box behind the one it is anchored in. Not thread-safe.
 */
final class DocxBody {

  private static final int DEEPEST = 40;
  private static final int TELLING = 200;

  /** Reads a file that is embedded in another. */
  @FunctionalInterface
  interface Chunks {
    List<Line> read(@Nullable String relation) throws IOException, UnreadableDocumentException;
  }

  private final DocxStyles styles;
  private final DocxNumbers numbers;
  private final DocxNotes notes;
  private final TextFindings findings;
  private final Chunks chunks;
  private final ReadingProgress progress;
  private final DocxFields fields = new DocxFields();
  private HtmlText text = new HtmlText();
  private int told;

  DocxBody(
      DocxStyles styles,
      DocxNumbering numbering,
      DocxNotes notes,
      TextFindings findings,
      Chunks chunks,
      ReadingProgress progress) {
    this.styles = styles;
    this.numbers = new DocxNumbers(numbering);
    this.notes = notes;
    this.findings = findings;
    this.chunks = chunks;
    this.progress = progress;
  }

  /** The blocks in {@code container}. */
  List<Line> of(Xml container) throws IOException, UnreadableDocumentException {
    List<Line> lines = new ArrayList<>();
    collect(container, lines, 0);
    Line rest = text.take(false, 0);
    if (rest != null) {
      lines.add(rest);
    }
    return lines;
  }

  /** What is shown of the alternatives: the newest form, or the other where that shows nothing. */
  static Xml chosen(Xml alternatives) {
    Xml choice = alternatives.child("Choice");
    Xml fallback = alternatives.child("Fallback");
    if (choice == null || (choice.children().isEmpty() && fallback != null)) {
      return fallback == null ? alternatives : fallback;
    }
    return choice;
  }

  private void collect(Xml container, List<Line> lines, int depth)
      throws IOException, UnreadableDocumentException {
    for (Xml element : container.children()) {
      switch (element.name()) {
        case "p" -> paragraph(element, lines, depth);
        case "tbl" -> {
          if (depth < DEEPEST) {
            HtmlTable table = new HtmlTable();
            rows(element, table, depth);
            table.pieces().forEach(piece -> lines.add(piece.line()));
          }
        }
        case "sdt", "sdtContent", "customXml", "smartTag" -> collect(element, lines, depth);
        case "ins", "moveTo" -> {
          findings.track();
          collect(element, lines, depth);
        }
        case "del", "moveFrom" -> findings.track();
        case "AlternateContent" -> collect(chosen(element), lines, depth);
        case "altChunk" -> lines.addAll(chunks.read(element.attribute("id")));
        case "oMathPara", "oMath" -> {
          text.append(MathText.of(element), Line.Emphasis.PLAIN);
          add(lines, text.take(false, 0));
        }
        default -> {}
      }
    }
  }

  private static void add(List<Line> lines, @Nullable Line line) {
    if (line != null) {
      lines.add(line);
    }
  }

  private void paragraph(Xml paragraph, List<Line> lines, int depth)
      throws IOException, UnreadableDocumentException {
    findings.nextParagraph();
    if (told++ % TELLING == 0) {
      progress.pages(0, 1);
    }
    Xml mark = paragraph.at("pPr", "rPr");
    boolean joined = mark != null && (mark.has("del") || mark.has("moveFrom"));
    boolean unseen = mark != null && mark.isOn("vanish") && !isSeen(paragraph);
    if (joined) {
      findings.track();
    }
    boolean counted = !unseen && !joined;
    String number = counted ? numbers.next(paragraph) : "";
    DocxParagraph inside =
        new DocxParagraph(
            paragraph, text.length() > 0 ? "" : number, text, styles, fields, findings);
    if (text.length() > 0 && !number.isEmpty()) {
      text.lead(number);
    }
    inside.read();
    if (!joined) {
      Xml alignment = styles.property(paragraph, "jc");
      boolean centred = alignment != null && "center".equals(alignment.attribute("val"));
      add(lines, text.take(centred, styles.headingLevel(paragraph)));
    }
    appendix(inside, lines, depth);
  }

  private boolean isSeen(Xml paragraph) {
    return paragraph.all("r").stream()
        .anyMatch(run -> run.has("t") && !styles.has("vanish", run.child("rPr"), paragraph));
  }

  /** Notes and text boxes of a paragraph. */
  private void appendix(DocxParagraph of, List<Line> lines, int depth)
      throws IOException, UnreadableDocumentException {
    if (depth >= DEEPEST || (of.boxes().isEmpty() && of.notes().isEmpty())) {
      return;
    }
    HtmlText open = text;
    text = new HtmlText();
    for (Xml box : of.boxes()) {
      collect(box, lines, depth + 1);
    }
    for (Xml reference : of.notes()) {
      Xml note = notes.of(reference);
      if (note != null) {
        int from = lines.size();
        collect(note, lines, depth + 1);
        notes.label(lines, from);
      }
    }
    text = open;
  }

  private void rows(Xml part, HtmlTable table, int depth)
      throws IOException, UnreadableDocumentException {
    for (Xml row : part.children()) {
      switch (row.name()) {
        case "tr" -> {
          if (row.has("trPr", "del")) {
            findings.track();
          } else {
            table.nextRow(false);
            skip(table, row.at("trPr"), "gridBefore");
            cells(row, table, depth);
          }
        }
        case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> rows(row, table, depth);
        default -> {}
      }
    }
  }

  /** Columns that are left out before the first cell of a row. */
  private static void skip(HtmlTable table, @Nullable Xml properties, String name) {
    int columns = properties == null ? 0 : properties.number(0, name);
    if (columns > 0) {
      table.nextCell(columns, 1);
    }
  }

  private static void begin(HtmlTable table, @Nullable Xml properties) {
    int across = properties == null ? 1 : properties.number(1, "gridSpan");
    boolean merged =
        properties != null
            && properties.has("vMerge")
            && !"restart".equals(properties.value("vMerge"));
    if (merged) {
      table.nextMerged(across);
    } else {
      table.nextCell(across, 1);
    }
  }

  private void cells(Xml row, HtmlTable table, int depth)
      throws IOException, UnreadableDocumentException {
    for (Xml cell : row.children()) {
      switch (cell.name()) {
        case "tc" -> {
          if (cell.has("tcPr", "cellDel")) {
            findings.track();
            continue;
          }
          Xml properties = cell.child("tcPr");
          begin(table, properties);
          List<Line> inside = new ArrayList<>();
          collect(cell, inside, depth + 1);
          inside.forEach(table::add);
        }
        case "sdt", "sdtContent", "customXml" -> cells(cell, table, depth);
        default -> {}
      }
    }
  }
}
