package parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionConceptsTest {
  private final QuestionConcepts questions = QuestionConcepts.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "governing-law | under which state's law would a court read this contract",
        "termination-for-convenience | is either side free to end it at any time without a reason",
        "cap-on-liability | what is the ceiling on damages",
        "non-compete | am I banned from running a competing business",
        "insurance | how much insurance coverage must the supplier carry",
        "audit-rights | may they inspect our books and records"
      })
  void bringsPeoplesWordsToTheLaws(String concept, String question) {
    assertThat(questions.of(question).getFirst().concept()).isEqualTo(concept);
  }

  @Test
  void aPriorOfZeroExcludes() {
    List<QuestionConcepts.Guess> guesses =
        questions.of(
            "what is the governing law", questions.prior(id -> id.equals("governing-law") ? 0 : 1));
    assertThat(guesses).noneMatch(g -> g.concept().equals("governing-law"));
  }

  @Test
  void tellsWhichWayRoundAQuestionIsPut() {
    double forbidden = denying("is it forbidden to make copies of the documents");
    double allowed = denying("am I allowed to make copies of the documents");
    assertThat(forbidden).isGreaterThan(0.5);
    assertThat(allowed).isLessThan(0.5);
  }

  private double denying(String question) {
    ConceptPrior only = questions.prior(id -> id.equals("nda-copies") ? 1 : 0);
    return questions.of(question, only).getFirst().denying();
  }
}
