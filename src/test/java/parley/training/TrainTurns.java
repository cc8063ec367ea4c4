package parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import parley.dialogue.TurnModel;
import parley.dialogue.TurnModel.Sign;
import parley.language.Tokens;
import parley.training.Conversations.Said;
import parley.training.Conversations.Talk;

/** Learns {@code turns.tsv} from the voices that are not held back, and measures on the others. */
final class TrainTurns {
  private static final Path OUT = Path.of("src/main/resources/parley/dialogue/turns.tsv");
  private static final int LEAST = 3;

  private static final Map<Sign, Pattern> VALUES =
      Map.of(
          Sign.MONEY, Pattern.compile("[$€£]\\s?\\d|\\bdollars?\\b|\\bcents?\\b"),
          Sign.DATE,
              Pattern.compile(
                  "\\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b|\\b(?:19|20)\\d\\d\\b"),
          Sign.PERIOD, Pattern.compile("(?i)\\b(?:hour|day|week|month|year|quarter)s?\\b"),
          Sign.PERCENTAGE, Pattern.compile("(?i)\\d\\s?%|\\bper\\s?cent"));

  /** A turn, what holds of it, and whether its voice is held back. */
  private record Labelled(String text, Set<Sign> signs, boolean first, boolean held) {}

  private TrainTurns() {}

  public static void main(String[] args) throws IOException {
    List<Labelled> all = labelled(Conversations.load(TrainingPack.load().folder()));
    Map<String, Integer> counts = new HashMap<>();
    all.stream()
        .filter(l -> !l.held())
        .forEach(l -> TurnModel.features(l.text()).forEach(f -> counts.merge(f, 1, Integer::sum)));
    Map<String, Integer> numbers = new TreeMap<>();
    counts.forEach((f, n) -> {
      if (n >= LEAST) {
        numbers.put(f, 0);
      }
    });
    int next = 0;
    for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
      entry.setValue(next++);
    }
    Map<Sign, float[]> weights = new EnumMap<>(Sign.class);
    for (Sign sign : Sign.values()) {
      weights.put(sign, learn(all, numbers, sign));
    }
    List<String> lines = lines(numbers, weights);
    Files.write(OUT, lines);
    TurnModel model = TurnModel.of(lines);
    for (Sign sign : Sign.values()) {
      report(model, sign, all, Labelled::held, "left out");
      report(model, sign, all, l -> !l.held(), "seen");
    }
  }

  private static List<Labelled> labelled(List<Talk> talks) {
    List<Labelled> all = new ArrayList<>();
    for (Talk talk : talks) {
      StringBuilder before = new StringBuilder();
      for (int i = 0; i < talk.turns().size(); i++) {
        Said said = talk.turns().get(i);
        all.add(
            new Labelled(said.question(), signs(said, before.toString(), i), i == 0, talk.held()));
        if (i > 0) {
          all.add(new Labelled(said.standalone(), signs(said, "", 0), true, talk.held()));
        }
        before.append(' ').append(said.standalone());
      }
    }
    return all;
  }

  private static Set<Sign> signs(Said said, String before, int place) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    String values = String.join(" | ", said.contains().stream().map(List::getFirst).toList());
    if (!said.verdict().isEmpty()) {
      signs.add(Sign.WHETHER);
    }
    if (place > 0 && leans(said, before)) {
      signs.add(Sign.DEPENDENT);
    }
    VALUES.forEach((sign, pattern) -> {
      if (pattern.matcher(values).find()) {
        signs.add(sign);
      }
    });
    return signs;
  }

  /** Whether a person's rewrite took words from before that the turn does not have. */
  private static boolean leans(Said said, String before) {
    List<String> own = Tokens.stems(said.question());
    List<String> earlier = Tokens.stems(before);
    return Tokens.of(said.standalone()).stream()
            .filter(t -> !parley.language.Words.isFunction(t.text()))
            .map(t -> t.stem())
            .distinct()
            .filter(s -> !own.contains(s) && earlier.contains(s))
            .count()
        >= 2;
  }

  private static float[] learn(List<Labelled> all, Map<String, Integer> numbers, Sign sign) {
    List<LogisticTrainer.Example> examples = new ArrayList<>();
    for (Labelled one : all) {
      boolean counts = !one.held() && (sign != Sign.DEPENDENT || !one.first());
      if (counts || (!one.held() && one.first() && sign == Sign.DEPENDENT)) {
        int[] features =
            TurnModel.features(one.text()).stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .toArray();
        examples.add(new LogisticTrainer.Example(features, one.signs().contains(sign), 1f));
      }
    }
    return new LogisticTrainer(0.05, 0.3, 1.0, 12).train(examples, numbers.size());
  }

  private static List<String> lines(Map<String, Integer> numbers, Map<Sign, float[]> weights) {
    List<String> lines = new ArrayList<>();
    lines.add("# turns 1; voices of train but " + new java.util.TreeSet<>(Conversations.HELD));
    lines.add(
        "# mvn -q test-compile exec:exec@train-turns; "
            + java.time.LocalDate.now(java.time.ZoneOffset.UTC));
    lines.add(
        "# feature\t"
            + String.join("\t", java.util.Arrays.stream(Sign.values()).map(Sign::name).toList()));
    numbers.forEach((feature, number) -> {
      StringBuilder line = new StringBuilder(feature);
      boolean any = false;
      for (float[] row : weights.values()) {
        float w = row[number] + (feature.equals("bias") ? row[row.length - 1] : 0);
        any |= w != 0;
        line.append('\t').append(w == 0 ? "" : String.format(Locale.ROOT, "%.3f", w));
      }
      if (any) {
        lines.add(line.toString());
      }
    });
    return lines;
  }

  private static void report(
      TurnModel model, Sign sign, List<Labelled> all, Predicate<Labelled> of, String name) {
    int right = 0;
    int count = 0;
    int found = 0;
    int positive = 0;
    int said = 0;
    for (Labelled one : all) {
      if (of.test(one)) {
        boolean is = one.signs().contains(sign);
        boolean told = model.probability(sign, one.text()) >= 0.5;
        count++;
        right += is == told ? 1 : 0;
        positive += is ? 1 : 0;
        said += told ? 1 : 0;
        found += is && told ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-10s %-8s n %5d right %.3f, precision %.3f, recall %.3f%n",
        sign,
        name,
        count,
        right / (double) count,
        found / (double) Math.max(1, said),
        found / (double) Math.max(1, positive));
  }
}
