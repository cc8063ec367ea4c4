package parley.structure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import parley.document.TypesetPdf;

/** Sets the golden trees' documents with tables, and with what only looks like one. Stateless. */
final class TreeTables {

  private static final String OPENING =
      "This Agreement is made as of June 3, 2022 between Avocet Mills Ltd. and Curlew Yarns, Inc.";

  private TreeTables() {}

  /** A fee table with rules that goes on over a page's end, its header repeated there. */
  static void ruled(Path file) throws IOException {
    List<Integer> columns = List.of(72, 270, 380, 500);
    try (TypesetPdf pdf = new TypesetPdf().page().line(72, 72, OPENING)) {
      pdf.bold(72, 110, "1. Fees");
      pdf.line(72, 130, "The mill is paid by this table, and no other fee is owed.");
      pdf.grid(columns, List.of(640, 660, 692, 712));
      header(pdf, 654);
      pdf.line(78, 674, "Carding of raw wool, with the").line(276, 674, "$1,200");
      pdf.line(386, 674, "in advance").line(78, 687, "combing that goes before it");
      row(pdf, 706, "Spinning", "$2,450", "in arrears");
      pdf.line(300, 760, "1").page().line(300, 760, "2");
      pdf.grid(columns, List.of(72, 92, 112, 132, 152));
      header(pdf, 86);
      row(pdf, 106, "Dyeing in one colour", "$900", "in arrears");
      pdf.line(78, 126, "Dyeing in two colours").line(276, 126, "$1,350");
      row(pdf, 146, "Storing", "$310", "in advance");
      pdf.bold(72, 190, "2. Law");
      pdf.line(72, 210, "The law of Vermont governs.");
      pdf.save(file);
    }
  }

  private static void header(TypesetPdf pdf, int y) throws IOException {
    pdf.bold(78, y, "Service").bold(276, y, "Monthly fee").bold(386, y, "Paid");
  }

  private static void row(TypesetPdf pdf, int y, String service, String fee, String paid)
      throws IOException {
    pdf.line(78, y, service).line(276, y, fee).line(386, y, paid);
  }

  /** A price table without rules: a header of two lines, a cell of two lines. */
  static void aligned(Path file) throws IOException {
    try (TypesetPdf pdf = new TypesetPdf().page().line(72, 72, OPENING)) {
      pdf.line(72, 110, "1. Prices. The yarn is sold at these prices:");
      pdf.line(270, 140, "Price").line(380, 140, "Days until");
      pdf.line(72, 153, "Yarn").line(270, 153, "per pound").line(380, 153, "it is sent");
      pdf.line(72, 176, "Merino").line(270, 176, "$40.00").line(380, 176, "10");
      pdf.line(72, 196, "Alpaca, washed twice").line(270, 196, "$55.50").line(380, 196, "14");
      pdf.line(72, 209, "and combed by hand");
      pdf.line(72, 229, "Mohair").line(270, 229, "$61.00").line(380, 229, "21");
      pdf.line(72, 249, "Llama").line(270, 249, "$38.75").line(386, 249, "9");
      pdf.line(72, 290, "2. Law. The law of Vermont governs.");
      pdf.save(file);
    }
  }

  /** A contents list, a hanging list, short columns of prose, addresses, signatures. */
  static void none(Path file) throws IOException {
    String[] titles = {"Spinning", "Dyeing", "Sending", "Paying"};
    try (TypesetPdf pdf = new TypesetPdf().page().bold(250, 72, "CONTENTS")) {
      for (int n = 0; n < 4; n++) {
        pdf.line(72, 110 + 16 * n, (n + 1) + ".").line(110, 110 + 16 * n, titles[n]);
        pdf.line(500, 110 + 16 * n, "" + (n / 2 + 2));
      }
      pdf.page().line(72, 72, OPENING);
      for (int n = 0; n < 4; n++) {
        pdf.line(72, 110 + 42 * n, (n + 1) + ".").line(110, 110 + 42 * n, titles[n] + ". The mill");
        pdf.line(110, 124 + 42 * n, "does it within 10 days of the order.");
      }
      pdf.lines(
          72, 300, List.of("The mill has 20 days", "to send the yarn and", "10 days to bill it."));
      pdf.lines(320, 300, List.of("The buyer has 30", "days to pay, and 5", "days to complain."));
      pdf.page()
          .lines(72, 72, List.of("To the mill:", "12 Weir Lane", "Suite 4", "05401 Burlington"));
      pdf.lines(320, 72, List.of("To the buyer:", "9 Lock Street", "Floor 2", "05602 Montpelier"));
      pdf.lines(
          72,
          200,
          List.of("AVOCET MILLS LTD.", "By: ____________", "Name: A. Weir", "Date: 1/2/22"));
      pdf.lines(
          320,
          200,
          List.of("CURLEW YARNS, INC.", "By: ____________", "Name: C. Lock", "Date: 1/3/22"));
      pdf.save(file);
    }
  }
}
