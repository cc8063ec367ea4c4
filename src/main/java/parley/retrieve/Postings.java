package parley.retrieve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;

/**
 * The words of a contract's excerpts, and BM25 over them (Robertson and Zaragoza 2009, "The
 * Probabilistic Relevance Framework", equation 3.15), so that how rare a word is depends on the
 * contract that is asked and on nothing else. Immutable; safe for many threads.
 */
final class Postings {
  /** The usual saturation and length normalisation, as measured for the floor of retrieval. */
  private static final double K1 = 0.9;

  private static final double B = 0.6;

  private final Map<String, List<int[]>> places = new HashMap<>();
  private final int[] lengths;
  private final double mean;

  /** {@code texts}: for each excerpt its text with the titles above it. */
  Postings(List<String> texts) {
    lengths = new int[texts.size()];
    for (int i = 0; i < texts.size(); i++) {
      Map<String, Integer> counts = new HashMap<>();
      for (Token token : Tokens.of(texts.get(i))) {
        if (!Words.isFunction(token.text())) {
          counts.merge(token.stem(), 1, Integer::sum);
          lengths[i]++;
        }
      }
      for (Map.Entry<String, Integer> count : counts.entrySet()) {
        places
            .computeIfAbsent(count.getKey(), k -> new ArrayList<>())
            .add(new int[] {i, count.getValue()});
      }
    }
    mean = Math.max(1, java.util.Arrays.stream(lengths).average().orElse(1));
  }

  int size() {
    return lengths.length;
  }

  /** How rare a stem is among the excerpts; 0 for one that stands nowhere. */
  double idf(String stem) {
    int found = places.getOrDefault(stem, List.of()).size();
    return found == 0 ? 0 : Math.log(1 + (lengths.length - found + 0.5) / (found + 0.5));
  }

  /** The score of each excerpt for weighted stems. */
  double[] score(Map<String, Float> stems) {
    double[] scores = new double[lengths.length];
    for (Map.Entry<String, Float> stem : stems.entrySet()) {
      double worth = stem.getValue() * idf(stem.getKey());
      for (int[] place : places.getOrDefault(stem.getKey(), List.of())) {
        double length = 1 - B + B * lengths[place[0]] / mean;
        scores[place[0]] += worth * place[1] * (K1 + 1) / (place[1] + K1 * length);
      }
    }
    return scores;
  }
}
