package parley.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralDocumentsTest {
  @TempDir private Path folder;
  private Shelf shelf;

  @BeforeEach
  void fill() throws IOException {
    shelf = new Shelf(folder);
    for (String name : List.of("lease", "services agreement", "loan", "supply agreement")) {
      String title = name.toUpperCase(java.util.Locale.ROOT);
      shelf.add(name, title + "\n\n1. Law. The laws of Utah govern this " + name + ".\n");
    }
  }

  @AfterEach
  void close() throws IOException {
    shelf.close();
  }

  @Test
  void documentsJoinedByAndAreNamedOneByOne() {
    SeveralDocuments.Each each = each("Which law governs the lease and the services agreement?");
    assertThat(each.documentIds()).containsExactly("lease", "services agreement");
    assertThat(each.asked().apply("Which law governs the lease and the services agreement?"))
        .doesNotContain("services");
  }

  @Test
  void eachAndBothAndAComparisonAskForAll() {
    assertThat(each("Which law governs each agreement?").documentIds()).hasSize(4);
    assertThat(each("Compare the governing law").documentIds()).hasSize(4);
  }

  @Test
  void aQuestionAboutOneOrAnyIsLeftAlone() {
    assertThat(each("Which law governs?").documentIds()).isEmpty();
    assertThat(each("Which law governs the loan?", "loan", "lease").documentIds()).isEmpty();
  }

  @Test
  void aFewThatTheAskerPickedAreAnsweredForInTheirOrder() {
    assertThat(each("Which law governs?", "loan", "lease").documentIds())
        .containsExactly("loan", "lease");
    assertThat(each("Which law governs?", "loan", "loan").documentIds()).isEmpty();
    assertThat(each("Which law governs?", "loan").documentIds()).isEmpty();
  }

  @Test
  void manyThatTheAskerPickedAreSearchedTogether() throws IOException {
    shelf.add("deed", "DEED\n\n1. Law. The laws of Utah govern this deed.\n");
    shelf.add("will", "WILL\n\n1. Law. The laws of Utah govern this will.\n");
    String[] all = shelf.corpus.documentIds().toArray(String[]::new);
    assertThat(all).hasSize(6);
    assertThat(each("Which law governs?", all).documentIds()).isEmpty();
  }

  private SeveralDocuments.Each each(String question, String... picked) {
    return SeveralDocuments.of(
        question,
        shelf.chooser.choose(question, shelf.corpus).documentIds(),
        java.util.List.of(),
        List.of(picked),
        text -> shelf.chooser.choose(text, shelf.corpus),
        shelf.corpus);
  }
}
