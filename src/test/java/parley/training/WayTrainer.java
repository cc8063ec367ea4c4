package parley.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import parley.language.WayFeatures;
import parley.training.QuestionTrainer.Wording;

/**
 * Learns whether a yes denies a concept's claim: logistic regression with weights shared by all
 * concepts plus weights of each concept's own (Daume 2007, "Frustratingly easy domain adaptation").
 * Labels end in {@code +} or {@code -}. Deterministic.
 */
final class WayTrainer {
  private static final int EPOCHS = 30;
  private static final double RATE = 0.3;
  private static final double L2 = 2e-4;
  private static final double LEAST = 0.15;

  private final Map<String, Map<String, Double>> weights = new TreeMap<>();

  /** The lines of a {@link parley.language.QuestionModel} file; the output {@code *} is shared. */
  List<String> train(List<Wording> wordings) {
    List<Wording> order = new ArrayList<>(wordings);
    Random random = new Random(5);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      java.util.Collections.shuffle(order, random);
      double rate = RATE / (1 + 0.1 * epoch);
      order.forEach(w -> step(w, rate));
    }
    return lines();
  }

  private void step(Wording wording, double rate) {
    String concept = wording.label().substring(0, wording.label().length() - 1);
    Map<String, Float> features = WayFeatures.of(wording.text());
    double length = Math.sqrt(features.values().stream().mapToDouble(v -> v * v).sum());
    double score = 0;
    for (String output : List.of("*", concept)) {
      Map<String, Double> own = weights.computeIfAbsent(output, o -> new HashMap<>());
      for (Map.Entry<String, Float> f : features.entrySet()) {
        score += own.getOrDefault(f.getKey(), 0.0) * f.getValue() / length;
      }
    }
    double target = wording.label().endsWith("-") ? 1 : 0;
    double error = 1 / (1 + Math.exp(-score)) - target;
    for (String output : List.of("*", concept)) {
      Map<String, Double> own = weights.getOrDefault(output, Map.of());
      features.forEach(
          (f, v) -> own.merge(f, -rate * 3 * error * v / length, (a, b) -> a * (1 - L2) + b));
    }
  }

  private List<String> lines() {
    List<String> outputs = List.copyOf(weights.keySet());
    List<String> lines = new ArrayList<>(List.of(String.join("\t", outputs)));
    Map<String, StringBuilder> rows = new TreeMap<>();
    for (int k = 0; k < outputs.size(); k++) {
      int number = k;
      weights
          .getOrDefault(outputs.get(k), Map.of())
          .forEach((f, w) -> {
            StringBuilder row = rows.computeIfAbsent(f, x -> new StringBuilder());
            if (Math.abs(w) >= LEAST) {
              row.append(row.isEmpty() ? "" : " ");
              row.append(String.format(Locale.ROOT, "%d:%.2f", number, w));
            }
          });
    }
    rows.forEach((f, row) -> lines.add(f + "\t1\t" + row));
    return lines;
  }
}
