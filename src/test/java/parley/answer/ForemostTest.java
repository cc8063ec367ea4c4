package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.TestContracts;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.language.Tokens;
import parley.language.Words;
import parley.structure.Contract;
import parley.structure.Passage;

class ForemostTest {
  private static final String CONTRACT =
      """
      MILL AGREEMENT

      This Mill Agreement is entered into by and between Alder Grain Mills Inc., a Delaware \
      corporation (the "Owner"), and Birch Valley Bakers LLC (the "Baker").

      1. Flour. The Owner delivers flour of a quality that no mill in the valley has.

      2. Price. The Baker shall pay the monthly price of the flour in cash.

      3. Late. Failure to pay the price in good time will result in the end of all deliveries.

      4. Damp. If the quality of the flour falls, the Owner shall take the flour back.

      5. Sale. The Baker shall tell the Owner of an offer for the bakery. The Owner may read the \
      offer. The Owner or its agent shall then have the prior option to buy the bakery.

      8. Bread. The Owner eats bread at the tables of the bakery. The Baker pays the Owner a fee \
      of $9 a month. The Owner pays the Baker $3 for bread.

      6. Valley. The bakery shall be used exclusively for bread. The Baker has no right to any \
      exclusive valley of its own.
      """;

  private final TestContracts corpus = new TestContracts();
  private final Contract contract = corpus.add("mill", CONTRACT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What if they pay late? | shall pay the monthly | Failure to pay",
        "What happens if the quality is poor? | of a quality that | If the quality",
        "What if the sky is green? | shall pay the monthly | shall pay the monthly",
        "How do they pay? | shall pay the monthly | shall pay the monthly",
        "What can the Owner do about an offer? | shall tell the Owner | shall then have",
        "What can the Baker do about an offer? | shall tell the Owner | shall tell the Owner",
        "Does the Baker get an exclusive valley? | used exclusively | has no right to any",
        "Does the Baker get a house? | used exclusively | used exclusively",
        "What does the Baker pay to eat at the tables of the bakery? | at the tables | at the tables",
        "What does the Baker pay the Owner in March? | delivers flour | a fee of $9",
        "When does the Owner own the flour? | entered into by | of a quality that",
        "Who are the parties? | entered into by | entered into by",
      })
  void whatAnswersInTheFormAskedComesFirst(String question, String best, String first) {
    assertThat(ordered(question, best).getFirst().quote()).contains(first);
  }

  @Test
  void leaveComesFirstWhereNoRightIsGiven() {
    List<Citation> citations = new ArrayList<>(List.of(quoting("shall tell"), quoting("may read")));
    new Foremost().order(question("What can the Owner do with an offer?"), citations, corpus);
    assertThat(citations.getFirst().quote()).contains("may read");
  }

  @Test
  void noQuotationIsLost() {
    List<Citation> ordered = ordered("What if they pay late?", "entered into by");
    assertThat(ordered).hasSameSizeAs(contract.passages()).doesNotHaveDuplicates();
  }

  private List<Citation> ordered(String text, String best) {
    List<Citation> citations = new ArrayList<>(List.of(quoting(best)));
    for (Passage passage : contract.passages()) {
      Citation citation = Citation.of("mill", passage, contract);
      if (!citation.quote().contains(best)) {
        citations.add(citation);
      }
    }
    new Foremost().order(question(text), citations, corpus);
    return citations;
  }

  private static Question question(String text) {
    Map<String, Float> terms = new HashMap<>();
    Tokens.of(text).stream()
        .filter(t -> !Words.isFunction(t.text()))
        .forEach(t -> terms.put(t.stem(), 1f));
    Act act = text.startsWith("Does") ? Act.WHETHER : Act.WHAT;
    return new Question(text, act, AnswerType.TEXT, List.of(), terms, List.of(), "");
  }

  private Citation quoting(String words) {
    Passage passage =
        contract.passages().stream()
            .filter(p -> contract.textOf(p).contains(words))
            .findFirst()
            .orElseThrow();
    return Citation.of("mill", passage, contract);
  }
}
