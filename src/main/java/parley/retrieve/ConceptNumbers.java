package parley.retrieve;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import parley.language.QuestionConcepts.Guess;

/** Numbers the concepts from 0 in the order they are met. Safe for many threads. */
final class ConceptNumbers {
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

  int of(String concept) {
    Integer known = numbers.get(concept);
    return known != null ? known : add(concept);
  }

  private synchronized int add(String concept) {
    return numbers.computeIfAbsent(concept, c -> numbers.size());
  }

  /** The probability of each guess at the place of its concept's number. */
  float[] weights(List<Guess> guesses) {
    int highest = -1;
    for (Guess guess : guesses) {
      highest = Math.max(highest, of(guess.concept()));
    }
    float[] weights = new float[highest + 1];
    for (Guess guess : guesses) {
      weights[of(guess.concept())] += (float) guess.probability();
    }
    return weights;
  }
}
