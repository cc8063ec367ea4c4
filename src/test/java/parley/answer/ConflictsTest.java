package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.TestContracts;
import parley.converse.Act;
import parley.converse.Question;
import parley.language.AnswerType;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;
import parley.structure.Contract;
import parley.structure.Passage;

class ConflictsTest {
  private static final String SUPPLY =
      """
      SUPPLY AGREEMENT

      This Agreement is made on May 4, 2020 between Pinnacle Ceramics Inc. (the "Seller") and \
      Dunmore Kilns Ltd. (the "Buyer").

      1. Fees. The late fee is $50. It is due at once.

      2. Notice. The notice period is thirty (30) days.

      3. Storage. The storage fee is $10 for each pallet and day that it is kept.

      4. Warranty. The warranty period is one (1) year. It begins with the delivery.

      5. Tenders. The tender fee is $900.
      """;

  private static final String SCHEDULE =
      """

      6. Schedule. The late fee is $75 from the day on which it is due.

      7. Renewal. If this Agreement is renewed, the notice period is sixty (60) days.

      8. Service. The warranty period is twelve (12) months. The Buyer's tender fee is $400.
      """;

  private static final String AMENDMENT =
      """
      FIRST AMENDMENT TO SUPPLY AGREEMENT

      This Amendment is made on June 9, 2022 between Pinnacle Ceramics Inc. (the "Seller") and \
      Dunmore Kilns Ltd. (the "Buyer").

      1. Change. Section 2 of the Agreement is hereby amended to read: "The other party is told of \
      it ninety (90) days before."

      2. The rest. Nothing else is changed, and Section 9 is not touched.
      """;

  private final TestContracts corpus = new TestContracts();

  @BeforeEach
  void fill() {
    corpus.add("supply", SUPPLY + SCHEDULE);
  }

  @Test
  void anotherSectionThatGivesTheSameThingAnotherValueIsToldOf() {
    List<Caveat> caveats = conflicts("What is the late fee?", AnswerType.MONEY, "late fee is $50");
    assertThat(caveats).hasSize(1);
    assertThat(caveats.getFirst().kind()).isEqualTo(Caveat.Kind.CONFLICT);
    assertThat(caveats.getFirst().text()).contains("says otherwise").contains("$75");
    assertThat(caveats.getFirst().citations().getFirst().quote()).contains("$75");
  }

  @Test
  void anotherCaseIsNoConflict() {
    assertThat(conflicts("What is the notice period?", AnswerType.PERIOD, "thirty (30)")).isEmpty();
  }

  @Test
  void anotherPartysIsNoConflict() {
    assertThat(conflicts("What is the tender fee?", AnswerType.MONEY, "tender fee is $900"))
        .isEmpty();
  }

  @Test
  void anotherThingIsNoConflict() {
    assertThat(conflicts("What is the storage fee?", AnswerType.MONEY, "storage fee is $10"))
        .isEmpty();
  }

  @Test
  void theSameValueInOtherWordsIsNoConflict() {
    assertThat(conflicts("What is the warranty period?", AnswerType.PERIOD, "one (1) year"))
        .isEmpty();
  }

  @Test
  void anAmendmentOfTheSectionQuotedIsToldOf() {
    corpus.add("first amendment", AMENDMENT);
    List<Caveat> caveats =
        conflicts("What is the notice period?", AnswerType.PERIOD, "thirty (30)");
    assertThat(caveats).hasSize(1);
    assertThat(caveats.getFirst().text())
        .contains("of first amendment changes this section")
        .contains("ninety (90) days");
  }

  @Test
  void anAmendmentOfAnotherSectionIsNot() {
    corpus.add("first amendment", AMENDMENT);
    assertThat(conflicts("What is the storage fee?", AnswerType.MONEY, "storage fee is $10"))
        .isEmpty();
  }

  @Test
  void anAmendmentBetweenOthersIsNot() {
    corpus.add(
        "first amendment",
        AMENDMENT.replace("Pinnacle Ceramics", "Tallow Bank").replace("Dunmore Kilns", "Merrimac"));
    assertThat(conflicts("What is the notice period?", AnswerType.PERIOD, "thirty (30)")).isEmpty();
  }

  @Test
  void anAmendmentInTheSameDocumentIsToldOf() {
    corpus.add("with change", SUPPLY + "\n6. Change. Section 2 is deleted and replaced.\n");
    List<Caveat> caveats =
        Conflicts.of(
            question("What is the notice period?", AnswerType.PERIOD),
            List.of(quoting("with change", "thirty (30)")),
            corpus);
    assertThat(caveats).hasSize(1);
    assertThat(caveats.getFirst().text()).contains("changes this section");
  }

  @Test
  void aPlaceWithItsCountryIsTheSamePlace() {
    corpus.add(
        "lease",
        """
        LEASE

        1. Law. This Lease is governed by the laws of the State of Utah, United States of America.

        2. Guarantee. The guarantee is governed by the laws of the State of Utah. It is given here.

        3. Bond. The bond is governed by the laws of the State of Ohio. It is given here too.
        """);
    Question question = question("Which law governs?", AnswerType.LAW);
    Citation main = quoting("lease", "United States");
    assertThat(Conflicts.of(question, List.of(main, quoting("lease", "guarantee is")), corpus))
        .isEmpty();
    assertThat(Conflicts.of(question, List.of(main, quoting("lease", "bond is")), corpus))
        .hasSize(1);
  }

  private List<Caveat> conflicts(String text, AnswerType type, String quoted) {
    return Conflicts.of(question(text, type), List.of(quoting("supply", quoted)), corpus);
  }

  private static Question question(String text, AnswerType type) {
    Map<String, Float> terms = new HashMap<>();
    for (Token token : Tokens.of(text)) {
      if (!Words.isFunction(token.text())) {
        terms.put(token.stem(), 1f);
      }
    }
    return new Question(text, Act.WHAT, type, List.of(), terms, List.of(), "");
  }

  private Citation quoting(String id, String words) {
    Contract contract = corpus.contract(id);
    Passage passage =
        contract.passages().stream()
            .filter(p -> contract.textOf(p).contains(words))
            .findFirst()
            .orElseThrow();
    return Citation.of(id, passage, contract);
  }
}
