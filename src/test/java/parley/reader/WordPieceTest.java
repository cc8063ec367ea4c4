package parley.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordPieceTest {
  private final WordPiece words = WordPiece.load();

  @Test
  void aKnownWordIsOnePieceAndAnUnknownOneIsCutIntoTheLongest() {
    assertThat(words.of("Agreement", 9).ids()).containsExactly(words.id("agreement"));
    assertThat(words.of("mergers", 9).ids()).containsExactly(words.id("mergers"));
    assertThat(words.of("unquillable", 9).ids()).hasSizeGreaterThan(1);
  }

  @Test
  void everyPieceKnowsWhereItsWordStands() {
    Pieces pieces = words.of("Pay $4,200.", 20);
    assertThat(pieces.ids()).hasSize(6);
    assertThat(pieces.starts()).containsExactly(0, 4, 5, 6, 7, 10);
    assertThat(pieces.ends()).containsExactly(3, 5, 6, 7, 10, 11);
  }

  @Test
  void accentsAndCapitalsMakeNoDifference() {
    assertThat(words.of("Société", 9).ids()).isEqualTo(words.of("societe", 9).ids());
  }

  @Test
  void noMoreThanWhatIsAskedForIsCut() {
    assertThat(words.of("one two three four", 2).ids())
        .containsExactly(words.id("one"), words.id("two"));
    assertThat(words.last("one two three four", 1)).containsExactly(words.id("four"));
  }

  @Test
  void aWordOfEndlessLengthIsUnknown() {
    assertThat(words.of("a".repeat(200_000), 9).ids()).containsExactly(words.id("[UNK]"));
  }
}
