package parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What passages are about. */
final class PassageConceptsTest {
  private static final PassageConcepts CONCEPTS = PassageConcepts.load(Concepts.load());
  private static final String SPLIT =
      "After a share split or a share dividend the sum due for each bond is changed proportionately.";

  @Test
  void severalPhrasesUnderTheTitleTellWhatNoModelLearned() {
    assertThat(CONCEPTS.of(SPLIT, List.of("Anti-Dilution")))
        .hasEntrySatisfying("consideration-adjustment", p -> assertThat(p).isGreaterThan(0.1f));
  }
}
