package parley.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A linear model with many outputs and few weights: each feature votes for some outputs. The file
 * has a first line of output names and then a line a feature: {@code feature<TAB>output:weight ...}
 * where outputs are numbered from 0. The feature {@code *} is the bias. Safe for many threads.
 */
public final class SparseModel {
  private final List<String> outputs;
  private final ModelRows<WeightList> votes;

  private SparseModel(ModelRows<WeightList> votes) {
    this.outputs = votes.outputs();
    this.votes = votes;
  }

  /** Parses the lines of a model file. */
  public static SparseModel parse(List<String> lines) {
    return parse(String.join("\n", lines));
  }

  /** Parses the text of a model file. */
  public static SparseModel parse(String text) {
    return new SparseModel(new ModelRows<>(text, WeightList::parse));
  }

  /** Names of the outputs, in the order of {@link #scores}. */
  public List<String> outputs() {
    return outputs;
  }

  /** Sum of the votes for each output, bias included; log-odds when trained as a logistic model. */
  public float[] scores(Iterable<String> features) {
    float[] sums = new float[outputs.size()];
    add(votes.of("*"), sums);
    for (String feature : features) {
      add(votes.of(feature), sums);
    }
    return sums;
  }

  private static void add(@Nullable WeightList votes, float[] sums) {
    if (votes != null) {
      for (int i = 0; i < votes.outputs().length; i++) {
        sums[votes.outputs()[i]] += votes.weights()[i];
      }
    }
  }
}
