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
  void findsTermsWithoutQuotationMarks() throws Exception {
    Contract contract =
        read(
            "SERVICES CONTRACT\n\n1. INTERPRETATION\n\n1.1 The definitions in this clause apply in"
                + " this Contract:\n\nBusiness Day: a day other than a Saturday.\n\nCharges means the"
                + " sums of Schedule 2.\n\n1.2 Note: the headings bind nobody.\n");

    assertThat(contract.terms())
        .extracting(DefinedTerm::term)
        .containsExactly("Business Day", "Charges");
  }

  @Test
  void takesNoSharesAndPhrasesForTerms() throws Exception {
    Contract contract =
        read(
            "1. Rate. The rate (the \"15%\") and the words \"to the extent\" mean what they say."
                + " The \"Fee\" means five dollars.\n");

    assertThat(contract.terms()).extracting(DefinedTerm::term).containsExactly("Fee");
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
