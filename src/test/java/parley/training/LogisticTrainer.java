package parley.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Logistic regression over sparse binary features by AdaGrad with a lazily applied L1 penalty
 * (Duchi, Hazan, Singer 2011). Deterministic for a given seed.
 */
final class LogisticTrainer {
  private final double rate;
  private final double l1;
  private final int epochs;

  LogisticTrainer(double rate, double l1, int epochs) {
    this.rate = rate;
    this.l1 = l1;
    this.epochs = epochs;
  }

  /**
   * An example.
   *
   * @param features numbers of the features present
   * @param weight how much it counts
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Example(int[] features, boolean positive, float weight) {}

  /** Weights, the last one the bias. */
  float[] train(List<Example> examples, int features) {
    double[] w = new double[features + 1];
    double[] g2 = new double[features + 1];
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(7);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        step(example, w, g2);
      }
    }
    float[] out = new float[features + 1];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) w[i];
    }
    return out;
  }

  private void step(Example example, double[] w, double[] g2) {
    int bias = w.length - 1;
    double score = w[bias];
    for (int f : example.features()) {
      score += w[f];
    }
    double p = 1 / (1 + Math.exp(-score));
    double gradient = (p - (example.positive() ? 1 : 0)) * example.weight();
    for (int f : example.features()) {
      update(f, gradient, l1, w, g2);
    }
    update(bias, gradient, 0, w, g2);
  }

  private void update(int f, double gradient, double penalty, double[] w, double[] g2) {
    g2[f] += gradient * gradient;
    double step = rate / (1e-6 + Math.sqrt(g2[f]));
    double moved = w[f] - step * gradient;
    double shrink = step * penalty * Math.abs(gradient);
    w[f] = Math.signum(moved) * Math.max(0, Math.abs(moved) - shrink);
  }
}
