package parley.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contracts in {@code sample-docs} say what their sources say. */
final class SampleDocumentsTest {
  static List<Path> sources() throws IOException {
    return SampleDocuments.sources();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void isUpToDateWithItsSource(Path file) throws IOException {
    SampleSource source = SampleSource.read(file);
    String name = SampleDocuments.fileName(source);
    byte[] kept = Files.readAllBytes(SampleDocuments.OUTPUT.resolve(name));
    assertThat(text(name, kept))
        .as("run: mvn -q test-compile exec:exec@samples")
        .isEqualTo(text(name, SampleDocuments.made(source)));
  }

  @Test
  void holdsNothingButWhatHasASource() throws IOException {
    List<String> expected = SampleDocuments.sources().stream().map(this::nameOf).toList();
    try (Stream<Path> files = Files.list(SampleDocuments.OUTPUT)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void numbersPagesByTheirPrintedNumber() throws IOException {
    byte[] pdf = Files.readAllBytes(SampleDocuments.OUTPUT.resolve("merger-agreement.pdf"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(20);
    }
    assertThat(text("merger-agreement.pdf", pdf).replaceAll("\\s{1,9}", " "))
        .contains("TABLE OF CONTENTS", "Section 2.1", "$11.50 per share in cash");
  }

  private String nameOf(Path file) {
    try {
      return SampleDocuments.fileName(SampleSource.read(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(String name, byte[] bytes) throws IOException {
    if (name.endsWith(".pdf")) {
      try (PDDocument document = Loader.loadPDF(bytes)) {
        return new PDFTextStripper().getText(document);
      }
    }
    if (name.endsWith(".docx")) {
      try (XWPFWordExtractor words =
          new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
        return words.getText();
      }
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
