package parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SparseModelTest {
  private static final List<String> LINES =
      List.of("price\tlaw\tnotice", "*\t0:-1.5 2:0.25", "pay\t0:2.00", "§ é\t1:1.25 2:-0.05");

  @Test
  void addsTheVotesOfTheFeaturesToTheBias() {
    SparseModel model = SparseModel.parse(LINES);
    assertThat(model.outputs()).containsExactly("price", "law", "notice");
    assertThat(model.scores(List.of())).containsExactly(-1.5f, 0, 0.25f);
    assertThat(model.scores(List.of("pay", "§ é", "pay"))).containsExactly(2.5f, 1.25f, 0.2f);
  }

  @Test
  void featuresThatOnlyBeginOrEndLikeOneHaveNoVote() {
    SparseModel model = SparseModel.parse(LINES);
    assertThat(model.scores(List.of("pa", "pays", "", "§", "é", "price")))
        .containsExactly(-1.5f, 0, 0.25f);
  }

  @Test
  void aModelOfOutputsAloneHasNoVotes() {
    assertThat(SparseModel.parse(List.of("none")).scores(List.of("pay"))).containsExactly(0);
    assertThat(SparseModel.parse("none\n").scores(List.of("", "*"))).containsExactly(0);
  }

  @Test
  void findsEachOfManyFeatures() {
    List<String> lines = new ArrayList<>(List.of("a"));
    for (int i = 0; i < 5_000; i++) {
      lines.add("word " + i + "\t0:" + i);
    }
    SparseModel model = SparseModel.parse(String.join("\n", lines) + "\n");
    for (int i = 0; i < 5_000; i++) {
      assertThat(model.scores(List.of("word " + i))).containsExactly(i);
    }
    assertThat(model.scores(List.of("word 5000"))).containsExactly(0);
  }
}
