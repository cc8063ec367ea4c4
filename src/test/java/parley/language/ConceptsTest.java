package parley.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConceptsTest {
  private final Concepts concepts = Concepts.load();

  @Test
  void holdsAGeneralVocabularyOfContracts() {
    assertThat(concepts.all()).hasSizeGreaterThan(200);
    assertThat(concepts.all()).allSatisfy(c -> assertThat(c.wordings()).hasSizeGreaterThan(10));
    assertThat(concepts.all()).allSatisfy(c -> assertThat(c.label()).isNotBlank());
  }

  @Test
  void conceptsOfAnotherKindOfDocumentAreUnlikely() {
    double inNda = concepts.prior("nda-copies", List.of(ContractKind.NDA));
    double inLease = concepts.prior("nda-copies", List.of(ContractKind.LEASE));
    assertThat(inNda).isGreaterThan(10 * inLease);
  }

  @Test
  void nothingIsPreferredWhereKindsAreUnknown() {
    assertThat(concepts.prior("nda-copies", List.of())).isEqualTo(1);
  }

  @Test
  void aLineThatIsNotOfTheFormatIsNamed() {
    assertThatThrownBy(() -> ConceptFile.parse(List.of("[a]", "nonsense")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nonsense");
  }

  @Test
  void wordingsKeepTheirWayRound() {
    Concept concept =
        ConceptFile.parse(
                List.of("[copies]", "label: copies", "? copies?", "+ may I copy", "- is it banned"))
            .getFirst();
    assertThat(concept.affirming()).containsExactly("may I copy");
    assertThat(concept.denying()).containsExactly("is it banned");
  }
}
