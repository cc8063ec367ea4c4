package parley.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Multinomial logistic regression over sparse features by AdaGrad with L2. Deterministic. */
final class SoftmaxTrainer {
  private final double rate;
  private final double l2;
  private final int epochs;

  SoftmaxTrainer(double rate, double l2, int epochs) {
    this.rate = rate;
    this.l2 = l2;
    this.epochs = epochs;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Example(int[] features, int label) {}

  /** Weights by feature, then by label; the last row is the bias. */
  float[][] train(List<Example> examples, int features, int labels) {
    float[][] w = new float[features + 1][labels];
    float[][] g2 = new float[features + 1][labels];
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(11);
    double[] p = new double[labels];
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        predict(example.features(), w, p);
        p[example.label()] -= 1;
        for (int f : example.features()) {
          update(w[f], g2[f], p, l2);
        }
        update(w[features], g2[features], p, 0);
      }
    }
    return w;
  }

  /** Fills {@code p} with the probability of each label. */
  static void predict(int[] features, float[][] w, double[] p) {
    System.arraycopy(widen(w[w.length - 1]), 0, p, 0, p.length);
    for (int f : features) {
      for (int k = 0; k < p.length; k++) {
        p[k] += w[f][k];
      }
    }
    double highest = Double.NEGATIVE_INFINITY;
    for (double v : p) {
      highest = Math.max(highest, v);
    }
    double total = 0;
    for (int k = 0; k < p.length; k++) {
      p[k] = Math.exp(p[k] - highest);
      total += p[k];
    }
    for (int k = 0; k < p.length; k++) {
      p[k] /= total;
    }
  }

  private static double[] widen(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  private void update(float[] w, float[] g2, double[] gradient, double penalty) {
    for (int k = 0; k < w.length; k++) {
      double g = gradient[k] + penalty * w[k];
      if (Math.abs(g) > 1e-5) {
        g2[k] += (float) (g * g);
        w[k] -= (float) (rate * g / (1e-4 + Math.sqrt(g2[k])));
      }
    }
  }
}
