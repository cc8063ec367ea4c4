package parley.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is what its content shows it to be, in the character set it is in. */
final class FormatTest {

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final String WORDS = "The \u201cPrice\u201d is \u00a35 \u2013 in Z\u00fcrich.";

  @TempDir Path folder = Path.of("");

  private SourceDocument read(byte[] bytes) throws Exception {
    return new DocumentReader().read(Files.write(folder.resolve("a"), bytes), null);
  }

  private SourceDocument read(String text) throws Exception {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> texts(SourceDocument source) {
    return source.pages().getFirst().lines().stream().map(Line::text).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252", "UTF-8"})
  void readsTextInEverySet(String charset) throws Exception {
    assertThat(read(WORDS.getBytes(Charset.forName(charset))).verbatim()).isEqualTo(WORDS);
  }

  @Test
  void readsTextThatIsPartlyInAnotherSet() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write((WORDS + "\n").getBytes(StandardCharsets.UTF_8));
    bytes.write(WORDS.getBytes(WESTERN));

    assertThat(read(bytes.toByteArray()).verbatim()).isEqualTo(WORDS + "\n" + WORDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<meta charset='utf-8'>", "<meta charset='iso-8859-1'>"})
  void readsPagesThatDeclareNoSetOrAWrongOne(String declared) throws Exception {
    String page = "<html><head>" + declared + "</head><body><p>" + WORDS + "</p></body></html>";

    assertThat(texts(read(page.getBytes(WESTERN)))).containsExactly(WORDS);
    assertThat(texts(read(page.getBytes(StandardCharsets.UTF_8)))).containsExactly(WORDS);
  }

  @Test
  void takesTextThatSpeaksOfFormatsForText() throws Exception {
    String html = "1. Scope. A page is valid from <html> to </html>.\n\n2. Law. Ohio.";
    String pdf = "1. Scope. Files begin with %PDF-1.7 and others.\n\n2. Law. Ohio.";

    assertThat(read(html).verbatim()).isEqualTo(html);
    assertThat(read(pdf).verbatim()).isEqualTo(pdf);
  }

  @Test
  void takesFragmentsAndLateBeginningsForPages() throws Exception {
    String late = "<?xml version='1.0'?>\n<!-- " + "x".repeat(5_000) + " -->\n";

    assertThat(texts(read("<p>Pay &amp; go.</p>\n<p>Now.</p>")))
        .containsExactly("Pay & go.", "Now.");
    assertThat(texts(read(late + "<html><body><p>Pay.</p></body></html>"))).containsExactly("Pay.");
  }

  @Test
  void leavesOutWhatIsStruckOutInAPage() throws Exception {
    SourceDocument source =
        read(
            "<html><head><style>.old { text-decoration: line-through } @media print { .x { display:none } }"
                + "</style></head><body><p>Pay <del>$1</del><s>$2</s><span class='old'>$3</span>"
                + " <span class='x'>$4</span>.</p></body></html>");

    assertThat(texts(source)).containsExactly("Pay $4.");
    assertThat(source.warnings()).extracting(Warning::code).containsExactly("struck_text");
  }

  @Test
  void seesWhiteLettersOnADarkGround() throws Exception {
    SourceDocument source =
        read(
            "<html><body><div style='background:#222;color:#fff'><p>Seen.</p></div>"
                + "<p style='color:white'>Unseen.</p></body></html>");

    assertThat(texts(source)).containsExactly("Seen.");
  }

  @Test
  void printsTheNumbersOfLists() throws Exception {
    assertThat(
            texts(
                read(
                    "<html><body><ol start='3'><li>Rent</li><li value='7'>Term</li></ol>"
                        + "<ol type='a'><li><p>First</p></li></ol></body></html>")))
        .containsExactly("3. Rent", "7. Term", "a. First");
  }

  @Test
  void readsRtfWithoutItsMarks() throws Exception {
    SourceDocument source =
        read(
            "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\*\\generator X;}{\\b LEASE}\\par "
                + "Pay \\'a3900{\\deleted  and more}{\\strike  or less}\\u8211?net{\\super 1}.\\par"
                + "\\trowd A\\cell B\\cell\\row}");

    assertThat(source.format()).isEqualTo(Format.RTF);
    assertThat(texts(source)).containsExactly("LEASE", "Pay \u00a3900\u2013net.", "A\tB");
    assertThat(source.warnings())
        .extracting(Warning::code)
        .containsExactly("tracked_changes", "struck_text");
  }

  @Test
  void readsMarkdownWithoutItsMarks() throws Exception {
    SourceDocument source =
        read(
            "# Lease\n\n## 1. Rent\n\n1.1 Pay **\u00a3900** ~~or \u00a3800~~ a month.\n\n"
                + "| Item | Price |\n|---|---|\n| Setup | 5 |\n");

    assertThat(texts(source))
        .containsExactly(
            "Lease", "1. Rent", "1.1 Pay \u00a3900 a month.", "Item\tPrice", "Setup\t5");
    assertThat(source.pages().getFirst().lines().get(1).headingLevel()).isEqualTo(2);
  }
}
