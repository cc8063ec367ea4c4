package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditLogTest {
  private static final AuditLog.Rotation LARGE = new AuditLog.Rotation(1 << 20, 3);

  @TempDir private Path folder;

  private static void note(AuditLog log, String action, String... documents) {
    log.note(
        action,
        "done",
        new AuditEntry.Who("http", "k1", "Ann", "10.0.0.1", "r1"),
        Map.of("agent_id", "a1"),
        List.of(documents));
  }

  private static AuditQuery all(int limit) {
    return new AuditQuery(Long.MAX_VALUE, null, null, null, null, null, limit);
  }

  private static List<Long> numbers(AuditLog log) throws IOException {
    return log.list(all(10_000)).items().stream().map(AuditEntry::number).toList();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void givesBackWhatWasNoted() throws IOException {
    try (AuditLog log = AuditLog.open(folder, LARGE)) {
      note(log, "document.delete", "d1", "d2");
      AuditEntry entry = log.list(all(1)).items().getFirst();
      assertThat(entry.action()).isEqualTo("document.delete");
      assertThat(entry.who()).isEqualTo(new AuditEntry.Who("http", "k1", "Ann", "10.0.0.1", "r1"));
      assertThat(entry.about()).isEqualTo(Map.of("agent_id", "a1"));
      assertThat(entry.documentIds()).containsExactly("d1", "d2");
    }
  }

  @Test
  void setsFullFilesAsideAndForgetsTheOldest() throws IOException {
    try (AuditLog log = AuditLog.open(folder, new AuditLog.Rotation(2_000, 3))) {
      IntStream.range(0, 100).forEach(i -> note(log, "question.ask"));
      assertThat(files()).hasSize(3).contains("audit.jsonl");
      List<Long> numbers = numbers(log);
      assertThat(numbers).hasSizeBetween(10, 30).startsWith(100L);
      long oldest = numbers.getLast();
      assertThat(numbers)
          .containsExactlyElementsOf(
              LongStream.iterate(100, n -> n >= oldest, n -> n - 1).boxed().toList());
    }
  }

  @Test
  void goesOnCountingWhereItStopped() throws IOException {
    for (int i = 0; i < 3; i++) {
      try (AuditLog log = AuditLog.open(folder, new AuditLog.Rotation(1, 3))) {
        note(log, "key.create");
      }
    }
    try (AuditLog log = AuditLog.open(folder, LARGE)) {
      note(log, "key.create");
      assertThat(numbers(log)).startsWith(4L, 3L);
    }
  }

  @Test
  void passesOverALineThatWasCutOff() throws IOException {
    try (AuditLog log = AuditLog.open(folder, LARGE)) {
      note(log, "key.create");
    }
    Path file = folder.resolve("audit.jsonl");
    Files.writeString(file, "{\"number\":2,\"at\":\"20", StandardOpenOption.APPEND);
    try (AuditLog log = AuditLog.open(folder, LARGE)) {
      note(log, "key.revoke");
      assertThat(log.list(all(9)).items().stream().map(AuditEntry::action))
          .containsExactly("key.revoke", "key.create");
    }
  }

  @Test
  void findsByActionKeyAndDocument() throws IOException {
    try (AuditLog log = AuditLog.open(folder, LARGE)) {
      note(log, "document.read", "d1");
      note(log, "document.delete", "d2");
      note(log, "documentary", "d2");
      AuditQuery documents = new AuditQuery(Long.MAX_VALUE, null, null, "document", null, null, 9);
      assertThat(log.list(documents).items()).hasSize(2);
      AuditQuery ofOne = new AuditQuery(Long.MAX_VALUE, null, null, null, "k1", "d2", 9);
      assertThat(log.list(ofOne).items()).hasSize(2);
      AuditQuery ofAnother = new AuditQuery(Long.MAX_VALUE, null, null, null, "k2", null, 9);
      assertThat(log.list(ofAnother).items()).isEmpty();
    }
  }

  @Test
  void losesNothingWhenManyWriteWhileItIsRead() throws Exception {
    try (AuditLog log = AuditLog.open(folder, new AuditLog.Rotation(5_000, 1_000))) {
      List<Thread> writers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        writers.add(
            Thread.ofPlatform().start(() -> IntStream.range(0, 100).forEach(n -> note(log, "x"))));
      }
      int before = 0;
      for (Thread writer : writers) {
        List<Long> seen = numbers(log);
        assertThat(seen).hasSizeGreaterThanOrEqualTo(before).doesNotHaveDuplicates();
        before = seen.size();
        writer.join();
      }
      assertThat(numbers(log)).hasSize(800).startsWith(800L);
    }
  }

  @Test
  void isTheOwnersToReadAlone() throws IOException {
    AuditLog.open(folder, LARGE).close();
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertThat(
              java.nio.file.attribute.PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
    }
  }
}
