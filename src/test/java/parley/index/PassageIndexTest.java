package parley.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.TestContracts;
import parley.language.Concepts;
import parley.language.PassageConcepts;

class PassageIndexTest {
  private static final PassageConcepts CONCEPTS = PassageConcepts.load(Concepts.load());
  private static final String TEXT =
      "SUPPLY AGREEMENT\n\n1. Delivery. The Supplier shall deliver the widgets within ten days of each order.\n\n"
          + "2. Inspection. The Buyer may examine the widgets on arrival and reject faulty ones.\n";

  @TempDir private Path folder;
  private PassageIndex index;

  @BeforeEach
  void open() throws IOException {
    index = PassageIndex.open(folder, CONCEPTS);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void findsAPassageAsSoonAsItIsPut() throws IOException {
    index.put(document("a"));
    assertThat(search("widget", "a")).isNotEmpty();
  }

  @Test
  void neverFindsADocumentThatWasNotAskedFor() throws IOException {
    index.put(document("a"));
    index.put(document("b"));
    assertThat(search("widget", "b")).isNotEmpty().allMatch(h -> h.documentId().equals("b"));
  }

  @Test
  void aRemovedDocumentIsGoneAtOnce() throws IOException {
    index.put(document("a"));
    index.remove("a");
    assertThat(search("widget", "a")).isEmpty();
    assertThat(index.documentIds()).isEmpty();
  }

  @Test
  void puttingTwiceChangesNothing() throws IOException {
    index.put(document("a"));
    int once = search("widget", "a").size();
    index.put(document("a"));
    assertThat(search("widget", "a")).hasSize(once);
  }

  @Test
  void queryCharactersAreOnlyWords() throws IOException {
    index.put(document("a"));
    assertThat(search("?*:\"(", "a")).isEmpty();
  }

  @Test
  void survivesAReopening() throws IOException {
    index.put(document("a"));
    index.close();
    index = PassageIndex.open(folder, CONCEPTS);
    assertThat(search("widget", "a")).isNotEmpty();
  }

  @Test
  void aRebuildTakesOverWithWhatArrivedMeanwhile() throws IOException {
    index.put(document("old"));
    index.put(document("kept"));
    Rebuild rebuild = index.rebuild();
    rebuild.add(document("kept"));
    index.put(document("new"));
    index.remove("old");
    rebuild.add(document("old"));
    rebuild.finish();
    assertThat(index.documentIds()).containsExactlyInAnyOrder("kept", "new");
  }

  @Test
  void onlyOneRebuildAtATime() throws IOException {
    Rebuild rebuild = index.rebuild();
    assertThatThrownBy(index::rebuild).isInstanceOf(IllegalStateException.class);
    rebuild.giveUp();
    index.rebuild().giveUp();
  }

  @Test
  void searchesGoOnWhileGenerationsAreSwapped() throws Exception {
    index.put(document("a"));
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger empty = new AtomicInteger();
    AtomicInteger asked = new AtomicInteger();
    Thread searching =
        new Thread(() -> {
          while (!stop.get()) {
            asked.incrementAndGet();
            empty.addAndGet(search("widget", "a").isEmpty() ? 1 : 0);
          }
        });
    searching.start();
    for (int i = 0; i < 20; i++) {
      Rebuild rebuild = index.rebuild();
      rebuild.add(document("a"));
      rebuild.finish();
    }
    stop.set(true);
    searching.join();
    assertThat(asked.get()).isPositive();
    assertThat(empty.get()).isZero();
  }

  @Test
  void leftoversOfARebuildThatWasCutOffAreDeleted() throws IOException {
    index.close();
    Path leftover = Files.createDirectories(folder.resolve("generations/000099"));
    Files.writeString(leftover.resolve("x"), "half");
    index = PassageIndex.open(folder, CONCEPTS);
    assertThat(leftover).doesNotExist();
  }

  private List<Hit> search(String stem, String document) {
    return index.search(
        new IndexQuery(
            Set.of(document), IndexQuery.Reach.MATCHING, Map.of(stem, 1f), Map.of(), "", 10));
  }

  private static IndexedDocument document(String id) {
    return new IndexedDocument(id, "store", id + ".txt", TestContracts.parse(TEXT));
  }
}
