package parley.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A linear model with many outputs and few weights: each feature votes for some outputs. The file
 * has a first line of output names and then a line a feature: {@code feature<TAB>output:weight ...}
 * where outputs are numbered from 0. The feature {@code *} is the bias. Immutable.
 */
public final class SparseModel {
  private static final Votes NONE = new Votes(new int[0], new float[0]);

  @SuppressWarnings("ArrayRecordComponent") // private and never compared
  private record Votes(int[] outputs, float[] weights) {}

  private final List<String> outputs;
  private final Map<String, Votes> votes;

  private SparseModel(List<String> outputs, Map<String, Votes> votes) {
    this.outputs = List.copyOf(outputs);
    this.votes = votes;
  }

  /** Parses the lines of a model file. */
  public static SparseModel parse(List<String> lines) {
    List<String> outputs = List.of(lines.getFirst().split("\t"));
    Map<String, Votes> votes = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      int tab = line.indexOf('\t');
      votes.put(line.substring(0, tab), votes(line.substring(tab + 1)));
    }
    return new SparseModel(outputs, votes);
  }

  private static Votes votes(String text) {
    String[] parts = text.split(" ");
    int[] at = new int[parts.length];
    float[] weights = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      int colon = parts[i].indexOf(':');
      at[i] = Integer.parseInt(parts[i], 0, colon, 10);
      weights[i] = Float.parseFloat(parts[i].substring(colon + 1));
    }
    return new Votes(at, weights);
  }

  /** Names of the outputs, in the order of {@link #scores}. */
  public List<String> outputs() {
    return outputs;
  }

  /** Sum of the votes for each output, bias included; log-odds when trained as a logistic model. */
  public float[] scores(Iterable<String> features) {
    float[] sums = new float[outputs.size()];
    add(votes.getOrDefault("*", NONE), sums);
    for (String feature : features) {
      Votes v = votes.get(feature);
      if (v != null) {
        add(v, sums);
      }
    }
    return sums;
  }

  private static void add(Votes v, float[] sums) {
    for (int i = 0; i < v.outputs.length; i++) {
      sums[v.outputs[i]] += v.weights[i];
    }
  }

  /** Features with any weight, for inspection. */
  public List<String> features() {
    return new ArrayList<>(votes.keySet());
  }
}
