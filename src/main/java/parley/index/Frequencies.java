package parley.index;

import java.util.Map;

/**
 * How common stems are.
 *
 * @param passages in how many passages each stem stands
 * @param total number of entries in the index, at least 1
 */
public record Frequencies(Map<String, Integer> passages, int total) {
  public Frequencies {
    passages = Map.copyOf(passages);
  }

  /** Inverse document frequency of BM25, at least 0. */
  public double idf(String stem) {
    int n = Math.min(total, passages.getOrDefault(stem, 0));
    return Math.log(1 + (total - n + 0.5) / (n + 0.5));
  }
}
