package parley.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a page's glyphs is text, and in which order. */
final class PageTextTest {

  private static final List<String> PROSE =
      Collections.nCopies(8, "The tenant shall keep the premises in good order and repair.");

  @TempDir Path folder;

  @Test
  void takesARaisedMarkIntoItsLineWheneverItWasPrinted() throws Exception {
    Path file = folder.resolve("a.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page()) {
      pdf.line(72, 100, "Rent is due on the 1").line(168, 100, "day of every month.");
      pdf.line(72, 120, "An amount once paid is not returned.");
      pdf.sized(159.9f, 96, 7, "st");
      pdf.save(file);
    }

    assertThat(texts(file))
        .containsExactly(
            "Rent is due on the 1st day of every month.", "An amount once paid is not returned.");
  }

  @Test
  void leavesOutAndFlagsWhiteOnWhite() throws Exception {
    Path file = folder.resolve("a.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().line(72, 100, "Seen.")) {
      pdf.white(72, 200, "Unseen.").save(file);
    }

    SourceDocument source = new DocumentReader().read(file, null);

    assertThat(texts(file)).containsExactly("Seen.");
    assertThat(source.warnings())
        .singleElement()
        .satisfies(w -> assertThat(w.code()).isEqualTo("hidden_text"))
        .satisfies(w -> assertThat(w.pages()).containsExactly(1));
  }

  @Test
  void readsWhiteOnADarkGround() throws Exception {
    Path file = folder.resolve("a.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().black(60, 180, 200, 40)) {
      pdf.white(72, 200, "Table of fees").line(72, 240, "Ten dollars an hour.").save(file);
    }

    assertThat(texts(file)).containsExactly("Table of fees", "Ten dollars an hour.");
    assertThat(new DocumentReader().read(file, null).warnings()).isEmpty();
  }

  @Test
  void namesThePagesWhoseCharacterMapLeadsNowhere() throws Exception {
    Path file = folder.resolve("a.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().lines(72, 100, PROSE)) {
      pdf.page().garbled(72, 100, PROSE, code -> code == 32 ? 32 : 0xE000 + code).save(file);
    }

    assertThat(new DocumentReader().read(file, null).warnings())
        .singleElement()
        .satisfies(w -> assertThat(w.code()).isEqualTo("garbled_text"))
        .satisfies(w -> assertThat(w.pages()).containsExactly(2));
  }

  @Test
  void namesThePagesWhoseLettersAreOthersThanThosePrinted() throws Exception {
    Path file = folder.resolve("a.pdf");
    try (TypesetPdf pdf = new TypesetPdf().page().lines(72, 100, PROSE)) {
      pdf.page().garbled(72, 100, PROSE, code -> code == 32 ? 32 : code + 1).save(file);
    }

    SourceDocument source = new DocumentReader().read(file, null);

    assertThat(source.pages().get(1).lines().getFirst().text()).startsWith("Uif ufobou");
    assertThat(source.warnings())
        .singleElement()
        .satisfies(w -> assertThat(w.code()).isEqualTo("garbled_text"))
        .satisfies(w -> assertThat(w.pages()).containsExactly(2));
  }

  @Test
  void takesLigaturesApartAndKeepsThePlaceOfEveryLetter() {
    Run run = new Run(new Glyph("re", 72, 82, 100, 8, 11, 3, Line.Emphasis.PLAIN));
    run.add(new Glyph("\ufb02", 82, 88, 100, 8, 11, 3, Line.Emphasis.PLAIN));
    run.add(new Glyph("ect\u00ad", 88, 104, 100, 8, 11, 3, Line.Emphasis.PLAIN));
    run.add(new Glyph("\u00a02\u00b2", 104, 116, 100, 8, 11, 3, Line.Emphasis.PLAIN));

    Line line = LineText.of(List.of(run));

    assertThat(line.text()).startsWith("reflect").endsWith("2\u00b2");
    assertThat(line.x()).hasSize(line.text().length() + 1).startsWith((short) 720);
    assertThat(line.x()[3]).isEqualTo((short) 850);
  }

  private static List<String> texts(Path file) throws IOException, UnreadableDocumentException {
    return new DocumentReader()
        .read(file, null).pages().stream()
            .flatMap(p -> p.lines().stream())
            .map(Line::text)
            .toList();
  }
}
