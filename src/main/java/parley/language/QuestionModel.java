package parley.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A linear model over {@link QuestionFeatures}, each weighted by its rarity and all scaled to unit
 * length. The file has a line of output names and then a line a feature: {@code feature<TAB>rarity
 * <TAB>output:weight ...}. Immutable; safe for many threads.
 */
public final class QuestionModel {
  @SuppressWarnings("ArrayRecordComponent") // private and never compared
  private record Row(float rarity, int[] outputs, float[] weights) {}

  private final List<String> outputs;
  private final Map<String, Row> rows = new HashMap<>();

  private QuestionModel(List<String> outputs) {
    this.outputs = List.copyOf(outputs);
  }

  /** Parses the lines of a model file. */
  public static QuestionModel parse(List<String> lines) {
    QuestionModel model = new QuestionModel(List.of(lines.getFirst().split("\t")));
    for (String line : lines.subList(1, lines.size())) {
      int first = line.indexOf('\t');
      int second = line.indexOf('\t', first + 1);
      float rarity = Float.parseFloat(line.substring(first + 1, second));
      model.rows.put(line.substring(0, first), row(rarity, line.substring(second + 1)));
    }
    return model;
  }

  private static Row row(float rarity, String votes) {
    if (votes.isEmpty()) {
      return new Row(rarity, new int[0], new float[0]);
    }
    String[] parts = votes.split(" ");
    int[] outputs = new int[parts.length];
    float[] weights = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      int colon = parts[i].indexOf(':');
      outputs[i] = Integer.parseInt(parts[i], 0, colon, 10);
      weights[i] = Float.parseFloat(parts[i].substring(colon + 1));
    }
    return new Row(rarity, outputs, weights);
  }

  /** Names of the outputs, in the order of {@link #scores}. */
  public List<String> outputs() {
    return outputs;
  }

  /** The score of each output; all zero when no feature is known. */
  public float[] scores(Map<String, Float> features) {
    float[] scores = new float[outputs.size()];
    double length = 0;
    for (Map.Entry<String, Float> feature : features.entrySet()) {
      Row row = rows.get(feature.getKey());
      if (row != null) {
        double value = feature.getValue() * row.rarity;
        length += value * value;
        for (int i = 0; i < row.outputs.length; i++) {
          scores[row.outputs[i]] += (float) (value * row.weights[i]);
        }
      }
    }
    float scale = length > 0 ? (float) (1 / Math.sqrt(length)) : 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= scale;
    }
    return scores;
  }

  /** Share of the features' weight that the model has ever seen, 0 to 1. */
  public double known(Map<String, Float> features) {
    double all = 0;
    double seen = 0;
    for (Map.Entry<String, Float> feature : features.entrySet()) {
      all += feature.getValue();
      seen += rows.containsKey(feature.getKey()) ? feature.getValue() : 0;
    }
    return all == 0 ? 0 : seen / all;
  }
}
