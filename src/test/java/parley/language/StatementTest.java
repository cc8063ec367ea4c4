package parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StatementTest {
  @Test
  void namesWhomItSpeaksOf() {
    Statement said = Statement.in("The Borrowers may repay the loan.").getFirst();
    assertThat(said.stem()).isEqualTo("borrow");
    assertThat(said.isOfAll()).isFalse();
  }

  @Test
  void namesNobodyWhereItSpeaksOfAllParties() {
    Statement said =
        Statement.in("Either party may terminate this Agreement upon bankruptcy.").getFirst();
    assertThat(said.isOfAll()).isTrue();
    assertThat(said.stem()).isEmpty();
  }
}
