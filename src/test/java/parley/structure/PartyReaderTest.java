package parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.language.Span;

/** Between whom a contract is. */
final class PartyReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "This Lease is made between Orchard Row LLC, an Ohio limited liability company, and Wick & Sons, Inc."
            + " | Orchard Row LLC; Wick & Sons, Inc.",
        "AGREEMENT by and among TERN HOLDINGS, INC., TERN MERGER SUB, INC. and PLOVER CORPORATION Dated as of"
            + " | TERN HOLDINGS, INC.; TERN MERGER SUB, INC.; PLOVER CORPORATION",
        "This Deed is between: (1) MERLE 2011 LIMITED (registered number 04411) whose office is at 9 High Street"
            + " (the Company) and (2) ANNA FELL (the Executive). | MERLE 2011 LIMITED; ANNA FELL",
        "This Licence is entered into by Siskin Software GmbH, Hauptstr. 12, 10115 Berlin (hereinafter called"
            + " \"SISKIN\"), and Brambling Ltd., 4 Mill Lane | Siskin Software GmbH; Brambling Ltd.",
        "This Contract is between Heron Freight Co., a corporation of England and Wales, and John Teal, an individual."
            + " | Heron Freight Co.; John Teal",
        "BETWEEN (1) Wigeon Yards Limited (the \"Seller\") and (2) Smew Docks Plc (the \"Buyer\")."
            + " | Wigeon Yards Limited; Smew Docks Plc",
        "Supply Agreement. Party A: Harbour Mills Ltd, a company of Kent. Party B: Plover Grain, Inc., of Ohio."
            + " | Harbour Mills Ltd; Plover Grain, Inc.",
        "LICENSOR: Siskin Software GmbH, 10115 Berlin LICENSEE: Brambling Ltd., 4 Mill Lane, Hull"
            + " | Siskin Software GmbH; Brambling Ltd.",
        "Eider Bank N.A. (\"Eider\") lends to Scoter Yarns, Inc., an Ohio corporation (the \"Borrower\"), what it asks."
            + " | Eider Bank N.A.; Scoter Yarns, Inc.",
        "Agreement between Pipit Tools, Inc., Columbus, Ohio 43004 (\"Pipit\") and Wren Ltd., Hull (\"Wren\")"
            + " | Pipit Tools, Inc.; Wren Ltd.",
      })
  void readsPartiesByTheirNames(String preamble, String names) {
    assertThat(parties(preamble)).extracting(Party::name).containsExactly(names.split("; "));
  }

  @Test
  void callsPartiesAsTheyAreLabelled() {
    assertThat(
            parties("Party A: Harbour Mills Ltd, of Kent. Party B: Plover Grain, Inc., of Ohio."))
        .extracting(Party::aliases)
        .containsExactly(List.of("Party A"), List.of("Party B"));
  }

  @Test
  void aNameMayStandBehindWhatTheOneBeforeIs() {
    assertThat(
            parties(
                "by and between Knot Bancorp (\"Knot\"), an Ohio corporation, and Dotterel Trust Corporation"
                    + " (\"Dotterel\"). Together with the merger, Knot Bank (\"Knot Bank\") will join Dotterel."))
        .extracting(Party::name)
        .containsExactly("Knot Bancorp", "Dotterel Trust Corporation");
  }

  @Test
  void keepsWhatThePartiesAreCalled() {
    List<Party> parties =
        parties(
            "between KITE SYSTEMS, INC., with its office at 1 Hill Road. Hereinafter referred to as \"Customer\""
                + " And LARK WORKS LTD., at 2 Dale Road. Hereinafter referred to as \"Contractor.\"");

    assertThat(parties)
        .extracting(Party::aliases)
        .containsExactly(List.of("Customer"), List.of("Contractor"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The difference between the Equipped Capacity and the Allocated Capacity is paid.",
        "The relation between the Company and the Distributor is that of seller and buyer.",
        "This Agreement is between the undersigned and the person named below.",
        "Seller: the person named above. Buyer: whoever signs below.",
        "The Seller sells the goods to the Buyer as the Federal Trade Commission (the \"FTC\") allows.",
      })
  void takesNothingElseForAParty(String text) {
    assertThat(parties(text)).isEmpty();
  }

  @Test
  void endsAtTheRecitals() {
    assertThat(
            parties(
                "between Dunlin Bank and Knot Trust Company WHEREAS, Ruff Inc. and Reeve Inc. own it"))
        .extracting(Party::name)
        .containsExactly("Dunlin Bank", "Knot Trust Company");
  }

  private static List<Party> parties(String text) {
    return new PartyReader(text, new Span(0, text.length()), text.length()).read();
  }
}
