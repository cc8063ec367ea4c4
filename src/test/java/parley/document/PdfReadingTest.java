package parley.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.junit.jupiter.api.Test;

/** What can be seen of a PDF's pages is read, and nothing else. */
final class PdfReadingTest extends DrawnPdf {

  private static List<String> codes(SourceDocument source) {
    return source.warnings().stream().map(Warning::code).toList();
  }

  @Test
  void leavesOutWhatIsCoveredAndReadsWhatIsTypedAnew() throws Exception {
    draw(
        text(72, 700, 11, "The price is $1,000.")
            + "1 g 131 695 64 15 re f 0 g\n"
            + text(132, 700, 11, "$2,000."));
    SourceDocument source = read();

    assertThat(texts(source)).containsExactly("The price is $2,000.");
    assertThat(codes(source)).containsExactly("hidden_text");
  }

  @Test
  void readsWhatStandsOnAColouredGround() throws Exception {
    draw("0.9 g 60 690 400 30 re f 0 g\n" + text(72, 700, 11, "The price is $1,000."));
    SourceDocument source = read();

    assertThat(texts(source)).containsExactly("The price is $1,000.");
    assertThat(codes(source)).isEmpty();
  }

  @Test
  void leavesOutWhatIsClippedAway() throws Exception {
    draw(
        text(72, 700, 11, "Seen.")
            + "q 0 0 50 50 re W n\n"
            + text(72, 600, 11, "Unseen.")
            + "Q\n"
            + text(72, 680, 11, "Seen too."));
    SourceDocument source = read();

    assertThat(texts(source)).containsExactly("Seen. Seen too.".split("(?<=\\.) "));
    assertThat(codes(source)).containsExactly("hidden_text");
  }

  @Test
  void leavesOutWhatALineIsDrawnThrough() throws Exception {
    draw(
        text(72, 700, 11, "Notice of")
            + text(125, 700, 11, "thirty")
            + "125 703.5 m 153 703.5 l S\n"
            + text(160, 700, 11, "ninety days.")
            + "160 698 m 220 698 l S\n");
    SourceDocument source = read();

    assertThat(texts(source)).containsExactly("Notice of ninety days.");
    assertThat(codes(source)).containsExactly("struck_text");
  }

  @Test
  void leavesOutALayerThatIsOff() throws Exception {
    PDOptionalContentGroup old = new PDOptionalContentGroup("old");
    PDOptionalContentProperties layers = new PDOptionalContentProperties();
    layers.addGroup(old);
    layers.setGroupEnabled(old, false);
    pdf.getDocumentCatalog().setOCProperties(layers);
    page.getResources().put(COSName.getPDFName("L"), old);
    draw(
        "/OC /L BDC\n"
            + text(72, 700, 11, "The rent is $48.")
            + "EMC\n"
            + text(72, 700, 11, "The rent is $61."));
    SourceDocument source = read();

    assertThat(texts(source)).containsExactly("The rent is $61.");
    assertThat(codes(source)).containsExactly("hidden_text");
  }

  @Test
  void setsMarksOverThePageAside() throws Exception {
    draw(
        "q 0.8 g 0.7 0.7 -0.7 0.7 200 300 cm "
            + text(0, 0, 90, "DRAFT")
            + "Q\nq 0.8 g "
            + text(60, 640, 60, "SECRET")
            + "Q\n"
            + text(72, 700, 11, "1. Price. The price is $5.")
            + text(72, 660, 11, "2. Term. The term is two years from the date of it.")
            + text(72, 645, 11, "3. Law. The law of Ohio governs this agreement."));

    assertThat(texts(read()))
        .containsExactly(
            "1. Price. The price is $5.",
            "2. Term. The term is two years from the date of it.",
            "3. Law. The law of Ohio governs this agreement.");
  }

  @Test
  void keepsTheMarkOfANoteOutOfAnAmountAndAnExponentIn() throws Exception {
    draw(
        text(72, 700, 11, "Pay $5,000")
            + text(130, 704, 7, "1")
            + text(136, 700, 11, "for 20 m")
            + text(177, 704, 7, "2")
            + text(186, 700, 11, "of cloth."));

    assertThat(texts(read())).containsExactly("Pay $5,000 for 20 m2 of cloth.");
  }

  @Test
  void readsTextThatRunsUpward() throws Exception {
    draw(
        "BT /F 11 Tf 0 1 -1 0 100 72 Tm (The price of the goods is five dollars, paid in cash.) Tj ET\n"
            + "BT /F 11 Tf 0 1 -1 0 114 72 Tm (The term is seven years from the date of signature.) Tj ET");

    assertThat(texts(read()))
        .containsExactly(
            "The price of the goods is five dollars, paid in cash.",
            "The term is seven years from the date of signature.");
  }

  @Test
  void readsWhatIsPrintedTwiceOnce() throws Exception {
    draw(text(72, 700, 11, "The price is $5.") + text(72, 700, 11, "The price is $5."));

    assertThat(texts(read())).containsExactly("The price is $5.");
  }

  @Test
  void readsTheOtherPagesOfADamagedFile() throws Exception {
    draw(text(72, 700, 11, "The price is $5."));
    PDPage bad = new PDPage(PDRectangle.LETTER);
    COSStream broken = pdf.getDocument().createCOSStream();
    try (var out = broken.createRawOutputStream()) {
      out.write("no deflated stream".getBytes(StandardCharsets.ISO_8859_1));
    }
    broken.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    bad.setContents(new PDStream(broken));
    pdf.addPage(bad);
    SourceDocument source = read();

    assertThat(texts(source)).containsExactly("The price is $5.");
    assertThat(source.warnings())
        .extracting(Warning::code, Warning::pages)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("unreadable_pages", List.of(2)));
  }

  /** A list of attachments with entries that do not belong there. */
  @Test
  void namesTheFilesInsideThoughTheirListIsDamaged() throws Exception {
    draw(text(72, 700, 11, "The fees are in the file that is attached."));
    COSArray list = new COSArray();
    list.add(new COSString("Price list.pdf"));
    list.add(new COSDictionary());
    list.add(COSInteger.TWO);
    COSDictionary files = new COSDictionary();
    files.setItem(COSName.NAMES, list);
    COSDictionary names = new COSDictionary();
    names.setItem(COSName.getPDFName("EmbeddedFiles"), files);
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);

    assertThat(read().warnings())
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.code()).isEqualTo("attachments");
          assertThat(warning.message()).contains("Price list.pdf");
        });
  }

  @Test
  void takesAPictureWithAStampForAScan() throws Exception {
    try (TypesetPdf scan = new TypesetPdf()) {
      scan.page().picture().line(20, 20, "Envelope ID: 1234").page().picture();
      Path file = scan.save(folder.resolve("scan.pdf"));

      assertThat(refusal(file)).isEqualTo(UnreadableDocumentException.Reason.NO_TEXT_LAYER);
    }
  }

  private static UnreadableDocumentException.Reason refusal(Path file) throws Exception {
    try {
      new DocumentReader().read(file, null);
    } catch (UnreadableDocumentException e) {
      return e.reason();
    }
    throw new AssertionError("read without complaint");
  }
}
