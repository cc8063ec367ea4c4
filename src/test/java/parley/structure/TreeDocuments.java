package parley.structure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jspecify.annotations.Nullable;
import parley.document.TypesetPdf;

/**
 * Makes the PDF and DOCX documents among the golden trees: {@code TreeDocuments FOLDER}. Run by
 * hand when one is added; the files are kept.
 */
final class TreeDocuments {

  private static final String OPENING =
      "This Agreement is made as of June 3, 2022 between Avocet Mills Ltd. and Curlew Yarns, Inc.";

  private static final String[] DUTIES = {
    "Spinning",
    "Dyeing",
    "Sending",
    "Paying",
    "Storing",
    "Weighing",
    "Washing",
    "Counting",
    "Testing",
    "Packing",
    "Marking",
    "Insuring"
  };

  private TreeDocuments() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    twoColumns(folder.resolve("two-columns.pdf"));
    numberedLines(folder.resolve("numbered-lines.pdf"));
    contentsAndOutline(folder.resolve("contents-and-outline.pdf"));
    styledHeadings(folder.resolve("styled-headings.docx"));
    headingsUnderHeadings(folder.resolve("headings-under-headings.docx"));
    plainHeadings(folder.resolve("plain-heading-lines.pdf"));
    TreeTables.ruled(folder.resolve("ruled-table.pdf"));
    TreeTables.aligned(folder.resolve("aligned-table.pdf"));
    TreeTables.none(folder.resolve("no-tables.pdf"));
  }

  /** Sentences run over the columns and over the page. */
  private static void twoColumns(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int n = 1; n <= 8; n++) {
      lines.add(n + ". " + DUTIES[n - 1] + ". The mill spins the wool");
      for (int i = 0; i < 8; i++) {
        lines.add("and keeps the yarn in good order and dry,");
      }
      lines.add("and it sends the yarn on the day agreed.");
    }
    try (TypesetPdf pdf = new TypesetPdf()) {
      for (int page = 0; page < 2; page++) {
        pdf.page()
            .line(
                72,
                60,
                page == 0
                    ? OPENING
                    : "Annual review of what was spun and sold in the year before this one:");
        int from = page * 40;
        pdf.lines(72, 100, lines.subList(from, from + 20));
        pdf.lines(320, 100, lines.subList(from + 20, from + 40));
      }
      pdf.save(file);
    }
  }

  /** As pleadings and drafts are set: 28 numbered lines a page. */
  private static void numberedLines(Path file) throws IOException {
    try (TypesetPdf pdf = new TypesetPdf()) {
      for (int page = 0; page < 3; page++) {
        pdf.page();
        for (int n = 1; n <= 28; n++) {
          pdf.line(n < 10 ? 55.5f : 50, 60 + 24 * n, "" + n);
          int duty = page * 4 + n / 7;
          String prose =
              "the mill sees to the " + DUTIES[(n + duty) % 12] + " of yarn and wool and";
          String text = n % 7 == 1 ? "to what lot " + (page + n) + " calls for." : prose;
          String opening = page == 0 && n == 1 ? OPENING : text;
          pdf.line(
              90,
              60 + 24 * n,
              n % 7 == 2 ? (duty + 1) + ". " + DUTIES[duty] + ". In the mill" : opening);
        }
      }
      pdf.save(file);
    }
  }

  /** A table of contents, running heads, page numbers, and a sentence over a page's end. */
  private static void contentsAndOutline(Path file) throws IOException {
    String[] titles = {"Spinning", "Dyeing", "Sending", "Paying"};
    try (TypesetPdf pdf = new TypesetPdf().page().bold(250, 72, "TABLE OF CONTENTS")) {
      for (int n = 0; n < 4; n++) {
        pdf.line(
            72, 100 + 16 * n, "ARTICLE " + (n + 1) + " " + titles[n] + " ............. " + (n + 1));
        pdf.line(
            90,
            108 + 16 * n,
            (n + 1) + ".1 " + titles[n] + " of the yarn ............. " + (n + 1));
      }
      for (int n = 0; n < 4; n++) {
        pdf.page().line(72, 40, "Draft of June " + (n + 3)).line(300, 760, "" + (n + 1));
        pdf.line(72, 72, n == 0 ? OPENING : "of the season and of every other season.");
        pdf.line(72, 110, "ARTICLE " + (n + 1) + " " + titles[n])
            .bookmark("ARTICLE " + (n + 1) + " " + titles[n]);
        pdf.line(
            72, 140, (n + 1) + ".1 " + titles[n] + " of the yarn. The mill does it with care.");
        pdf.line(72, 180, "What the mill may not do").bookmark("What the mill may not do");
        pdf.line(72, 210, "The mill may not mix wool of two kinds without leave.");
        pdf.line(72, 240, "Section 1.1 applies to every kind of wool, in the order of the list");
      }
      pdf.save(file);
    }
  }

  /** Headings in plain type and in the case of a sentence, the text on the next line. */
  private static void plainHeadings(Path file) throws IOException {
    List<String> lines =
        List.of(
            "1. Work of the mill",
            "The mill spins the wool that the buyer brings and keeps the yarn in good order and dry,",
            "and it sends the yarn on the day agreed. What it spins is what the buyer has brought, not",
            "the wool of another.",
            "2. Duties of the buyer",
            "The buyer brings wool that is clean, and pays for the spinning within ten days of the day",
            "on which the yarn is sent.",
            "3. The mill and the buyer meet each year, in the week before the feast of the valley, and",
            "Curlew Yarns, Inc. keeps the notes of what is said.");
    try (TypesetPdf pdf = new TypesetPdf().page().line(72, 72, OPENING).lines(72, 110, lines)) {
      pdf.save(file);
    }
  }

  /** Headings by style alone, and a table of prices. */
  private static void styledHeadings(Path file) throws IOException {
    try (XWPFDocument docx = new XWPFDocument()) {
      paragraph(docx, null, "YARN AGREEMENT");
      paragraph(docx, null, OPENING);
      paragraph(docx, "Heading1", "Prices");
      paragraph(docx, null, "The yarn is sold at the prices of this table.");
      XWPFTable table = docx.createTable(3, 3);
      String[][] cells = {
        {"Kind", "Price", "Days"}, {"Merino", "$40", "10"}, {"Alpaca", "$55", "14"}
      };
      for (int r = 0; r < 3; r++) {
        for (int c = 0; c < 3; c++) {
          table.getRow(r).getCell(c).setText(cells[r][c]);
        }
      }
      paragraph(docx, "Heading1", "Law");
      paragraph(docx, null, "The law of Vermont governs.");
      paragraph(docx, "Heading2", "Courts");
      paragraph(docx, null, "The courts of Vermont decide.");
      try (OutputStream out = Files.newOutputStream(file)) {
        docx.write(out);
      }
    }
  }

  /** Three levels of headings without numbers. */
  private static void headingsUnderHeadings(Path file) throws IOException {
    try (XWPFDocument docx = new XWPFDocument()) {
      paragraph(docx, null, "DYEING AGREEMENT");
      paragraph(docx, null, OPENING);
      paragraph(docx, "Heading1", "Colours");
      paragraph(docx, null, "The colours are those of the card that both parties have signed.");
      paragraph(docx, "Heading2", "Reds");
      paragraph(docx, null, "Reds are made of madder, and of nothing else, in every season.");
      paragraph(docx, "Heading3", "Pale reds");
      paragraph(docx, null, "Pale reds are dyed twice.");
      paragraph(docx, "Heading2", "Blues");
      paragraph(docx, null, "Blues are made of woad.");
      paragraph(docx, "Heading1", "Prices");
      paragraph(docx, null, "A pound of yarn is dyed for four dollars.");
      paragraph(docx, "Heading3", "Reductions");
      paragraph(docx, null, "More than a ton is dyed for three.");
      try (OutputStream out = Files.newOutputStream(file)) {
        docx.write(out);
      }
    }
  }

  private static void paragraph(XWPFDocument docx, @Nullable String style, String text) {
    XWPFParagraph paragraph = docx.createParagraph();
    if (style != null) {
      paragraph.setStyle(style);
    }
    paragraph.createRun().setText(text);
  }
}
