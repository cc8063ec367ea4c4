package parley.retrieve;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    Features.ALL.forEach(name -> lines.add(name + "\t0.5\t0.25"));
    return lines;
  }

  @Test
  void aMissingFeatureIsNamed() {
    List<String> lines = lines();
    lines.removeFirst();
    assertThatThrownBy(() -> Ranking.of(lines)).hasMessageContaining(Features.ALL.getFirst());
  }

  @Test
  void anUnknownFeatureIsNamed() {
    List<String> lines = lines();
    lines.add("moon\t1\t1");
    assertThatThrownBy(() -> Ranking.of(lines)).hasMessageContaining("moon");
  }
}
