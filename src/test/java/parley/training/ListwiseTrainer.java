package parley.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A linear ranker by softmax over each list (ListNet's top-one probability). Deterministic. */
final class ListwiseTrainer {
  private static final int EPOCHS = 40;
  private static final double L2 = 1e-4;

  /** Candidates of one question and which of them are evidence. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Query(List<float[]> features, boolean[] right) {}

  /** One weight a feature. */
  float[] train(List<Query> queries, int size) {
    float[] w = new float[size];
    List<Query> order = new ArrayList<>(queries);
    Random random = new Random(23);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      float rate = 0.3f / (1 + epoch * 0.2f);
      for (Query query : order) {
        step(query, w, rate);
      }
    }
    return w;
  }

  private static void step(Query query, float[] w, float rate) {
    double[] p = softmax(query, w);
    double right = 1e-12;
    for (int i = 0; i < p.length; i++) {
      right += query.right()[i] ? p[i] : 0;
    }
    for (int i = 0; i < p.length; i++) {
      double target = query.right()[i] ? p[i] / right : 0;
      double gradient = p[i] - target;
      if (Math.abs(gradient) > 1e-4) {
        for (int k = 0; k < w.length; k++) {
          w[k] -= (float) (rate * gradient * query.features().get(i)[k]);
        }
      }
    }
    for (int k = 0; k < w.length; k++) {
      w[k] *= (float) (1 - rate * L2);
    }
  }

  private static double[] softmax(Query query, float[] w) {
    double[] p = new double[query.features().size()];
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < p.length; i++) {
      p[i] = score(query.features().get(i), w);
      highest = Math.max(highest, p[i]);
    }
    double total = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.exp(p[i] - highest);
      total += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= total;
    }
    return p;
  }

  private static double score(float[] features, float[] w) {
    double score = 0;
    for (int k = 0; k < w.length; k++) {
      score += w[k] * features[k];
    }
    return score;
  }

  /** Share of the questions whose best candidate is evidence. */
  static double firstRight(List<Query> queries, float[] w) {
    int right = 0;
    for (Query query : queries) {
      int best = 0;
      for (int i = 1; i < query.features().size(); i++) {
        if (score(query.features().get(i), w) > score(query.features().get(best), w)) {
          best = i;
        }
      }
      right += query.right()[best] ? 1 : 0;
    }
    return (double) right / queries.size();
  }
}
