package parley.converse;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.converse.Saying.asked;
import static parley.converse.Saying.party;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was asked of one party, or of what is his, is asked of the other. */
final class OtherPartyTest {
  private static final Saying MERGER =
      Saying.between(
          party("Curlew Foods, Inc.", "Company"),
          party("Redshank Holdings Corp.", "Parent"),
          "Company Termination Fee",
          "Parent Termination Fee");

  private static final Saying SHOP =
      Saying.between(party("Dunlin Web Ltd", "Host"), party("Ruff Shoes, Inc.", "Customer"));

  private static final Turn OWES = asked(1, "What does the company owe if it walks away?", "");

  @ParameterizedTest
  @CsvSource({
    "and the buyer's one?, What does the buyer owe if it walks away?",
    "Redshank's?, What does Redshank owe if it walks away?",
    "no I meant the buyer's, What does the buyer owe if it walks away?",
    "no - I meant redshank's own obligation, What does redshank owe if it walks away?",
    "and the other way round?, What does the Parent owe if it walks away?",
    "'no the other way round, redshank paying them', What does redshank owe if it walks away?"
  })
  void putsTheOtherPartyIntoTheQuestion(String said, String understood) {
    assertThat(MERGER.completed(said, OWES).text()).isEqualTo(understood);
  }

  @Test
  void findsTheTermForTheOtherPartysThing() {
    Turn fee = asked(1, "How big is the termination fee?", "the termination fee");
    Reading reading = MERGER.completed("and the buyer's one?", fee);
    assertThat(reading.text()).isEqualTo("How big is the Parent Termination Fee?");
    assertThat(reading.context().terms()).containsExactly("Parent Termination Fee");
  }

  @Test
  void bindsAPronounBehindTheOtherPartysThing() {
    Turn fee = asked(1, "How big is the buyer's termination fee?", "the buyer's termination fee");
    assertThat(
            MERGER.completed("sorry, I meant curlew's own one - when do they owe it?", fee).text())
        .isEqualTo("When do they owe the Company Termination Fee?");
  }

  @Test
  void aPhraseForPeopleTakesThePlaceOfAPronoun() {
    Turn they = asked(1, "How long do they have to report a fault?", "a fault");
    assertThat(SHOP.completed("the tenants", they).text())
        .isEqualTo("How long do the tenants have to report a fault?");
  }

  @Test
  void whatBelongsToNoPartyIsNoParty() {
    Turn they = asked(1, "What does the host do?", "");
    assertThat(SHOP.said("and next year's prices?", they).toString())
        .contains("next year's prices");
  }
}
