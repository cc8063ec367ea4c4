package parley.retrieve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.language.Resources;

/** The learned weights of {@link RankFeatures}. Immutable; safe for many threads. */
public final class Ranking {
  private final float[] weights = new float[RankFeatures.NAMES.size()];

  private Ranking(Map<String, Float> byName) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = byName.getOrDefault(RankFeatures.NAMES.get(i), 0f);
    }
  }

  /** Reads {@code ranking.tsv}: a feature's name and its weight on each line. */
  public static Ranking load() {
    return of(Resources.lines(Ranking.class, "ranking.tsv"));
  }

  /** From the lines of the file. */
  public static Ranking of(List<String> lines) {
    Map<String, Float> byName = new HashMap<>();
    for (String line : lines) {
      List<String> parts = List.of(line.split("\t"));
      byName.put(parts.get(0), Float.parseFloat(parts.get(1)));
    }
    return new Ranking(byName);
  }

  /** The rank score of a passage with these features. */
  public double score(float[] features) {
    double score = 0;
    for (int i = 0; i < weights.length; i++) {
      score += weights[i] * features[i];
    }
    return score;
  }
}
