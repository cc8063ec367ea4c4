package parley.converse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.language.AnswerType;
import parley.language.Concepts;
import parley.language.Frames;
import parley.language.QuestionConcepts;

class QuestionReaderTest {
  private final QuestionReader reader =
      new QuestionReader(Concepts.load(), QuestionConcepts.load(), Frames.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "When does the lease end | WHEN",
        "how long is the warranty | HOW_LONG",
        "how much is the rent | HOW_MUCH",
        "Can the tenant sublet | WHETHER",
        "who pays for repairs | WHO",
        "What does “Net Sales” mean | DEFINE",
        "show me section 6.1(e) | SHOW_SECTION"
      })
  void tellsWhatAQuestionWants(String text, Act act) {
    assertThat(read(text).act()).isEqualTo(act);
  }

  @Test
  void readsTheNumberOfASection() {
    assertThat(read("what does Section 6.1(e) say").sections()).containsExactly("6.1(e)");
    assertThat(read("is 8.2(b)(ii) about fees").sections()).containsExactly("8.2(b)(ii)");
  }

  @Test
  void anAmountIsNotASection() {
    assertThat(read("is the price $11.50 or 12.75%").sections()).isEmpty();
  }

  @Test
  void readsWhatIsToBeDefined() {
    assertThat(read("What does \"Net Sales\" mean?").defined()).isEqualTo("Net Sales");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how many days does the tenant have to repair the roof | PERIOD",
        "how much notice must be given | PERIOD",
        "what does an extra hour cost | MONEY",
        "what percentage of sales goes to the author | PERCENTAGE",
        "why do they get two whole months to object | PERIOD",
        "what happens if the tenant pays late | TEXT",
        "what can the landlord do if the rent is late | TEXT"
      })
  void theWordsOfAQuestionTellWhatSortOfThingAnswersIt(String text, AnswerType type) {
    assertThat(read(text).answer()).isEqualTo(type);
  }

  private Question read(String text) {
    return reader.read(text, text, List.of());
  }
}
