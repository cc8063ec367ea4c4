package parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.answer.Confidence;
import parley.reader.Judgement;
import parley.training.HeldOut.Asked;

/** Learns {@code confidence.tsv} and reports how far it can be trusted. */
final class TrainConfidence {
  private static final Path CONFIDENCE = Path.of("src/main/resources/parley/answer/confidence.tsv");

  private static final Path EXAMPLES = Path.of("target/training/confidence-examples.tsv");
  private static final double DECAY = 1e-4;

  /** Weights of single clause types, of which there are few examples, are held closer to zero. */
  private static final double RARE_DECAY = 3e-3;

  private TrainConfidence() {}

  /** What the confidence is learned from. */
  record Confident(
      Asked asked,
      Map<String, Double> features,
      boolean there,
      boolean hit,
      @Nullable Judgement top) {}

  private static Map<String, Double> fit(
      List<Confident> all, Predicate<Confident> use, Predicate<Confident> is) {
    List<Confident> chosen = all.stream().filter(use).toList();
    Map<String, Double> w = new TreeMap<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      order.add(i);
    }
    java.util.Random random = new java.util.Random(31);
    for (int epoch = 0; epoch < 40; epoch++) {
      java.util.Collections.shuffle(order, random);
      double rate = 0.1 / (1 + epoch * 0.3);
      for (int i : order) {
        Confident one = chosen.get(i);
        double error = probability(w, one.features()) - (is.test(one) ? 1 : 0);
        one.features()
            .forEach((name, value) -> {
              double decay = name.startsWith(Confidence.OF_TYPE) ? RARE_DECAY : DECAY;
              double old = w.getOrDefault(name, 0.0);
              w.put(name, old * (1 - rate * decay) - rate * error * value);
            });
      }
    }
    return w;
  }

  private static double probability(Map<String, Double> w, Map<String, Double> features) {
    double score = 0;
    for (Map.Entry<String, Double> f : features.entrySet()) {
      score += f.getValue() * w.getOrDefault(f.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-score));
  }

  static void write(List<Confident> all, List<String> voices) throws IOException {
    examples(all);
    Map<String, Double> right = fit(all, c -> true, Confident::hit);
    Map<String, Double> stated = fit(all, c -> true, Confident::there);
    List<String> lines = new ArrayList<>();
    lines.add("# confidence 3; voices " + voices + " of train, their clause types and hypotheses");
    lines.add(
        "# mvn -q test-compile exec:exec@train-retrieval; "
            + java.time.LocalDate.now(java.time.ZoneOffset.UTC));
    lines.add("# feature\tamong the first four\tstated");
    right.forEach((name, w) ->
        lines.add(
            String.format(Locale.ROOT, "%s\t%.4f\t%.4f", name, w, stated.getOrDefault(name, 0.0))));
    Files.write(CONFIDENCE, lines);
  }

  /** Keeps what was learned from, to try other features and thresholds on without reading again. */
  private static void examples(List<Confident> all) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Confident one : all) {
      StringBuilder line = new StringBuilder();
      Asked asked = one.asked();
      line.append(String.join("\t", asked.group(), asked.kind(), asked.status(), asked.verdict()));
      line.append('\t').append(one.there()).append('\t').append(one.hit());
      Judgement top = one.top();
      if (top != null) {
        line.append(String.format(Locale.ROOT, "\tyes=%.4f\tno=%.4f", top.yes(), top.no()));
      }
      one.features()
          .forEach((name, value) -> line.append('\t').append(name).append('=').append(value));
      lines.add(line.toString());
    }
    Files.write(EXAMPLES, lines);
  }

  /** A question with its two estimates by models that have not seen its voice. */
  private record Judged(Confident of, double right, double stated) {}

  /**
   * Prints what each voice gets by models without it.
   *
   * @param learned what is learned from
   * @param all those of them that are reported on
   */
  static void report(List<Confident> learned, List<Confident> all, List<String> voices) {
    List<Judged> judged = new ArrayList<>();
    for (String group : all.stream().map(c -> c.asked().group()).distinct().toList()) {
      Map<String, Double> right =
          fit(learned, c -> !c.asked().group().equals(group), Confident::hit);
      Map<String, Double> stated =
          fit(learned, c -> !c.asked().group().equals(group), Confident::there);
      for (Confident one : all) {
        if (one.asked().group().equals(group)) {
          Map<String, Double> f = one.features();
          judged.add(new Judged(one, probability(right, f), probability(stated, f)));
        }
      }
    }
    reliability(judged.stream().filter(j -> voices.contains(j.of().asked().group())).toList());
    for (String kind : all.stream().map(c -> c.asked().kind()).distinct().sorted().toList()) {
      for (double least : new double[] {0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75}) {
        absence(judged.stream().filter(j -> j.of().asked().kind().equals(kind)).toList(), least);
      }
    }
    verdicts(all, voices);
  }

  /** By tenths of what is said, how often one of the first four passages is evidence. */
  private static void reliability(List<Judged> judged) {
    for (int tenth = 0; tenth < 10; tenth++) {
      int at = tenth;
      List<Judged> said =
          judged.stream().filter(j -> Math.min(9, (int) (j.right() * 10)) == at).toList();
      System.out.printf(
          Locale.ROOT,
          "  said %.1f: %4d, right %.2f%n",
          tenth / 10.0,
          said.size(),
          share(said, j -> j.of().hit(), j -> true));
    }
  }

  private static void absence(List<Judged> judged, double least) {
    System.out.printf(
        Locale.ROOT,
        "  %-10s stated from %.2f: wrongly absent %.3f, abstains %.3f, answered and hit %.3f%n",
        judged.getFirst().of().asked().kind(),
        least,
        share(judged, j -> j.stated() < least, j -> j.of().there()),
        share(judged, j -> j.stated() < least, j -> !j.of().there()),
        share(judged, j -> j.of().hit() && j.stated() >= least, j -> j.of().there()));
  }

  private static double share(
      List<Judged> judged, Predicate<Judged> what, Predicate<Judged> among) {
    long all = judged.stream().filter(among).count();
    return judged.stream().filter(among.and(what)).count() / (double) Math.max(1, all);
  }

  private static void verdicts(List<Confident> all, List<String> voices) {
    for (double least : new double[] {0.4, 0.5, 0.6, 0.7, 0.8, 0.9}) {
      int[] c = new int[6];
      for (Confident one : all) {
        boolean asked = one.asked().verdict().equals("yes") || one.asked().verdict().equals("no");
        Judgement top = one.top();
        if (asked && top != null && voices.contains(one.asked().group())) {
          double most = Math.max(top.yes(), top.no());
          String said = most < least ? "" : top.yes() > top.no() ? "yes" : "no";
          c[0]++;
          c[1] += said.equals(one.asked().verdict()) ? 1 : 0;
          c[2] += !said.isEmpty() && !said.equals(one.asked().verdict()) ? 1 : 0;
          c[3] += one.asked().verdict().equals("no") ? 1 : 0;
          c[4] += one.asked().verdict().equals("no") && said.equals("no") ? 1 : 0;
        }
      }
      System.out.printf(
          Locale.ROOT,
          "  verdict from %.1f: %d, right %.3f, opposite %.3f, no right %.3f of %d%n",
          least,
          c[0],
          c[1] / (double) c[0],
          c[2] / (double) c[0],
          c[4] / (double) Math.max(1, c[3]),
          c[3]);
    }
  }
}
