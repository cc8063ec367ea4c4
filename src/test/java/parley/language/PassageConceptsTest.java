package parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What passages are about. */
final class PassageConceptsTest {
  private static final PassageConcepts CONCEPTS = PassageConcepts.load(Concepts.load());
  private static final String SPLIT =
      "Should the number of Common Shares outstanding change before the Effective Time because of a"
          + " share split, a reverse split, a share dividend, a reorganization, an exchange or"
          + " readjustment of shares or anything comparable, the Merger Consideration will be changed"
          + " proportionately, so that neither the shareholders of the Target nor the Buyer gain or lose"
          + " by it.";

  @Test
  void phrasesOfAnotherDraftsmanTellTheSameTopic() {
    assertThat(CONCEPTS.of(SPLIT, List.of("MERGER CONSIDERATION", "Anti-Dilution")))
        .hasEntrySatisfying("consideration-adjustment", p -> assertThat(p).isGreaterThan(0.1f));
  }
}
