package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpeningTest {
  private static final String SAID = "Either party may end this contract by a letter.";

  @Test
  void numbersAndHeadingsBelongToThePage() {
    assertThat(Opening.removed("14.2Ending the Contract. " + SAID)).isEqualTo(SAID);
    assertThat(Opening.removed("9.ENDING; CONSEQUENCES: (b) " + SAID)).isEqualTo(SAID);
    assertThat(Opening.removed("XI. ENDING " + SAID)).isEqualTo(SAID);
    assertThat(Opening.removed("SECTION FOUR. LENGTH AND ENDING " + SAID)).isEqualTo(SAID);
    assertThat(Opening.removed("Ending. " + SAID)).isEqualTo(SAID);
    assertThat(Opening.removed("c) " + SAID)).isEqualTo(SAID);
  }

  @Test
  void aSentenceOfItsOwnIsKept() {
    assertThat(Opening.removed("The Buyer pays. " + SAID)).startsWith("The Buyer pays.");
    assertThat(Opening.removed("Acme Inc. " + SAID)).startsWith("Acme Inc.");
    assertThat(Opening.removed("Effective date: 4 May 2020, at noon in the city of Bonn"))
        .startsWith("Effective date:");
    assertThat(Opening.removed("30 days are enough for a notice of this kind"))
        .startsWith("30 days");
  }

  @Test
  void theFootOfAPageIsTakenOut() {
    assertThat(Opening.removed("The Buyer pays within ten - 12 - days of the delivery."))
        .isEqualTo("The Buyer pays within ten days of the delivery.");
  }

  @Test
  void aMarkerThatStandsAloneIsTakenOut() {
    assertThat(Opening.withoutLoneMarker("It may be ended: (d) by either party"))
        .isEqualTo("It may be ended: by either party");
    String two = "It may be ended (a) by the Buyer, or (b) by the Seller";
    assertThat(Opening.withoutLoneMarker(two)).isEqualTo(two);
    String reference = "as said in clause (b) above";
    assertThat(Opening.withoutLoneMarker(reference)).isEqualTo(reference);
  }
}
