package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.TestContracts;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.language.Tokens;
import parley.language.Words;
import parley.structure.Contract;

class ProfileAnswersTest {
  private final Contract contract =
      TestContracts.parse(
          "SUPPLY AGREEMENT\n\nThis Agreement is made as of May 2, 2023 between Alder Mills, Inc., a"
              + " Delaware corporation (“Seller”), and Birch Works LLC, a Utah company (“Buyer”).\n\n"
              + "1. Supply. The Seller shall deliver flour.\n");

  @Test
  void whoIsInTheContractAsksForItsParties() {
    assertThat(said("Who is in this agreement?")).contains("Alder Mills, Inc.", "Birch Works LLC");
  }

  @Test
  void whoDoesSomethingAsksForMore() {
    assertThat(said("Who delivers flour under this agreement?")).isEmpty();
  }

  private String said(String text) {
    Map<String, Float> terms = new HashMap<>();
    Tokens.of(text).stream()
        .filter(t -> !Words.isFunction(t.text()))
        .forEach(t -> terms.put(t.stem(), 1f));
    Question question =
        new Question(text, Act.WHO, AnswerType.PARTY, List.of(), terms, List.of(), "");
    ProfileAnswers.@Nullable Found found = ProfileAnswers.of(question, contract);
    return found == null ? "" : found.direct();
  }
}
