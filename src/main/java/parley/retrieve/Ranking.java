package parley.retrieve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.language.Resources;

/**
 * The learned weights of {@link Features}: one column for the first stage, which chooses what the
 * reader reads and ranks where there is none, one for the last. Immutable; safe for many threads.
 */
public final class Ranking {
  private final float[] first;
  private final float[] last;

  private Ranking(float[] first, float[] last) {
    this.first = first;
    this.last = last;
  }

  /**
   * Reads {@code ranking.tsv}: after lines of facts, which begin with {@code #}, a feature, its
   * weight in the first stage and its weight in the last on each line.
   */
  public static Ranking load() {
    return of(Resources.lines(Ranking.class, "ranking.tsv"));
  }

  /**
   * From the lines of the file.
   *
   * @throws IllegalArgumentException when a feature is missing or unknown
   */
  public static Ranking of(List<String> lines) {
    Map<String, String[]> byName = new HashMap<>();
    for (String line : lines) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] parts = line.split("\t", -1);
        byName.put(parts[0], parts);
      }
    }
    float[] first = new float[Features.ALL.size()];
    float[] last = new float[Features.ALL.size()];
    for (int i = 0; i < first.length; i++) {
      String[] parts = byName.remove(Features.ALL.get(i));
      if (parts == null) {
        throw new IllegalArgumentException("ranking.tsv has no " + Features.ALL.get(i));
      }
      first[i] = Float.parseFloat(parts[1]);
      last[i] = Float.parseFloat(parts[2]);
    }
    if (!byName.isEmpty()) {
      throw new IllegalArgumentException("ranking.tsv has unknown features " + byName.keySet());
    }
    return new Ranking(first, last);
  }

  /** The score of a passage before it is read. */
  double first(float[] features) {
    return score(features, first);
  }

  /** The score of a passage with what the reader saw. */
  double last(float[] features) {
    return score(features, last);
  }

  private static double score(float[] features, float[] weights) {
    double score = 0;
    for (int i = 0; i < weights.length; i++) {
      score += weights[i] * features[i];
    }
    return score;
  }
}
