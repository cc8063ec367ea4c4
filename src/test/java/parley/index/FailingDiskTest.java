package parley.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.TestContracts;
import parley.language.Concepts;
import parley.language.PassageConcepts;

/**
 * Power that goes and disks that fill up: what was acknowledged is there afterwards, what failed is
 * not, and the index goes on by itself once there is room again.
 */
final class FailingDiskTest {
  private static final PassageConcepts CONCEPTS = PassageConcepts.load(Concepts.load());
  private static final int STEPS = 60;

  private final List<MockDirectoryWrapper> disks = new ArrayList<>();
  private final Set<String> kept = new TreeSet<>();
  private final Set<String> unsure = new TreeSet<>();
  private boolean full;

  @TempDir private Path folder = Path.of("");

  private Generation.Storage storage(Random random) {
    return path -> {
      Files.createDirectories(path);
      MockDirectoryWrapper disk = new MockDirectoryWrapper(random, FSDirectory.open(path));
      disk.setCheckIndexOnClose(false);
      disk.setAssertNoUnrefencedFilesOnClose(false);
      disks.removeIf(old -> !old.isOpen());
      disks.add(disk);
      limit(disk, random);
      return disk;
    };
  }

  private void limit(MockDirectoryWrapper disk, Random random) throws IOException {
    disk.setMaxSizeInBytes(full ? 1 + disk.sizeInBytes() + random.nextInt(2_000) : 0);
  }

  private static IndexedDocument document(int number) {
    String text = "SUPPLY AGREEMENT\n\n1. Delivery. The Supplier shall deliver widget " + number;
    return new IndexedDocument("d" + number, "store", "a.txt", TestContracts.parse(text + ".\n"));
  }

  private void act(PassageIndex index, Random random, int step) {
    boolean remove = random.nextInt(3) == 0 && !kept.isEmpty();
    String id = remove ? List.copyOf(kept).get(random.nextInt(kept.size())) : "d" + step;
    try {
      if (remove) {
        index.remove(id);
        kept.remove(id);
      } else {
        index.put(document(step));
        kept.add(id);
      }
    } catch (IOException | AlreadyClosedException e) {
      unsure.add(id);
    }
  }

  private static void assertSearchable(PassageIndex index, Set<String> ids) {
    for (String id : ids) {
      assertThat(
              index.search(
                  new IndexQuery(
                      Set.of(id),
                      IndexQuery.Reach.MATCHING,
                      Map.of("widget", 1f),
                      Map.of(),
                      "",
                      3)))
          .as(id)
          .isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void keepsWhatWasAcknowledgedWhenThePowerGoes(long seed) throws IOException {
    Random random = new Random(seed);
    PassageIndex index = PassageIndex.open(folder, CONCEPTS, storage(random));
    int steps = 1 + random.nextInt(STEPS);
    for (int step = 0; step < steps; step++) {
      act(index, random, step);
    }
    disks.getLast().crash();
    try {
      index.close();
    } catch (IOException | IllegalStateException e) {
      // the writer has nothing to write to any more, but gives its lock back
    }
    try (PassageIndex again = PassageIndex.open(folder, CONCEPTS)) {
      assertThat(again.begunAnew()).isFalse();
      assertThat(again.documentIds()).isEqualTo(kept);
      assertSearchable(again, kept);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void goesOnWhenAFullDiskHasRoomAgain(long seed) throws IOException {
    Random random = new Random(seed);
    PassageIndex index = PassageIndex.open(folder, CONCEPTS, storage(random));
    for (int step = 0; step < STEPS; step++) {
      full = step % 10 >= 5;
      disks.removeIf(disk -> !disk.isOpen());
      for (MockDirectoryWrapper disk : disks) {
        limit(disk, random);
      }
      act(index, random, step);
      assertSearchable(index, withoutUnsure());
    }
    full = false;
    disks.forEach(disk -> disk.setMaxSizeInBytes(0));
    index.put(document(STEPS));
    kept.add("d" + STEPS);
    assertThat(unsure).as("the disk was full at times").isNotEmpty();
    index.close();
    try (PassageIndex again = PassageIndex.open(folder, CONCEPTS)) {
      assertThat(again.begunAnew()).isFalse();
      assertSearchable(again, withoutUnsure());
      Set<String> others = new TreeSet<>(again.documentIds());
      others.removeAll(kept);
      assertThat(unsure).containsAll(others);
    }
  }

  private Set<String> withoutUnsure() {
    Set<String> sure = new TreeSet<>(kept);
    sure.removeAll(unsure);
    return sure;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aRebuildThatMeetsAFullDiskLeavesTheIndexAsItIs(long seed) throws IOException {
    Random random = new Random(seed);
    List<Directory> before = new ArrayList<>();
    try (PassageIndex index = PassageIndex.open(folder, CONCEPTS, storage(random))) {
      for (int step = 0; step < 10; step++) {
        act(index, random, step);
      }
      before.addAll(disks);
      Rebuild rebuild = index.rebuild();
      disks.stream()
          .filter(disk -> !before.contains(disk))
          .forEach(disk -> disk.setMaxSizeInBytes(500));
      assertThatThrownBy(() -> finish(index, rebuild)).isInstanceOf(IOException.class);
      rebuild.giveUp();
      assertThat(index.documentIds()).isEqualTo(kept);
      assertSearchable(index, kept);
      index.rebuild().giveUp();
    }
  }

  private void finish(PassageIndex index, Rebuild rebuild) throws IOException {
    for (int step = 0; step < 10; step++) {
      rebuild.add(document(step));
    }
    index.put(document(99));
    kept.add("d99");
    rebuild.finish();
  }
}
