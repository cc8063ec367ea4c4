package parley.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Logistic regression for the confidence of answers; weights of single concepts are held closer to
 * zero than shared ones. Prints a reliability table of held-out questions.
 */
final class ConfidenceTrainer {
  private static final int EPOCHS = 30;

  /** The lines of {@code confidence.tsv}. */
  List<String> train(List<Map<String, Double>> features, List<Boolean> there) {
    List<Integer> all = new ArrayList<>(IntStream.range(0, features.size()).boxed().toList());
    Collections.shuffle(all, new Random(29));
    int cut = all.size() / 5;
    reliability(
        fit(features, there, all.subList(cut, all.size())), features, there, all.subList(0, cut));
    List<String> lines = new ArrayList<>();
    fit(features, there, all)
        .forEach((name, w) -> lines.add(String.format(Locale.ROOT, "%s\t%.4f", name, w)));
    return lines;
  }

  private static Map<String, Double> fit(
      List<Map<String, Double>> features, List<Boolean> there, List<Integer> use) {
    Map<String, Double> w = new TreeMap<>();
    List<Integer> order = new ArrayList<>(use);
    Random random = new Random(31);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      double rate = 0.1 / (1 + epoch * 0.3);
      for (int i : order) {
        double error = probability(w, features.get(i)) - (there.get(i) ? 1 : 0);
        features
            .get(i)
            .forEach((name, value) -> {
              double l2 = name.contains(":") ? 3e-3 : 1e-5;
              double old = w.getOrDefault(name, 0.0);
              w.put(name, old * (1 - rate * l2) - rate * error * value);
            });
      }
    }
    return w;
  }

  private static double probability(Map<String, Double> w, Map<String, Double> features) {
    double score = 0;
    for (Map.Entry<String, Double> f : features.entrySet()) {
      score += f.getValue() * w.getOrDefault(f.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-score));
  }

  private static void reliability(
      Map<String, Double> w,
      List<Map<String, Double>> features,
      List<Boolean> there,
      List<Integer> held) {
    int[] n = new int[10];
    int[] yes = new int[10];
    int right = 0;
    for (int i : held) {
      double p = probability(w, features.get(i));
      int tenth = Math.min(9, (int) (p * 10));
      n[tenth]++;
      yes[tenth] += there.get(i) ? 1 : 0;
      right += p >= 0.5 == there.get(i) ? 1 : 0;
    }
    System.out.printf(
        "confidence: held out %d, right %.3f%n", held.size(), right / (double) held.size());
    for (int t = 0; t < 10; t++) {
      System.out.printf(
          "  said %.1f-%.1f: %4d, true %.2f%n",
          t / 10.0, t / 10.0 + 0.1, n[t], yes[t] / (double) Math.max(1, n[t]));
    }
  }
}
