package parley.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Logistic regression over sparse binary features by FTRL-Proximal (McMahan et al. 2013, "Ad click
 * prediction", algorithm 1), whose L1 term leaves most weights at exactly zero. Deterministic.
 */
final class LogisticTrainer {
  private static final double BETA = 1;

  private final double alpha;
  private final double l1;
  private final double l2;
  private final int epochs;

  LogisticTrainer(double alpha, double l1, double l2, int epochs) {
    this.alpha = alpha;
    this.l1 = l1;
    this.l2 = l2;
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
    double[] z = new double[features + 1];
    double[] n = new double[features + 1];
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(7);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        step(example, z, n);
      }
    }
    float[] out = new float[features + 1];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) weight(z[i], n[i], i == features ? 0 : l1);
    }
    return out;
  }

  private void step(Example example, double[] z, double[] n) {
    int bias = z.length - 1;
    double score = weight(z[bias], n[bias], 0);
    for (int f : example.features()) {
      score += weight(z[f], n[f], l1);
    }
    double p = 1 / (1 + Math.exp(-score));
    double gradient = (p - (example.positive() ? 1 : 0)) * example.weight();
    for (int f : example.features()) {
      update(f, gradient, weight(z[f], n[f], l1), z, n);
    }
    update(bias, gradient, weight(z[bias], n[bias], 0), z, n);
  }

  private double weight(double z, double n, double penalty) {
    if (Math.abs(z) <= penalty) {
      return 0;
    }
    return -(z - Math.signum(z) * penalty) / ((BETA + Math.sqrt(n)) / alpha + l2);
  }

  private void update(int f, double gradient, double weight, double[] z, double[] n) {
    double sigma = (Math.sqrt(n[f] + gradient * gradient) - Math.sqrt(n[f])) / alpha;
    z[f] += gradient - sigma * weight;
    n[f] += gradient * gradient;
  }
}
