package parley.language;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * How likely each concept that a classifier knows is to be asked for beforehand, relative to the
 * others. Immutable; safe for many threads.
 */
public final class ConceptPrior {
  private final List<String> concepts;
  private final double[] weights;

  private ConceptPrior(List<String> concepts, double[] weights) {
    this.concepts = concepts;
    this.weights = weights;
  }

  /**
   * Asks for each concept once.
   *
   * @param concepts their ids in the order of the classifier
   * @param prior at least 0; 0 excludes the concept
   */
  static ConceptPrior of(List<String> concepts, ToDoubleFunction<String> prior) {
    return new ConceptPrior(concepts, concepts.stream().mapToDouble(prior).toArray());
  }

  /** The same, with some concepts so many times as likely. */
  public ConceptPrior times(Set<String> some, double factor) {
    if (some.isEmpty()) {
      return this;
    }
    double[] changed = weights.clone();
    for (int i = 0; i < changed.length; i++) {
      changed[i] *= some.contains(concepts.get(i)) ? factor : 1;
    }
    return new ConceptPrior(concepts, changed);
  }

  /** The prior of the concept at this place in the order of the classifier. */
  double at(int place) {
    return weights[place];
  }
}
