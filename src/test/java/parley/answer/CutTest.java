package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTest {
  @Test
  void aTextThatFitsIsLeftAsItIs() {
    assertThat(Cut.of("The Tenant shall pay the rent.", 6))
        .isEqualTo("The Tenant shall pay the rent.");
  }

  @Test
  void aProvisoThatDoesNotFitIsLeftOutWhole() {
    String text =
        "the fee shall be raised in proportion to the floor space; provided that nothing in this"
            + " Section 7.3 permits the Landlord to take any action that Section 9.1 forbids";
    for (int most = 14; most < 28; most++) {
      assertThat(Cut.of(text, most))
          .isEqualTo("the fee shall be raised in proportion to the floor space");
    }
  }

  @Test
  void aProvisoThatIsOverIsKept() {
    String text =
        "the fee rises yearly, except in a leap year; the Tenant is told of it by a notice that"
            + " the Landlord sends to the last address";
    assertThat(Cut.of(text, 18)).startsWith("the fee rises yearly, except in a leap year");
  }

  @Test
  void noCutFallsInsideAReferenceOrAfterAWordThatGoesOn() {
    String text =
        "The Supplier keeps the records that Section 4.2 and Section 4.3 (b) of this Agreement"
            + " require it to keep under the laws of the place where the goods (other than spare"
            + " parts and tools) are made and delivers them to the Buyer within ten (10) days of"
            + " a request by the Buyer or any of the Buyer's auditors";
    for (int most = 6; most < 58; most++) {
      String cut = Cut.of(text, most);
      String words = cut.replace(" …", "");
      assertThat(text).startsWith(words);
      assertThat(words).doesNotEndWith("Section").doesNotEndWith("(10").doesNotEndWith(" ten");
      assertThat(words.chars().filter(c -> c == '(').count())
          .as(cut)
          .isEqualTo(words.chars().filter(c -> c == ')').count());
      assertThat(Dangling.is(words.substring(words.lastIndexOf(' ') + 1))).as(cut).isFalse();
    }
  }

  @Test
  void whatIsLeftOutIsMarked() {
    String text = "The Tenant shall keep the roof dry, and the Landlord shall pay for the tiles";
    assertThat(Cut.of(text, 10)).isEqualTo("The Tenant shall keep the roof dry …");
  }

  @Test
  void aTextOfOneWordOverAndOverIsCutAllTheSame() {
    assertThat(Cut.of("of ".repeat(200).strip(), 10).length()).isLessThan(60);
  }
}
