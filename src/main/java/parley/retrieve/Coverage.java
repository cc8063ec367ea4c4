package parley.retrieve;

import java.util.Map;
import java.util.Set;

/** How much of a turn's words stands somewhere, each counted by its rarity. Immutable. */
final class Coverage {
  private final String[] stems;
  private final double[] worth;

  /**
   * Of a turn's words in one contract.
   *
   * @param terms stems and their weights, greater than 0
   */
  Coverage(Map<String, Float> terms, Postings postings) {
    stems = terms.keySet().toArray(new String[0]);
    worth = new double[stems.length];
    double rarest = Math.log(1 + postings.size());
    double total = 0;
    for (int i = 0; i < stems.length; i++) {
      double idf = postings.idf(stems[i]);
      worth[i] = (idf == 0 ? rarest : idf) * terms.getOrDefault(stems[i], 0f);
      total += worth[i];
    }
    for (int i = 0; i < stems.length; i++) {
      worth[i] = total == 0 ? 0 : worth[i] / total;
    }
  }

  /** Whether such a share is that of all words, whatever was lost in adding. */
  static boolean isAll(double share) {
    return share > 0.99;
  }

  /** Share, 0 to 1, of the turn's words that are there. */
  double of(Set<String> there) {
    double share = 0;
    for (int i = 0; i < stems.length; i++) {
      share += there.contains(stems[i]) ? worth[i] : 0;
    }
    return share;
  }
}
