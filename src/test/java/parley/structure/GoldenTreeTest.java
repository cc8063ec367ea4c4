package parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;

/**
 * The section trees of {@code src/test/resources/trees} and of {@code sample-docs}. A case is two
 * files, the document and its {@code .tree}: a line for every section, {@code label | title | page
 * | first words}, indented by its depth. A document without a tree fails and shows the tree it has.
 */
final class GoldenTreeTest {

  private static final Path TREES = Path.of("src/test/resources/trees");
  private static final Path SAMPLES = Path.of("sample-docs");
  private static final int FIRST_WORDS = 40;

  @ParameterizedTest
  @MethodSource("documents")
  void readsTheTree(Path document) throws IOException, UnreadableDocumentException {
    Contract contract = new ContractParser().parse(new DocumentReader().read(document, null));
    Path tree = TREES.resolve(baseName(document) + ".tree");
    String expected = Files.exists(tree) ? Files.readString(tree, StandardCharsets.UTF_8) : "";

    assertThat(printed(contract)).isEqualTo(expected);
  }

  @Test
  void hasTwentyCasesAndMore() throws IOException {
    assertThat(documents()).hasSizeGreaterThanOrEqualTo(20);
  }

  static Stream<Path> documents() throws IOException {
    return Stream.concat(in(TREES), in(SAMPLES));
  }

  private static Stream<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.toString().endsWith(".tree")).sorted().toList().stream();
    }
  }

  private static String baseName(Path document) {
    String name = document.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  static String printed(Contract contract) {
    StringBuilder out = new StringBuilder();
    for (Section section : contract.sections()) {
      String body = contract.text().substring(section.bodyStart(), section.end()).strip();
      String words =
          body.substring(0, Math.min(body.length(), FIRST_WORDS)).replaceAll("\\s+", " ");
      out.append("  ".repeat(section.level()))
          .append(section.label())
          .append(" | ")
          .append(section.title() == null ? "" : section.title())
          .append(" | ")
          .append(section.pageStart())
          .append(" | ")
          .append(words.strip())
          .append('\n');
    }
    return out.toString();
  }
}
