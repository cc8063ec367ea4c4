package parley.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.TestContracts;
import parley.language.Tokens;
import parley.structure.Contract;

class PartiesTest {
  private final Contract contract =
      TestContracts.parse(
          "FRANCHISE AGREEMENT\n\nThis Franchise Agreement is made by and between Amber Kitchens Corporation, a Maine"
              + " corporation (\"AKC\"), and Tindall Foods LLC, an Ohio company (\"Franchisee\").\n\n1. Fee. AKC shall pay.\n");
  private final Parties parties = new Parties();

  @ParameterizedTest
  @CsvSource({
    "Amber, AKC, true, false",
    "AK, AKC, true, false",
    "Tindall, Franchisee, true, false",
    "Tindall, AKC, false, true",
    "Tindall, Owner, false, false",
    "Landlord, Tenant, false, true",
    "Buyer, Purchaser, true, false"
  })
  void aNameIsThatOfThePartyWhoBearsIt(String one, String other, boolean same, boolean differs) {
    String first = Tokens.stems(one).getFirst();
    String second = Tokens.stems(other).getFirst();
    assertThat(parties.isSame(first, second, contract)).isEqualTo(same);
    assertThat(parties.isOther(first, second, contract)).isEqualTo(differs);
  }
}
