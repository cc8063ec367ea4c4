package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ItemsTest {
  @Test
  void nestedSeriesAreNoItems() {
    Items items =
        found(
            "The tenant may sublet if: (a) the landlord (i) agrees or (ii) is silent; (b) the rent"
                + " is paid; and (c) no default exists.");
    assertThat(items.leadIn()).isEqualTo("The tenant may sublet if:");
    assertThat(items.all()).hasSize(3);
    assertThat(items.item(0)).isEqualTo("the landlord (i) agrees or (ii) is silent");
    assertThat(items.item(1)).isEqualTo("the rent is paid");
  }

  @Test
  void aClauseReferredToIsNoItem() {
    assertThat(Items.of("Except under clause (a) or clause (b) the deposit is returned.")).isNull();
  }

  @Test
  void romansGoOnPastTen() {
    StringBuilder text = new StringBuilder("The following:");
    for (String roman : "i ii iii iv v vi vii viii ix x xi xii".split(" ")) {
      text.append(" (").append(roman).append(") thing ").append(roman).append(';');
    }
    Items items = found(text.toString());
    assertThat(items.all()).hasSize(12);
    assertThat(items.item(11)).isEqualTo("thing xii");
  }

  @Test
  void oneItemIsNoList() {
    assertThat(Items.of("Payment is due (a) at closing.")).isNull();
  }

  private static Items found(String text) {
    Items items = Items.of(text);
    if (items == null) {
      throw new AssertionError("no items in: " + text);
    }
    return items;
  }
}
