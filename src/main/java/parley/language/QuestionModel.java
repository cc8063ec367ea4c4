package parley.language;

import java.util.List;
import java.util.Map;

/**
 * A linear model over {@link QuestionFeatures}, each weighted by its rarity and all scaled to unit
 * length. The file has a line of output names and then a line a feature: {@code feature<TAB>rarity
 * <TAB>output:weight ...}. Immutable; safe for many threads.
 */
public final class QuestionModel {
  private record Row(float rarity, WeightList votes) {}

  private final List<String> outputs;
  private final ModelRows<Row> rows;

  private QuestionModel(ModelRows<Row> rows) {
    this.outputs = rows.outputs();
    this.rows = rows;
  }

  /** Parses a model file. */
  public static QuestionModel parse(String text) {
    return new QuestionModel(new ModelRows<>(text, QuestionModel::row));
  }

  private static Row row(String text, int from, int to) {
    int tab = text.indexOf('\t', from);
    float rarity = Float.parseFloat(text.substring(from, tab));
    return new Row(rarity, WeightList.parse(text, tab + 1, to));
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
      Row row = rows.of(feature.getKey());
      if (row != null) {
        double value = feature.getValue() * row.rarity;
        length += value * value;
        int[] voted = row.votes.outputs();
        for (int i = 0; i < voted.length; i++) {
          scores[voted[i]] += (float) (value * row.votes.weights()[i]);
        }
      }
    }
    float scale = length > 0 ? (float) (1 / Math.sqrt(length)) : 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= scale;
    }
    return scores;
  }
}
