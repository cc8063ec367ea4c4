package parley.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers features. Not safe for many threads. */
final class Vocabulary {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  /** Keeps the features that stand in at least {@code least} of the examples. */
  static Vocabulary of(Collection<? extends Collection<String>> examples, int least) {
    Map<String, Integer> counts = new HashMap<>();
    examples.forEach(e -> e.forEach(f -> counts.merge(f, 1, Integer::sum)));
    Vocabulary vocabulary = new Vocabulary();
    counts.entrySet().stream()
        .filter(e -> e.getValue() >= least)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(vocabulary::add);
    return vocabulary;
  }

  private void add(String name) {
    numbers.put(name, names.size());
    names.add(name);
  }

  int[] numbers(Collection<String> features) {
    return features.stream()
        .map(numbers::get)
        .filter(java.util.Objects::nonNull)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  String name(int number) {
    return names.get(number);
  }

  int size() {
    return names.size();
  }
}
