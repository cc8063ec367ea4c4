package parley.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.document.UnreadableDocumentException.Reason;

final class DocumentReaderTest {

  private final DocumentReader reader = new DocumentReader();
  @TempDir Path folder;

  @Test
  void refusesAnEncryptedPdfAndOpensItWithItsPassword() throws Exception {
    Path file = folder.resolve("a.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().line(72, 100, "The price is nine dollars.")) {
      pdf.protect("owner", "secret").save(file);
    }

    assertThat(refusal(file, null)).isEqualTo(Reason.ENCRYPTED);
    assertThat(refusal(file, "wrong")).isEqualTo(Reason.ENCRYPTED);
    assertThat(texts(reader.read(file, "secret"))).containsExactly("The price is nine dollars.");
  }

  @Test
  void opensAPdfThatOnlyItsOwnerMayChange() throws Exception {
    Path file = folder.resolve("a.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().line(72, 100, "Anyone may read this.")) {
      pdf.protect("owner", "").save(file);
    }

    assertThat(texts(reader.read(file, null))).containsExactly("Anyone may read this.");
  }

  @Test
  void refusesAScanWithoutText() throws Exception {
    Path file = folder.resolve("a.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().picture().page().picture()) {
      pdf.save(file);
    }

    assertThat(refusal(file, null)).isEqualTo(Reason.NO_TEXT_LAYER);
  }

  @Test
  void namesThePagesWithoutText() throws Exception {
    Path file = folder.resolve("a.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().line(72, 99, "Page one.").page().picture()) {
      pdf.save(file);
    }

    assertThat(reader.read(file, null).warnings())
        .singleElement()
        .satisfies(w -> assertThat(w.code()).isEqualTo("no_text_layer"))
        .satisfies(w -> assertThat(w.pages()).containsExactly(2));
  }

  @Test
  void readsTheTextLaidOverAScan() throws Exception {
    Path file = folder.resolve("a.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().picture().invisible(72, 100, "Recognised.")) {
      pdf.save(file);
    }

    assertThat(texts(reader.read(file, null))).containsExactly("Recognised.");
  }

  @Test
  void leavesOutAndFlagsWhatCannotBeSeen() throws Exception {
    Path file = folder.resolve("a.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().line(72, 100, "Seen.")) {
      pdf.invisible(72, 200, "Unseen.").line(900, 300, "Off the page.").sized(72, 400, 1, "Tiny.");
      pdf.save(file);
    }

    SourceDocument source = reader.read(file, null);

    assertThat(texts(source)).containsExactly("Seen.");
    assertThat(source.warnings()).extracting(Warning::code).containsExactly("hidden_text");
  }

  @Test
  void readsTwoColumnsOneAfterTheOther() throws Exception {
    Path file = folder.resolve("a.pdf");
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      left.add("left line " + i + " of a column of plain prose");
      right.add("right line " + i + " of a column of plain prose");
    }
    try (TypesetPdf pdf = new TypesetPdf().page()) {
      pdf.line(72, 60, "A title that runs across the whole width of the page above both columns");
      pdf.lines(72, 100, left);
      pdf.lines(320, 100, right);
      pdf.save(file);
    }

    List<String> texts = texts(reader.read(file, null));

    assertThat(texts.subList(1, 11)).isEqualTo(left);
    assertThat(texts.subList(11, 21)).isEqualTo(right);
  }

  @Test
  void tellsOfEveryPage() throws Exception {
    Path file = folder.resolve("a.pdf");
    List<String> told = new ArrayList<>();
    try (TypesetPdf pdf =
        new TypesetPdf().page().line(72, 99, "One.").page().line(72, 99, "Two.")) {
      pdf.save(file);
    }

    reader.read(file, null, (done, total) -> told.add(done + "/" + total));

    assertThat(told).containsExactly("1/2", "2/2");
  }

  @Test
  void refusesADamagedPdf() throws Exception {
    Path file = folder.resolve("a.pdf");
    Files.writeString(file, "%PDF-1.7\nnothing of the kind");

    assertThat(refusal(file, null)).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void keepsEveryCharacterOfPlainText() throws Exception {
    Path utf8 = Files.writeString(folder.resolve("a.txt"), "\ufeffA\u201cb\u201d\r\nc");
    Path western = folder.resolve("b.txt");
    Files.write(western, "caf\u00e9 \u201cx\u201d".getBytes(Charset.forName("windows-1252")));

    assertThat(reader.read(utf8, null).verbatim()).isEqualTo("\ufeffA\u201cb\u201d\r\nc");
    assertThat(reader.read(western, null).verbatim()).isEqualTo("caf\u00e9 \u201cx\u201d");
  }

  @Test
  void tellsFormatsApartByContent() throws Exception {
    Path html =
        Files.writeString(folder.resolve("a.pdf"), "<html><body><p>Text.</p></body></html>");
    Path binary = Files.write(folder.resolve("a.txt"), new byte[] {1, 0, 2, 0});
    Path zip = Files.write(folder.resolve("a.docx"), new byte[] {'P', 'K', 3, 4, 5, 6});

    assertThat(reader.read(html, null).format()).isEqualTo(Format.HTML);
    assertThat(refusal(binary, null)).isEqualTo(Reason.UNSUPPORTED);
    assertThat(refusal(zip, null)).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void leavesOutAndFlagsHiddenHtml() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("a.html"),
            "<html><body><p>Seen.</p><p style='display: none'>Unseen.</p>"
                + "<script>alert(1)</script></body></html>",
            StandardCharsets.UTF_8);

    SourceDocument source = reader.read(file, null);

    assertThat(texts(source)).containsExactly("Seen.");
    assertThat(source.warnings()).extracting(Warning::code).containsExactly("hidden_text");
  }

  @Test
  void opensAnEncryptedDocxWithItsPassword() throws Exception {
    Path file = folder.resolve("a.docx");
    try (POIFSFileSystem container = new POIFSFileSystem();
        XWPFDocument docx = new XWPFDocument()) {
      docx.createParagraph().createRun().setText("The fee is due.");
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(container)) {
        docx.write(out);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        container.writeFilesystem(out);
      }
    }

    assertThat(refusal(file, null)).isEqualTo(Reason.ENCRYPTED);
    assertThat(texts(reader.read(file, "secret"))).containsExactly("The fee is due.");
  }

  private static List<String> texts(SourceDocument source) {
    return source.pages().stream().flatMap(p -> p.lines().stream()).map(Line::text).toList();
  }

  private Reason refusal(Path file, @Nullable String password) {
    try {
      reader.read(file, password);
    } catch (UnreadableDocumentException e) {
      return e.reason();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("read without complaint");
  }
}
