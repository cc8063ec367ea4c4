package parley.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import parley.TestContracts;
import parley.structure.Contract;
import parley.structure.Passage;

class PassageContextTest {
  private static final String SUPPLY =
      "SUPPLY AGREEMENT between Pinnacle Ceramics Inc. and Dunmore Kilns GmbH\n\n"
          + "1. Definitions. \"Working Day\" means a day on which banks in Vienna are open.\n\n"
          + "2. Delivery. Subject to Section 3, the Seller shall deliver each kiln on a Working Day.\n\n"
          + "3. Delay. The Seller is not liable for delay that a strike causes.\n";

  private final Contract contract = new TestContracts().add("supply", SUPPLY);

  @Test
  void tellsWhatTermsMeanAndWhatClausesSay() {
    PassageContext context = PassageContext.of(contract, saying("shall deliver"));

    assertThat(context.definitions())
        .singleElement()
        .satisfies(d -> {
          assertThat(d.term()).isEqualTo("Working Day");
          assertThat(d.text()).contains("banks in Vienna");
        });
    assertThat(context.references())
        .singleElement()
        .satisfies(r -> assertThat(r.text()).contains("a strike causes"));
  }

  @Test
  void leavesOutWhatThePassageItselfSays() {
    PassageContext context = PassageContext.of(contract, saying("banks in Vienna"));

    assertThat(context.definitions()).isEmpty();
    assertThat(context.references()).isEmpty();
  }

  private Passage saying(String words) {
    return contract.passages().stream()
        .filter(p -> contract.textOf(p).contains(words))
        .findFirst()
        .orElseThrow();
  }
}
