package parley.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.TestContracts;
import parley.language.Concepts;
import parley.language.PassageConcepts;

/** Whatever happens to the files of an index, it opens: as it was, or begun anew and saying so. */
final class DamagedIndexTest {
  private static final PassageConcepts CONCEPTS = PassageConcepts.load(Concepts.load());
  private static final String TEXT =
      "SUPPLY AGREEMENT\n\n1. Delivery. The Supplier shall deliver the widgets in ten days.\n\n"
          + "2. Inspection. The Buyer may examine the widgets on arrival.\n";

  @TempDir private Path folder = Path.of("");

  enum Damage {
    TRUNCATED {
      @Override
      void to(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      }
    },
    BIT_FLIPPED {
      @Override
      void to(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 16;
        Files.write(file, bytes);
      }
    },
    EMPTY {
      @Override
      void to(Path file) throws IOException {
        Files.write(file, new byte[0]);
      }
    },
    MISSING {
      @Override
      void to(Path file) throws IOException {
        Files.delete(file);
      }
    };

    abstract void to(Path file) throws IOException;
  }

  private static IndexedDocument document(String id) {
    return new IndexedDocument(id, "store", id + ".txt", TestContracts.parse(TEXT));
  }

  private static List<Hit> search(PassageIndex index, String document) {
    return index.search(
        new IndexQuery(
            Set.of(document), IndexQuery.Reach.MATCHING, Map.of("widget", 1f), Map.of(), "", 10));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("generations"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("write.lock"))
          .sorted()
          .toList();
    }
  }

  private void fill() throws IOException {
    try (PassageIndex index = PassageIndex.open(folder, CONCEPTS)) {
      index.put(document("a"));
      index.put(document("b"));
      index.remove("b");
    }
  }

  @ParameterizedTest
  @EnumSource
  void noticesDamageToAnyFile(Damage damage) throws IOException {
    fill();
    int count = files().size();
    assertThat(count).isGreaterThan(3);
    for (int i = 0; i < count; i++) {
      Path file = files().get(i);
      damage.to(file);
      try (PassageIndex index = PassageIndex.open(folder, CONCEPTS)) {
        assertThat(index.begunAnew()).as(file.toString()).isTrue();
        assertThat(index.documentIds()).isEmpty();
        index.put(document("a"));
        assertThat(search(index, "a")).isNotEmpty();
      }
      Generation.delete(folder);
      fill();
    }
  }

  @ParameterizedTest
  @EnumSource
  void noticesDamageToTheNameOfTheLiveGeneration(Damage damage) throws IOException {
    fill();
    damage.to(folder.resolve("CURRENT"));
    try (PassageIndex index = PassageIndex.open(folder, CONCEPTS)) {
      assertThat(index.begunAnew()).isTrue();
      assertThat(index.documentIds()).isEmpty();
    }
  }

  @Test
  void saysNothingOfASoundIndexOrANewOne() throws IOException {
    try (PassageIndex index = PassageIndex.open(folder, CONCEPTS)) {
      assertThat(index.begunAnew()).isFalse();
    }
    fill();
    try (PassageIndex index = PassageIndex.open(folder, CONCEPTS)) {
      assertThat(index.begunAnew()).isFalse();
      assertThat(index.documentIds()).containsExactly("a");
    }
  }
}
