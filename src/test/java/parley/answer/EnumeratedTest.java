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
import parley.structure.Passage;

class EnumeratedTest {
  private static final String LEASE =
      """
      LEASE

      1. Default. Each of these events is a default: (a) the Tenant fails to pay the rent; (b) the \
      Tenant leaves the Premises empty (i) in summer or (ii) in winter; (c) the Tenant is \
      insolvent; or (d) the Tenant breaks another promise. The Landlord may then act.

      2. Rent. The rent is $900.
      """;

  private final Contract contract = new TestContracts().add("lease", LEASE);

  @Test
  void everyItemIsNumberedAndCounted() {
    Enumerated list = list("What are the events of default?", "Each of these");
    assertThat(said(list))
        .isEqualTo(
            "Each of these events is a default (any of 4):\n1. the Tenant fails to pay the rent\n"
                + "2. the Tenant leaves the Premises empty (i) in summer or (ii) in winter\n"
                + "3. the Tenant is insolvent\n4. the Tenant breaks another promise");
  }

  @Test
  void theListIsQuotedInFull() {
    Enumerated list = list("Which events are a default?", "Each of these");
    assertThat(list == null ? List.<Citation>of() : list.citations())
        .anyMatch(c -> c.quote().contains("fails to pay") && c.quote().contains("another promise"));
  }

  @Test
  void howSomethingCanBeDoneHasSeveralAnswers() {
    assertThat(said(list("How can a default be an event?", "Each of these"))).contains("\n4. ");
  }

  @Test
  void waysAreListedWhateverTheQuestionCallsThem() {
    assertThat(said(list("How can it go wrong?", "Each of these"))).contains("\n4. ");
    assertThat(said(list("In what ways can it go wrong?", "Each of these"))).contains("\n4. ");
    assertThat(list("How can it go wrong?", "The rent is")).isNull();
    assertThat(list("What can go wrong?", "Each of these")).isNull();
  }

  @Test
  void oneThingIsNoList() {
    assertThat(list("When does the Tenant default?", "Each of these")).isNull();
    assertThat(list("What does each default cause?", "Each of these")).isNull();
    assertThat(list("What are the rents?", "The rent is")).isNull();
  }

  private static String said(@Nullable Enumerated list) {
    return list == null ? "" : list.direct();
  }

  private @Nullable Enumerated list(String text, String quoted) {
    Map<String, Float> terms = new HashMap<>();
    Tokens.of(text).stream()
        .filter(t -> !Words.isFunction(t.text()))
        .forEach(t -> terms.put(t.stem(), 1f));
    Question question =
        new Question(text, Act.WHAT, AnswerType.TEXT, List.of(), terms, List.of(), "");
    Passage passage =
        contract.passages().stream()
            .filter(p -> contract.textOf(p).contains(quoted))
            .findFirst()
            .orElseThrow();
    return Enumerated.of(question, Citation.of("lease", passage, contract), contract);
  }
}
