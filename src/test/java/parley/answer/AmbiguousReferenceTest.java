package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.reader.ContextualQuestion;

class AmbiguousReferenceTest {
  private static final List<String> TERMS =
      List.of("Orchard", "Buyer Break Fee", "Seller Break Fee", "Escrow Agent");

  private static List<String> of(String question) {
    return AmbiguousReference.of(ContextualQuestion.alone(question), TERMS);
  }

  @Test
  void aNameThatFitsTwoTermsIsAmbiguous() {
    assertThat(of("What is the break fee?")).containsExactly("Buyer Break Fee", "Seller Break Fee");
  }

  @Test
  void aTermNamedInFullIsNot() {
    assertThat(of("What is the Buyer Break Fee?")).isEmpty();
    assertThat(of("What break fee does the seller owe?")).isEmpty();
    assertThat(
            AmbiguousReference.of(
                ContextualQuestion.alone("What is the break fee?"),
                List.of("Break Fee", "Buyer Break Fee")))
        .isEmpty();
  }

  @Test
  void oneWordOrAPluralIsNoName() {
    assertThat(of("What is the fee?")).isEmpty();
    assertThat(of("What are the break fees?")).isEmpty();
  }

  @Test
  void theConversationSaysWhichIsMeant() {
    ContextualQuestion after =
        new ContextualQuestion(
            "When is the break fee due?", "How much is the Seller Break Fee?", "", "");
    assertThat(AmbiguousReference.of(after, TERMS)).isEmpty();
    ContextualQuestion both =
        new ContextualQuestion(
            "When is the break fee due?",
            "Are the Buyer Break Fee and the Seller Break Fee the same?",
            "",
            "");
    assertThat(AmbiguousReference.of(both, TERMS)).hasSize(2);
    ContextualQuestion other =
        new ContextualQuestion("When is the break fee due?", "Who is the seller?", "", "");
    assertThat(AmbiguousReference.of(other, TERMS)).hasSize(2);
  }
}
