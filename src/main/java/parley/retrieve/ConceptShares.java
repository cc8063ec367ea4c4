package parley.retrieve;

import java.util.Map;

/** How probable each concept is in a passage. Immutable. */
final class ConceptShares {
  private final int[] numbers;
  private final float[] probabilities;

  ConceptShares(Map<String, Float> found, ConceptNumbers known) {
    numbers = new int[found.size()];
    probabilities = new float[found.size()];
    int i = 0;
    for (Map.Entry<String, Float> each : found.entrySet()) {
      numbers[i] = known.of(each.getKey());
      probabilities[i++] = each.getValue();
    }
  }

  boolean isEmpty() {
    return numbers.length == 0;
  }

  /**
   * The probabilities, each times the weight of its concept, added.
   *
   * @param weights by the concept's number; those beyond the end weigh 0
   */
  double weighed(float[] weights) {
    double sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += numbers[i] < weights.length ? weights[numbers[i]] * probabilities[i] : 0;
    }
    return sum;
  }

  /** The probability of one concept. */
  double of(int number) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] == number) {
        return probabilities[i];
      }
    }
    return 0;
  }
}
