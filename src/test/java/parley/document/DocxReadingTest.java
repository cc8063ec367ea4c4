package parley.document;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.document.RawDocx.numbered;
import static parley.document.RawDocx.paragraph;
import static parley.document.RawDocx.run;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A DOCX is read as Word shows it. */
final class DocxReadingTest {

  private static final String DELETED =
      "<w:del w:id='1'><w:r><w:delText>thirty</w:delText></w:r></w:del>";

  private static final String LIST =
      "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
          + "<w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl></w:abstractNum>"
          + "<w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>"
          + "<w:num w:numId='2'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'>"
          + "<w:startOverride w:val='1'/></w:lvlOverride></w:num>"
          + "<w:num w:numId='3'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'>"
          + "<w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='upperRoman'/>"
          + "<w:lvlText w:val='Art. %1'/></w:lvl></w:lvlOverride></w:num>";

  @TempDir Path folder = Path.of("");

  private SourceDocument read(RawDocx docx) throws Exception {
    return new DocumentReader().read(docx.save(folder.resolve("a.docx")), null);
  }

  private List<String> texts(String body) throws Exception {
    return texts(read(new RawDocx().body(body)));
  }

  private static List<String> texts(SourceDocument source) {
    return source.pages().getFirst().lines().stream().map(Line::text).toList();
  }

  @Test
  void readsInsertedWordsAndNoDeletedOnes() throws Exception {
    String inserted = "<w:ins w:id='2'>" + run("sixty") + "</w:ins>";
    String gone = "<w:p><w:pPr><w:rPr><w:del w:id='3'/></w:rPr></w:pPr>" + DELETED + "</w:p>";
    SourceDocument source =
        read(
            new RawDocx()
                .body(
                    "<w:p>"
                        + run("Pay in ")
                        + DELETED
                        + inserted
                        + run(" days.")
                        + "</w:p>"
                        + gone));

    assertThat(texts(source)).containsExactly("Pay in sixty days.");
    assertThat(source.warnings())
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.code()).isEqualTo("tracked_changes");
          assertThat(warning.message()).contains("paragraphs 1, 2");
        });
  }

  @Test
  void joinsParagraphsWhoseEndIsDeleted() throws Exception {
    assertThat(
            texts(
                "<w:p><w:pPr><w:rPr><w:del w:id='3'/></w:rPr></w:pPr>"
                    + run("The Buyer ")
                    + "</w:p>"
                    + paragraph("pays.")))
        .containsExactly("The Buyer pays.");
  }

  @Test
  void leavesRowsOutThatAreDeletedOrMovedAway() throws Exception {
    String cell = "<w:tc>" + paragraph("Old") + "</w:tc><w:tc>" + paragraph("1") + "</w:tc>";
    assertThat(
            texts(
                "<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr>"
                    + cell
                    + "</w:tr><w:tr>"
                    + cell.replace("Old", "New")
                    + "</w:tr></w:tbl><w:moveFrom w:id='4'>"
                    + paragraph("Moved")
                    + "</w:moveFrom>"))
        .containsExactly("New\t1");
  }

  @Test
  void readsThroughEveryWrapper() throws Exception {
    String control = "<w:sdt><w:sdtContent>%s</w:sdtContent></w:sdt>";
    String inner = control.formatted(run("five"));
    assertThat(
            texts(
                control.formatted(control.formatted("<w:p>" + run("a ") + inner + "</w:p>"))
                    + "<w:customXml><w:p><w:smartTag>"
                    + run("b ")
                    + "</w:smartTag><w:dir><w:bdo>"
                    + run("c ")
                    + "</w:bdo></w:dir><w:ins><w:hyperlink>"
                    + run("d ")
                    + "</w:hyperlink></w:ins><m:oMath><m:f><m:num><m:r><m:t>x</m:t></m:r></m:num>"
                    + "<m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p></w:customXml>"))
        .containsExactly("a five", "b c d x/2");
  }

  @Test
  void readsATextBoxOnceWhereItIsAnchored() throws Exception {
    String box = "<w:txbxContent>" + paragraph("In the box.") + "</w:txbxContent>";
    assertThat(
            texts(
                "<w:p>"
                    + run("Before.")
                    + "<w:r><mc:AlternateContent><mc:Choice><w:drawing>"
                    + box
                    + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                    + box
                    + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                    + paragraph("After.")))
        .containsExactly("Before.", "In the box.", "After.");
  }

  @Test
  void countsWhatWordCounts() throws Exception {
    RawDocx docx =
        new RawDocx()
            .part("numbering", "numbering", LIST)
            .body(
                numbered(1, "One.")
                    + numbered(1, "")
                    + numbered(1, "Three.")
                    + numbered(2, "One again.")
                    + numbered(2, "Two again.")
                    + numbered(3, "Another form."));

    assertThat(texts(read(docx)))
        .containsExactly(
            "1. One.", "3. Three.", "1. One again.", "2. Two again.", "Art. III Another form.");
  }

  @Test
  void countsByTheListOfTheStyleWhereAParagraphNamesItsLevelAlone() throws Exception {
    String own = "<w:pPr><w:pStyle w:val='%s'/>%s</w:pPr>";
    String level = "<w:numPr><w:ilvl w:val='0'/></w:numPr>";
    RawDocx docx =
        new RawDocx()
            .part("numbering", "numbering", LIST)
            .part(
                "styles",
                "styles",
                "<w:style w:type='paragraph' w:styleId='Clause'><w:pPr><w:numPr>"
                    + "<w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
                    + "<w:style w:type='paragraph' w:styleId='Inner'><w:basedOn w:val='Clause'/>"
                    + "<w:pPr>"
                    + level
                    + "</w:pPr></w:style>")
            .body(
                "<w:p>"
                    + own.formatted("Clause", level)
                    + run("One.")
                    + "</w:p><w:p>"
                    + own.formatted("Inner", "")
                    + run("Two.")
                    + "</w:p>");

    assertThat(texts(read(docx))).containsExactly("1. One.", "2. Two.");
  }

  @Test
  void readsFilesOfOtherFormatsThatItHolds() throws Exception {
    RawDocx docx =
        new RawDocx()
            .file("aFChunk1", "{\\rtf1\\ansi The {\\b fee} is \\'a39.\\par}")
            .file("aFChunk2", "<html><body><p>Notice.<s>Never.</s></p></body></html>")
            .file("aFChunk3", "Plain.\n\nWords.")
            .body(
                "<w:altChunk r:id='aFChunk1'/><w:altChunk r:id='aFChunk2'/>"
                    + "<w:altChunk r:id='aFChunk3'/>");
    SourceDocument source = read(docx);

    assertThat(texts(source)).containsExactly("The fee is \u00a39.", "Notice.", "Plain.", "Words.");
    assertThat(source.warnings()).extracting(Warning::code).containsExactly("struck_text");
  }

  @Test
  void saysWhichBoxesAreTicked() throws Exception {
    String box =
        "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:checked w:val='%s'/>"
            + "</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText>"
            + "</w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>";
    assertThat(
            texts(
                "<w:p>"
                    + box.formatted("0")
                    + run(" yes ")
                    + box.formatted("1")
                    + run(" no")
                    + "</w:p>"))
        .containsExactly("\u2610 yes \u2612 no");
  }

  @Test
  void putsANoteBehindTheParagraphAndItsMarkNowhere() throws Exception {
    String raised = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>%s</w:t></w:r>";
    RawDocx docx =
        new RawDocx()
            .part(
                "footnotes",
                "footnotes",
                "<w:footnote w:id='1'>" + paragraph("Less tax.") + "</w:footnote>")
            .body(
                "<w:p>"
                    + run("The fee is $5,000")
                    + "<w:r><w:footnoteReference w:id='1'/></w:r>"
                    + run(" for 20 m")
                    + raised.formatted("2")
                    + run(", or $7,000")
                    + raised.formatted("3")
                    + run(".")
                    + "</w:p>");

    assertThat(texts(read(docx)))
        .containsExactly("The fee is $5,000 for 20 m2, or $7,000.", "[1] Less tax.");
  }

  @Test
  void leavesOutWhatIsStruckOrHidden() throws Exception {
    String set = "<w:r><w:rPr><w:%s/></w:rPr><w:t xml:space='preserve'>%s</w:t></w:r>";
    SourceDocument source =
        read(
            new RawDocx()
                .body(
                    "<w:p>"
                        + run("Pay ")
                        + set.formatted("strike", "$1 ")
                        + set.formatted("dstrike", "$2 ")
                        + set.formatted("vanish", "$3 ")
                        + run("$4.")
                        + "</w:p>"));

    assertThat(texts(source)).containsExactly("Pay $4.");
    assertThat(source.warnings())
        .extracting(Warning::code)
        .containsExactly("struck_text", "hidden_text");
  }

  @Test
  void readsTheStrictForm() throws Exception {
    RawDocx docx =
        new RawDocx()
            .strict()
            .part("numbering", "numbering", LIST)
            .body(numbered(1, "The price is $9."));

    assertThat(texts(read(docx))).containsExactly("1. The price is $9.");
  }

  @Test
  void marksHeadsOfPagesAsSuch() throws Exception {
    RawDocx docx =
        new RawDocx()
            .part("header1", "hdr", paragraph("Contract No. 77"))
            .body(
                paragraph("The price is $9.")
                    + "<w:sectPr><w:headerReference w:type='default' r:id='header1'/></w:sectPr>");

    assertThat(read(docx).pages().getFirst().lines())
        .extracting(Line::text, Line::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("The price is $9.", Line.Kind.PARAGRAPH),
            org.assertj.core.groups.Tuple.tuple("Contract No. 77", Line.Kind.FURNITURE));
  }
}
