package parley.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes every contract of {@code sample-docs} from its source: {@code mvn -q test-compile
 * exec:exec@samples}.
 */
public final class SampleDocuments {
  private static final Path SOURCES = Path.of("src/samples");
  static final Path OUTPUT = Path.of("sample-docs");

  private SampleDocuments() {}

  /** Makes them all; run from the project's folder. */
  public static void main(String[] args) throws IOException {
    Files.createDirectories(OUTPUT);
    for (Path file : sources()) {
      SampleSource source = SampleSource.read(file);
      Path made = OUTPUT.resolve(fileName(source));
      Files.write(made, made(source));
      System.out.println(file + " -> " + made);
    }
  }

  static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
  }

  static String fileName(SampleSource source) {
    return source.setting("file", "unnamed.pdf");
  }

  /** The bytes of the file that this source stands for; its name's ending tells the format. */
  static byte[] made(SampleSource source) throws IOException {
    String name = fileName(source);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (name.endsWith(".pdf")) {
      PdfSample.write(source, out);
    } else if (name.endsWith(".docx")) {
      DocxSample.write(source, out);
    } else {
      out.writeBytes(HtmlSample.html(source).getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
