package parley.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.TestContracts;
import parley.language.Concepts;
import parley.language.PassageConcepts;

/** Which documents a search sees, asked again and again while documents come and go. */
class DocumentScopeTest {
  private static final PassageConcepts CONCEPTS = PassageConcepts.load(Concepts.load());
  private static final String TEXT =
      "SUPPLY AGREEMENT\n\n1. Delivery. The Supplier shall deliver the widgets within ten days.\n\n"
          + "2. Inspection. The Buyer may examine what arrived and reject what is faulty.\n\n"
          + "3. Widgets. They are painted green.\n";

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
  void aSetAskedBeforeFollowsWhatIsPutAndRemoved() throws IOException {
    Set<String> scope = Set.of("a", "b", "c");
    put("a");
    put("b");
    put("outside");
    assertThat(documentsWith("widget", scope)).containsExactlyInAnyOrder("a", "b");
    index.remove("b");
    assertThat(documentsWith("widget", scope)).containsExactly("a");
    put("c");
    assertThat(documentsWith("widget", scope)).containsExactlyInAnyOrder("a", "c");
    put("a");
    assertThat(documentsWith("widget", scope)).containsExactlyInAnyOrder("a", "c");
  }

  @Test
  void reachesEveryPassageWhenAskedTo() throws IOException {
    put("a");
    put("outside");
    int passages = TestContracts.parse(TEXT).passages().size();
    IndexQuery every =
        new IndexQuery(Set.of("a"), IndexQuery.Reach.EVERY, Map.of("faulti", 1f), Map.of(), "", 50);
    List<Hit> hits = index.search(every);
    assertThat(hits).hasSize(passages).allMatch(h -> h.documentId().equals("a"));
    assertThat(TestContracts.parse(TEXT).textOf(passage(hits.getFirst()))).contains("faulty");
  }

  @Test
  void aWordOfTheTitleWeighsMoreThanOneOfTheText() throws IOException {
    put("a");
    Hit best = search("widget", Set.of("a")).getFirst();
    assertThat(TestContracts.parse(TEXT).textOf(passage(best))).contains("green");
  }

  private static parley.structure.Passage passage(Hit hit) {
    return TestContracts.parse(TEXT).passages().get(hit.passage());
  }

  private void put(String id) throws IOException {
    index.put(new IndexedDocument(id, "store", id + ".txt", TestContracts.parse(TEXT)));
  }

  private Set<String> documentsWith(String stem, Set<String> scope) {
    return search(stem, scope).stream().map(Hit::documentId).collect(Collectors.toSet());
  }

  private List<Hit> search(String stem, Set<String> scope) {
    return index.search(
        new IndexQuery(scope, IndexQuery.Reach.MATCHING, Map.of(stem, 1f), Map.of(), "", 50));
  }
}
