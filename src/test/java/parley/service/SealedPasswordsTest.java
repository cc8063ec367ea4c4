package parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SealedPasswordsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void opensAfterARestartWhatWasSealedBefore() {
    new SealedPasswords(folder).put("job", "harbour");

    assertThat(new SealedPasswords(folder).get("job")).isEqualTo("harbour");
    assertThat(new SealedPasswords(folder).get("other")).isNull();
  }

  @Test
  void writesNoPasswordInClear() throws IOException {
    new SealedPasswords(folder).put("job", "harbour");

    for (Path file : files()) {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      assertThat(bytes).doesNotContain("harbour");
    }
  }

  @Test
  void erasesWhatIsUsedAndWhatNobodyWaitsFor() throws IOException {
    SealedPasswords sealed = new SealedPasswords(folder);
    sealed.put("used", "a");
    sealed.put("waiting", "b");
    sealed.put("forgotten", "c");
    sealed.erase("used");
    SealedPasswords again = new SealedPasswords(folder);
    again.keepOnly(Set.of("waiting"));

    assertThat(again.get("used")).isNull();
    assertThat(again.get("waiting")).isEqualTo("b");
    assertThat(again.get("forgotten")).isNull();
    assertThat(files()).hasSize(2);
  }

  @Test
  void opensNoPasswordOfAnotherFile() throws IOException {
    new SealedPasswords(folder).put("one", "harbour");
    Files.move(folder.resolve("one.sealed"), folder.resolve("two.sealed"));

    assertThat(new SealedPasswords(folder).get("two")).isNull();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
