package parley.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import parley.language.QuestionFeatures;

/**
 * Softmax regression over {@link QuestionFeatures}, rarity-weighted and of unit length, by Adam in
 * batches with L2. Deterministic.
 */
final class QuestionTrainer {
  private static final int BATCH = 256;
  private static final float SCALE = 3.3f;
  private static final double LEAST = 0.3;

  private final int epochs;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, Double> rarity = new HashMap<>();
  private final List<String> labels = new ArrayList<>();

  QuestionTrainer(int epochs) {
    this.epochs = epochs;
  }

  /** A wording and its label. */
  record Wording(String text, String label) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Vector(int[] at, float[] values, int label) {}

  /** The lines of a {@link parley.language.QuestionModel} file. */
  List<String> train(List<Wording> wordings) {
    prepare(wordings);
    List<Vector> vectors = new ArrayList<>(wordings.stream().map(this::vector).toList());
    float[] w = new float[numbers.size() * labels.size()];
    float[] gradient = new float[w.length];
    Adam adam = new Adam(w.length, 0.005f);
    Random random = new Random(5);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(vectors, random);
      for (int from = 0; from < vectors.size(); from += BATCH) {
        Arrays.fill(gradient, 0);
        List<Vector> batch = vectors.subList(from, Math.min(from + BATCH, vectors.size()));
        batch.forEach(v -> add(v, w, gradient, 1f / batch.size()));
        adam.step(w, gradient, 5e-5f);
      }
    }
    return lines(w);
  }

  private void prepare(List<Wording> wordings) {
    Map<String, Integer> seen = new HashMap<>();
    for (Wording wording : wordings) {
      QuestionFeatures.of(wording.text()).keySet().forEach(f -> seen.merge(f, 1, Integer::sum));
      if (!labels.contains(wording.label())) {
        labels.add(wording.label());
      }
    }
    seen.keySet().stream().sorted().forEach(f -> numbers.put(f, numbers.size()));
    seen.forEach((f, n) -> rarity.put(f, Math.sqrt(Math.log((wordings.size() + 1) / (n + 0.5)))));
  }

  private Vector vector(Wording wording) {
    Map<String, Float> features = QuestionFeatures.of(wording.text());
    int[] at = new int[features.size()];
    float[] values = new float[features.size()];
    double length = 0;
    int i = 0;
    for (Map.Entry<String, Float> feature : features.entrySet()) {
      at[i] = numbers.getOrDefault(feature.getKey(), 0);
      values[i] = (float) (feature.getValue() * rarity.getOrDefault(feature.getKey(), 0.0));
      length += values[i] * values[i];
      i++;
    }
    for (int k = 0; k < values.length; k++) {
      values[k] *= (float) (SCALE / Math.sqrt(length));
    }
    return new Vector(at, values, labels.indexOf(wording.label()));
  }

  private void add(Vector v, float[] w, float[] gradient, float weight) {
    int n = labels.size();
    double[] p = new double[n];
    for (int f = 0; f < v.at().length; f++) {
      for (int k = 0; k < n; k++) {
        p[k] += v.values()[f] * w[v.at()[f] * n + k];
      }
    }
    double highest = Arrays.stream(p).max().orElse(0);
    double total = 0;
    for (int k = 0; k < n; k++) {
      p[k] = Math.exp(p[k] - highest);
      total += p[k];
    }
    for (int k = 0; k < n; k++) {
      p[k] = p[k] / total - (k == v.label() ? 1 : 0);
    }
    for (int f = 0; f < v.at().length; f++) {
      for (int k = 0; k < n; k++) {
        gradient[v.at()[f] * n + k] += (float) (v.values()[f] * p[k] * weight);
      }
    }
  }

  private List<String> lines(float[] w) {
    List<String> lines = new ArrayList<>(List.of(String.join("\t", labels)));
    int n = labels.size();
    numbers.forEach((feature, f) -> {
      StringBuilder votes = new StringBuilder();
      for (int k = 0; k < n; k++) {
        double weight = SCALE * w[f * n + k];
        if (Math.abs(weight) >= LEAST) {
          votes.append(votes.isEmpty() ? "" : " ");
          votes.append(String.format(Locale.ROOT, "%d:%.2f", k, weight));
        }
      }
      double rare = rarity.getOrDefault(feature, 0.0);
      lines.add(String.format(Locale.ROOT, "%s\t%.2f\t%s", feature, rare, votes));
    });
    return lines;
  }
}
