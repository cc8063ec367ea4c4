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

class SeveralAmountsTest {
  private static final String MOORING =
      """
      MOORING AGREEMENT

      1. Fees. The Owner shall pay a joining fee of $300. The Owner shall pay a yearly fee of $900 \
      (the “Berth Fee”). If the Owner wants power, then in each month in which it was used and for \
      as long as the cable hangs at the boat and the meter at the gate was read by a man of the \
      harbour the Owner shall pay a fee of $40. The joining fee of $300 is paid once. The \
      commission is 5% and the levy is 2%.

      3. Extras. The Owner shall pay a fee of $11 for each night that a guest sleeps on the boat in \
      the harbour at any time of the year. The Owner shall pay a fee of $12 for each dog that is \
      kept on the boat in the harbour at any time of the year. The Owner shall pay a fee of $13 for \
      each bicycle that is kept at the gate of the harbour at any time of the year. The Owner shall \
      pay a fee of $14 for each car that is kept at the gate of the harbour at any time of the year.

      4. Shares. The Owner shall pay a fee of 6% of the fares. The Owner shall pay a fee of 8% of \
      the sales. The Owner shall pay a fee of $5 a year.

      2. Boats. The harbour takes boats of any length.
      """;

  private final Contract contract = new TestContracts().add("mooring", MOORING);

  @Test
  void everyAmountHasALine() {
    assertThat(said("What fees are there?", "joining fee"))
        .startsWith("Section 1 (Fees) states 3:\n1. The Owner shall pay a joining fee of $300.\n")
        .contains("\n2. The Owner shall pay a yearly fee of $900 (the “Berth Fee”).\n3. ")
        .endsWith("the Owner shall pay a fee of $40.");
  }

  @Test
  void whatIsNotQuotedFirstIsQuotedToo() {
    SeveralAmounts list = list("What fees are there?", "joining fee");
    assertThat(list == null ? List.<Citation>of() : list.citations())
        .anyMatch(c -> c.quote().contains("$900"))
        .anyMatch(c -> c.quote().contains("$40"));
  }

  @Test
  void theLinesOfALongListShareTheRoom() {
    String said = said("What fees are there?", "for each dog");
    assertThat(said).contains("$11", "$12", "$13", "$14");
    assertThat(Digest.words(said)).isLessThanOrEqualTo(100);
  }

  @Test
  void percentagesAreListedWhereAPercentageIsAskedFor() {
    assertThat(said("What percentage fees does the Owner pay?", "of the fares"))
        .startsWith("Section 4 (Shares) states 2:\n")
        .contains("a fee of 6% of the fares", "a fee of 8% of the sales");
  }

  @Test
  void oneAmountIsNoList() {
    assertThat(list("What is the joining fee?", "joining fee")).isNull();
    assertThat(list("What fees are there for boats?", "boats of any length")).isNull();
  }

  @Test
  void aYesOrNoIsNoList() {
    assertThat(list("Are all the fees paid once?", "joining fee")).isNull();
  }

  private String said(String text, String quoted) {
    SeveralAmounts list = list(text, quoted);
    return list == null ? "" : list.direct();
  }

  private @Nullable SeveralAmounts list(String text, String quoted) {
    Map<String, Float> terms = new HashMap<>();
    Tokens.of(text).stream()
        .filter(t -> !Words.isFunction(t.text()))
        .forEach(t -> terms.put(t.stem(), 1f));
    Act act = text.startsWith("Are") ? Act.WHETHER : Act.WHAT;
    Question question = new Question(text, act, AnswerType.TEXT, List.of(), terms, List.of(), "");
    Passage passage =
        contract.passages().stream()
            .filter(p -> contract.textOf(p).contains(quoted))
            .findFirst()
            .orElseThrow();
    return SeveralAmounts.of(question, Citation.of("mooring", passage, contract), contract);
  }
}
