package parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.document.DocumentReader;
import parley.document.Warning;

/**
 * Numbers and terms that are drafted otherwise than in the United States, and dates beside them.
 */
final class NumberedTextTest {

  @TempDir Path folder = Path.of("");

  private Contract read(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), text);
    return new ContractParser().parse(new DocumentReader().read(file, null));
  }

  private static List<String> sections(Contract contract) {
    return contract.sections().stream()
        .filter(section -> section.kind() == Section.Kind.SECTION)
        .map(section -> section.number() + " " + section.title())
        .toList();
  }

  @Test
  void aDateIsNoNumber() throws Exception {
    Contract contract =
        read(
            "LEASE PARTICULARS\n\n1. Start: 1 August 2025\n2. End: 31 July 2035\n"
                + "3. Rent: 5,000 a year\n");

    assertThat(sections(contract)).containsExactly("1 Start", "2 End", "3 Rent");
  }

  @Test
  void saysWhichNumbersAreMissing() throws Exception {
    Contract contract =
        read(
            "SALE AGREEMENT\n\n1. PRICE\n\nThe price is five dollars.\n\n2. TERM\n\nTwo years.\n\n"
                + "6. LAW\n\n6.1 The law of Ohio governs.\n\n6.2 The courts of Ohio decide.\n");

    assertThat(sections(contract))
        .containsExactly("1 PRICE", "2 TERM", "6 LAW", "6.1 null", "6.2 null");
    assertThat(contract.warnings())
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.code()).isEqualTo("numbering_gap");
          assertThat(warning.message()).contains("2 is followed by 6");
        });
  }

  @Test
  void goesOnWithTheLastNumberWhereOthersAreMissingBeforeIt() throws Exception {
    String price = "SALE AGREEMENT\n\n1. Price. The price is five dollars.\n\n";

    assertThat(sections(read(price + "9. Law. The law of Ohio governs this Agreement.\n")))
        .containsExactly("1 Price", "9 Law");
    assertThat(
            sections(
                read("SALE AGREEMENT\n\n1. PRICE\n\nFive dollars.\n\n7. LAW\n\nThat of Ohio.\n")))
        .containsExactly("1 PRICE", "7 LAW");
    assertThat(sections(read(price + "It is paid to the bank in\n\n30 Mill Street, Avocet.\n")))
        .containsExactly("1 Price");
  }

  @Test
  void knowsTheLettersThatAScanHasForDigits() throws Exception {
    StringBuilder text = new StringBuilder("HIRE AGREEMENT\n\nl. Barge\n\nThe barge is let.\n\n");
    for (int n = 2; n < 10; n++) {
      text.append(n).append(". Duty\n\nThe Hirer keeps the barge clean.\n\n");
    }
    text.append("1O. Law\n\nThe law of Ohio governs.\n\nl1. Courts\n\nThose of Ohio.\n");

    assertThat(sections(read(text.toString())))
        .hasSize(11)
        .contains("1 Barge", "2 Duty", "10 Law", "11 Courts");
  }

  @Test
  void readsTheNumbersOfPartiesOnACoverAndInThePreamble() throws Exception {
    Contract contract =
        read(
            "DATED 4 May 2024\n\n(1) AVOCET MILLS LIMITED\n\nand\n\n(2) CURLEW YARNS LIMITED\n\n"
                + "SPINNING CONTRACT\n\nPARTIES\n\n(1) AVOCET MILLS LIMITED of Leeds (the Mill); and\n\n"
                + "(2) CURLEW YARNS LIMITED of York (the Buyer).\n\nAGREED TERMS\n\n1. PRICE\n\n"
                + "1.1 The price is five pounds.\n");

    assertThat(contract.sections())
        .filteredOn(section -> section.kind() == Section.Kind.CLAUSE)
        .extracting(Section::label)
        .containsExactly("Preamble (1)", "Preamble (2)", "Preamble (1)", "Preamble (2)");
  }

  @Test
  void takesNoMentionOfASectionForIt() throws Exception {
    Contract contract =
        read(
            "SALE AGREEMENT\n\nSection 1.1 Price. It is $5.\n\nSection 1.2 [Costs] and Article IX"
                + " survive the end of this Agreement.\n\nSection 1.2 Costs. The Buyer bears"
                + " them.\n");

    assertThat(sections(contract)).containsExactly("1.1 Price", "1.2 Costs");
  }

  @Test
  void keepsNumbersThatAreUsedTwice() throws Exception {
    Contract contract =
        read(
            "SALE AGREEMENT\n\n1. PRICE\n\n1.1 The price is $5.\n\n2. DUTIES\n\n2.1 The Seller does"
                + " this:\n\n1. It washes the wool.\n\n2. It cards the wool.\n\n1. LAW\n\n1.1 The law"
                + " of Ohio governs.\n\n1.1 The courts of Ohio decide.\n");

    assertThat(sections(contract))
        .containsExactly(
            "1 PRICE",
            "1.1 null",
            "2 DUTIES",
            "2.1 null",
            "1 null",
            "2 null",
            "1 LAW",
            "1.1 null",
            "1.1 null");
    assertThat(contract.sections())
        .filteredOn(section -> "LAW".equals(section.title()))
        .extracting(Section::level)
        .containsExactly(0);
  }

  @Test
  void readsTwoPartsWithOneNumber() throws Exception {
    assertThat(
            sections(
                read(
                    "SALE AGREEMENT\n\n1. Price\n1.1 The price is $5.\n\n2. Duties\n2.1 The Seller"
                        + " cards the wool.\n\n2. Insurance\n2.1 The Buyer insures it.\n\n3. Law\n"
                        + "3.1 The law of Ohio governs.\n")))
        .containsExactly(
            "1 Price",
            "1.1 null",
            "2 Duties",
            "2.1 null",
            "2 Insurance",
            "2.1 null",
            "3 Law",
            "3.1 null");
    assertThat(
            sections(
                read(
                    "SALE AGREEMENT\n\n1. PRICE\n\nFive dollars.\n\n2. TERM\n\nTwo years.\n\n2. LAW\n\n"
                        + "That of Ohio.\n")))
        .containsExactly("1 PRICE", "2 TERM", "2 LAW");
  }

  /** A number that came before, with numbers of its own, is one again. */
  @Test
  void readsAPartWhoseNumberGoesBack() throws Exception {
    assertThat(
            sections(
                read(
                    "SALE AGREEMENT\n\n1. Price\n1.1 It is $5.\n\n2. Duties\n2.1 The Seller cards the wool.\n\n3. Term\n"
                        + "3.1 It runs for two years.\n\n2. Audit\n2.1 The Buyer looks into the books.\n\n4. Law\n"
                        + "4.1 The law of Ohio governs.\n")))
        .containsExactly(
            "1 Price",
            "1.1 null",
            "2 Duties",
            "2.1 null",
            "3 Term",
            "3.1 null",
            "2 Audit",
            "2.1 null",
            "4 Law",
            "4.1 null");
  }

  @Test
  void readsNumbersThatRepeatWhatTheyStandUnder() throws Exception {
    Contract contract =
        read(
            "SALE AGREEMENT\n\n1. Duties\n\n1.1 The Seller does this:\n\n1.1(a) it washes the"
                + " wool;\n\n1.1(b) it cards:\n\n1.1(b)(i) by hand; or\n\n1.1(b)(ii) by mill.\n\n"
                + "1.2 The Buyer pays.\n");

    assertThat(contract.sections())
        .filteredOn(section -> section.number() != null)
        .extracting(Section::label)
        .containsExactly(
            "Section 1",
            "Section 1.1",
            "Section 1.1(a)",
            "Section 1.1(b)",
            "Section 1.1(b)(i)",
            "Section 1.1(b)(ii)",
            "Section 1.2");
    assertThat(contract.text().substring(contract.sections().get(4).start()))
        .startsWith("1.1(b) it cards");
  }

  @Test
  void whatStandsBehindALabelIsNoPartOfATitle() throws Exception {
    Contract contract =
        read(
            "BARGE HIRE\n\n1. Begin of hire:\n1 May 2021\n2. Payment dates:\n1 June 2021\n"
                + "1 August 2021\n3. Law: Ohio\n");

    assertThat(sections(contract)).containsExactly("1 Begin of hire", "2 Payment dates", "3 Law");
    assertThat(contract.passages())
        .extracting(contract::textOf)
        .anyMatch(text -> text.contains("1 May 2021"))
        .anyMatch(text -> text.contains("1 August 2021"));
  }

  /** A list of names is said by its items, which head nothing. */
  @Test
  void whatIsNumberedAndHeadsNothingIsSaid() throws Exception {
    Contract contract =
        read(
            "HIRE CONTRACT\n\n1. Barges\n\nThe barges of the Schedule are let to the Hirer.\n\n"
                + "Schedule\n\n1. Heron of Goole\n\n2. Teal of Hull\n");

    assertThat(contract.passages())
        .extracting(contract::textOf)
        .anyMatch(text -> text.contains("Heron of Goole"))
        .anyMatch(text -> text.contains("Teal of Hull"))
        .noneMatch(text -> text.contains("1. Barges"));
  }

  @Test
  void warnsOfNothingWhereNumbersRunOn() throws Exception {
    Contract contract =
        read("SALE AGREEMENT\n\n1. PRICE\n\nFive dollars.\n\n2. TERM\n\nTwo years.\n");

    assertThat(contract.warnings()).extracting(Warning::code).isEmpty();
  }

  @Test
  void readsABareNumberWithATitleInTheLine() throws Exception {
    Contract contract =
        read(
            "SUPPLY AGREEMENT\n\n1 Orders. The Buyer orders the goods in writing, and the Seller"
                + " confirms each order within three days of its receipt at the latest.\n\n"
                + "2 Recall. If the goods are recalled, the Seller bears the cost of it and takes"
                + " them back within ten days of the notice that the Buyer gives.\n");

    assertThat(sections(contract)).containsExactly("1 Orders", "2 Recall");
  }

  @Test
  void readsDatesWithTheDayFirstWhereTheyAreWrittenSo() throws Exception {
    Contract indian =
        read(
            "LICENCE AGREEMENT\n\nThis Agreement is made on 07/03/2024 between A Ltd and B Ltd.\n\n"
                + "1. Fee. Rs. 1,85,000/- a month until 31/12/2026.\n");
    Contract american =
        read(
            "LICENSE AGREEMENT\n\nThis Agreement is made on 07/03/2024 between A Inc. and B Inc.\n\n"
                + "1. Fee. $5,000 a month until 12/31/2026.\n");

    assertThat(indian.profile().date()).isEqualTo("2024-03-07");
    assertThat(american.profile().date()).isEqualTo("2024-07-03");
  }
}
