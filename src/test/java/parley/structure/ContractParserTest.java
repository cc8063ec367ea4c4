package parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.document.ContentHash;
import parley.document.Format;
import parley.document.Page;
import parley.document.SourceDocument;

final class ContractParserTest {

  private static final String AGREEMENT =
      """
      SUPPLY AGREEMENT

      This Supply Agreement (this "Agreement") is made as of May 4, 2021 between Corvid Steel, \
      Inc., a Delaware corporation (the "Supplier"), and Linnet Rail Ltd. ("Linnet" or the "Buyer").

      1. Definitions. "Goods" means rails and sleepers. "Fault" has the meaning set forth in \
      Section 2(b). What is owed is referred to as the "Debt".

      2. Delivery

      The Supplier shall:

      (a) deliver the Goods under Section 1 and Exhibit A;

      (b) mend what is broken (a "Fault") within ten days; and

      (c) tell the Buyer of delays under Sections 1, 2(a) and 9.9, and under Section 13(d) of the \
      Exchange Act.

      3. Law. Delaware law governs this Section.

      EXHIBIT A

      1. Rails. Ten tonnes.
      """;

  @Test
  void readsWhatItIs() {
    Profile profile = parse(AGREEMENT).profile();

    assertThat(profile.title()).isEqualTo("SUPPLY AGREEMENT");
    assertThat(profile.date()).isEqualTo("2021-05-04");
    assertThat(profile.parties())
        .extracting(Party::name)
        .containsExactly("Corvid Steel, Inc.", "Linnet Rail Ltd.");
    assertThat(profile.parties().getLast().aliases()).containsExactly("Linnet", "Buyer");
  }

  @Test
  void findsDefinedTermsWhereTheyAreDefined() {
    Contract contract = parse(AGREEMENT);

    assertThat(contract.terms())
        .extracting(DefinedTerm::term)
        .contains("Agreement", "Supplier", "Buyer", "Goods", "Fault", "Debt");
    DefinedTerm fault =
        contract.terms().stream().filter(t -> t.term().equals("Fault")).findFirst().orElseThrow();
    assertThat(contract.sections().get(fault.section()).label()).isEqualTo("Section 2(b)");
  }

  @Test
  void resolvesReferencesAndListsWhatIsNotThere() {
    Contract contract = parse(AGREEMENT);

    assertThat(contract.references())
        .extracting(
            r -> contract.text().substring(r.start(), r.end()) + " -> " + target(contract, r))
        .contains(
            "Section 2(b) -> Section 2(b)",
            "Exhibit A -> Exhibit A",
            "2(a) -> Section 2(a)",
            "9.9 -> none",
            "this Section -> Section 3")
        .noneMatch(r -> r.startsWith("Section 13(d)"));
  }

  @Test
  void resolvesReferencesToClausesWithinAParagraph() {
    Contract contract =
        parse(
            """
            1. Duties. The Supplier shall: (a) deliver the Goods; (b) insure them; and (c) train \
            its people. The Buyer pays.

            2. Faults. What breaks under Section 1(b) is mended as clauses (a) and (b) say.
            """);

    assertThat(contract.references())
        .extracting(r -> target(contract, r))
        .containsExactly("Section 1(b)");
    Section insured =
        contract.sections().stream()
            .filter(s -> s.label().equals("Section 1(b)"))
            .findFirst()
            .orElseThrow();
    assertThat(contract.text().substring(insured.bodyStart(), insured.end()).strip())
        .isEqualTo("insure them; and");
    assertThat(contract.sectionAt(contract.text().indexOf("The Buyer pays")))
        .isEqualTo(contract.sections().getFirst());
    assertThat(contract.sections())
        .extracting(Section::label)
        .doesNotContain("Section 2(a)", "Section 2(b)");
  }

  @Test
  void keepsAParagraphWithItsClausesOnePassage() {
    Contract contract =
        parse(
            "1. Duties. The Supplier shall: (a) deliver the Goods; (b) insure them; and (c) train"
                + " its people.\n\n2. Law. The law of Vermont governs this Agreement.\n");

    assertThat(contract.passages())
        .extracting(contract::textOf)
        .contains(
            "1. Duties. The Supplier shall: (a) deliver the Goods; (b) insure them; and (c) train"
                + " its people.");
    assertThat(contract.sections().get(contract.passages().getFirst().section()).label())
        .isEqualTo("Section 1");
  }

  @Test
  void givesItemsTheirLeadIn() {
    Contract contract = parse(AGREEMENT);
    Passage item =
        contract.passages().stream()
            .filter(p -> contract.textOf(p).startsWith("(b)"))
            .findFirst()
            .orElseThrow();

    assertThat(contract.text().substring(item.leadStart(), item.leadEnd()))
        .isEqualTo("The Supplier shall:");
    assertThat(item.terms()).contains("Fault");
  }

  @Test
  void givesTheRowsOfATableItsHeader() {
    Contract contract =
        parse(
            """
            1. Prices. The yarn is sold at these prices:

            Kind of yarn      Price in dollars      Days

            Merino            40                    10

            Alpaca            55                    14

            2. Law. The law of Vermont governs.
            """);

    assertThat(contract.passages())
        .filteredOn(p -> contract.textOf(p).matches("(Merino|Alpaca).*"))
        .hasSize(2)
        .allSatisfy(row ->
            assertThat(contract.text().substring(row.leadStart(), row.leadEnd()))
                .startsWith("Kind of yarn"));
  }

  @Test
  void putsEveryWordOfTheBodyIntoOnePassage() {
    Contract contract = parse(AGREEMENT);
    StringBuilder rest = new StringBuilder(contract.text());
    for (Passage passage : contract.passages()) {
      for (int i = passage.start(); i < passage.end(); i++) {
        assertThat(rest.charAt(i)).isNotEqualTo('\0');
        rest.setCharAt(i, '\0');
      }
    }

    assertThat(rest.toString().replace("\0", "").replaceAll("\\s+", " ").strip())
        .isEqualTo("2. Delivery EXHIBIT A");
  }

  @Test
  void cutsLongSentencesAtTheirClauses() {
    String clause = "the party of that part shall do all it can to make good what was lost";
    Contract contract = parse(("However, " + clause + "; and ").repeat(20) + clause + ".");

    assertThat(contract.passages()).hasSizeGreaterThan(3);
    assertThat(contract.passages()).allMatch(p -> p.end() - p.start() <= 1_000);
  }

  @Test
  void keepsTheOffsetsOfPlainText() {
    assertThat(parse("\ufeff" + AGREEMENT).text()).isEqualTo("\ufeff" + AGREEMENT);
  }

  private static String target(Contract contract, Reference reference) {
    return reference.target() < 0 ? "none" : contract.sections().get(reference.target()).label();
  }

  private static Contract parse(String text) {
    return new ContractParser()
        .parse(
            new SourceDocument(
                Format.TXT,
                new ContentHash("0".repeat(64)),
                text,
                List.of(new Page(1, 0, 0, List.of())),
                List.of(),
                List.of()));
  }

  private static final String REFERRING =
      """
      LEASE

      This Lease is made May 1, 2020. Articles II through IV and Sections 2.1 to 2.3 survive.

      ARTICLE I TERM

      Section 1.1 Term. The term is a year. It starts in May.

      ARTICLE II RENT

      Section 2.1 Rent. The preceding sentence does not limit the rent.

      Section 2.2 Interest. The following sentence is for late rent. It bears interest.

      Section 2.3 Place. Rent is paid at the mill, as in Section 7.7.

      ARTICLE III REPAIR

      Section 3.1 Walls. The tenant repairs walls.

      ARTICLE IV END

      Section 4.1 Keys. The tenant gives the keys back.
      """;

  @Test
  void followsRangesAndTheSentenceBeside() {
    Contract contract = parse(REFERRING);

    assertThat(contract.references())
        .extracting(r ->
            contract.text().substring(r.start(), r.end())
                + " > "
                + (r.target() < 0 ? "nothing" : contract.sections().get(r.target()).label()))
        .containsExactly(
            "Articles II > Article II",
            "Articles II through IV > Article III",
            "IV > Article IV",
            "Sections 2.1 > Section 2.1",
            "Sections 2.1 to 2.3 > Section 2.2",
            "2.3 > Section 2.3",
            "The preceding sentence > Section 1.1",
            "The following sentence > Section 2.2",
            "Section 7.7 > nothing");
  }
}
