package parley.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ItemsTest {
  @Test
  void whatIsMarkedIsEnumerated() {
    assertThat(Items.in("The Keeper may: (a) rest at noon; (b) sleep; and (c) eat."))
        .containsExactly("(a) rest at noon", "(b) sleep", "(c) eat");
  }

  @Test
  void aReferenceWithinAnItemIsNone() {
    assertThat(
            Items.in(
                "other than (i) Units of Parent, (ii) Units held in (the Units described in clauses (i) and (ii), “Void Units”), and (iii) Late Units."))
        .hasSize(3)
        .last()
        .isEqualTo("(iii) Late Units");
  }

  @Test
  void oneMarkerIsNoEnumeration() {
    assertThat(Items.in("The Keeper (a) rests.")).isEmpty();
    assertThat(Items.in("as Section 4 (d) and Section 5 (e) say")).isEmpty();
  }
}
