package parley.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostingsTest {
  private final Postings postings =
      new Postings(List.of("the rent is due", "the rent and the deposit", "the law of Oregon"));

  @Test
  void aRareWordIsWorthMoreThanACommonOne() {
    assertThat(postings.idf("deposit")).isGreaterThan(postings.idf("rent"));
    assertThat(postings.idf("zebra")).isZero();
  }

  @Test
  void weightsCount() {
    double[] rent = postings.score(Map.of("rent", 1f, "deposit", 0.1f));
    double[] deposit = postings.score(Map.of("rent", 0.1f, "deposit", 1f));
    assertThat(rent[0]).isGreaterThan(deposit[0]);
    assertThat(deposit[1]).isGreaterThan(deposit[0]);
    assertThat(deposit[2]).isZero();
  }
}
