package parley.dialogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.language.Resources;
import parley.language.Token;
import parley.language.Tokens;

/**
 * What a turn's words tell of it, by logistic regression for each {@link Sign} over its words, its
 * first words and its length; learned from labelled conversations. Immutable; safe for many
 * threads.
 */
public final class TurnModel {
  private static final int FIRST = 3;

  private final Map<Sign, Map<String, Float>> weights;

  private TurnModel(Map<Sign, Map<String, Float>> weights) {
    this.weights = weights;
  }

  /** What may hold of a turn. */
  public enum Sign {
    /** It can be answered with yes or no. */
    WHETHER,
    /** It cannot be understood without the turns before it. */
    DEPENDENT,
    /** An amount of money answers it. */
    MONEY,
    /** A date. */
    DATE,
    /** A length of time. */
    PERIOD,
    /** A percentage. */
    PERCENTAGE
  }

  /** Reads {@code turns.tsv}: after a line of facts a feature a line and its weight by sign. */
  public static TurnModel load() {
    return of(Resources.lines(TurnModel.class, "turns.tsv"));
  }

  /** From the lines of the file; lines that begin with {@code #} are facts for people. */
  public static TurnModel of(List<String> lines) {
    List<Sign> signs = List.of(Sign.values());
    Map<Sign, Map<String, Float>> weights = new EnumMap<>(Sign.class);
    for (String line : lines) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String[] parts = line.split("\t", -1);
      if (parts.length != Sign.values().length + 1) {
        throw new IllegalArgumentException("turns.tsv is of other signs: " + line);
      }
      for (int i = 0; i < signs.size(); i++) {
        if (!parts[i + 1].isEmpty()) {
          weights
              .computeIfAbsent(signs.get(i), s -> new HashMap<>())
              .put(parts[0], Float.parseFloat(parts[i + 1]));
        }
      }
    }
    return new TurnModel(weights);
  }

  /** The probability, 0 to 1, of each sign. */
  public Map<Sign, Double> of(String turn) {
    Map<Sign, Double> signs = new EnumMap<>(Sign.class);
    for (Sign sign : Sign.values()) {
      signs.put(sign, probability(sign, turn));
    }
    return signs;
  }

  /** The probability, 0 to 1, of one sign. */
  public double probability(Sign sign, String turn) {
    Map<String, Float> own = weights.getOrDefault(sign, Map.of());
    double score = 0;
    for (String feature : features(turn)) {
      score += own.getOrDefault(feature, 0f);
    }
    return 1 / (1 + Math.exp(-score));
  }

  /** What the decision rests on; for training too. */
  public static Set<String> features(String turn) {
    Set<String> features = new LinkedHashSet<>();
    List<Token> tokens = Tokens.of(turn);
    List<String> words = new ArrayList<>();
    tokens.forEach(t -> words.add(t.text()));
    features.add("bias");
    for (int i = 0; i < words.size(); i++) {
      features.add("word " + words.get(i));
      if (i + 1 < words.size()) {
        features.add("pair " + words.get(i) + " " + words.get(i + 1));
      }
      if (i < FIRST) {
        features.add("place " + i + " " + words.get(i));
      }
    }
    if (!words.isEmpty()) {
      features.add("last " + words.getLast());
    }
    features.add("length " + Math.min(8, words.size() / 2));
    features.add(turn.strip().endsWith("?") ? "asks" : "states");
    return features;
  }
}
