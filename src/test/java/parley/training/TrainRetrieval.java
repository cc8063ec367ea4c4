package parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.answer.Confidence;
import parley.language.Span;
import parley.reader.CrossEncoder;
import parley.retrieve.Evidence;
import parley.retrieve.Features;
import parley.retrieve.Ranking;
import parley.retrieve.Retriever;
import parley.retrieve.Retriever.Candidate;
import parley.structure.Passage;
import parley.training.HeldOut.Asked;
import parley.training.TrainConfidence.Confident;

/**
 * Learns {@code ranking.tsv} from the voices that the reader has not seen, and reports every figure
 * on a voice that was left out of this too. Arguments: {@code plain} learns without the reader,
 * {@code ablate} reports what each part of the features is worth.
 */
final class TrainRetrieval {
  private static final Path RANKING = Path.of("src/main/resources/parley/retrieve/ranking.tsv");
  private static final List<String> GROUPS = List.of("a04", "a08", "a12", "a16");

  /** Names of features, by what they come from: each part is left out in turn. */
  private static final List<String> PARTS =
      List.of(
          "view-turn",
          "view-synonyms",
          "view-previous",
          "view-recent",
          "view-topic",
          "view-cited",
          "view-.*",
          "concept.*",
          "(body|heading|neighbour|all)-words|(words|heading)-unsure",
          "money|date|period|percentage|modality|defines",
          "cited-.*|.*-dependent",
          "passage-and-concept",
          "reader.*");

  private static final int SHOWN = Confidence.LOOKED_AT;

  private final HeldOut held = new HeldOut();
  private final @Nullable CrossEncoder reader;

  private final boolean ablate;

  private TrainRetrieval(@Nullable CrossEncoder reader, boolean ablate) throws IOException {
    this.reader = reader;
    this.ablate = ablate;
  }

  /** A question with what was proposed for it. */
  private record Seen(Asked asked, List<Candidate> candidates, ListwiseTrainer.Query query) {}

  public static void main(String[] args) throws IOException {
    CrossEncoder encoder = null;
    try {
      encoder = CrossEncoder.load();
    } catch (CrossEncoder.UnavailableException e) {
      System.out.println(e.getMessage());
    }
    List<String> ways = List.of(args);
    new TrainRetrieval(ways.contains("plain") ? null : encoder, ways.contains("ablate")).run();
  }

  private void run() throws IOException {
    List<Asked> asked = held.questions(Ranking.load(), reader);
    System.out.printf("%d questions%n", asked.size());
    float[] begin = new float[Features.ALL.size()];
    Arrays.fill(begin, 0, 6, 1f);
    List<Seen> unread = see(asked, ranking(begin, begin), null);
    float[] first = learn(unread, s -> true, false);
    report("words and structure", unread, false, s -> true);
    List<Confident> plain = new ArrayList<>(confident(unread, first, first));
    plain.addAll(confident(see(held.otherClauses(), ranking(first, first), null), first, first));
    if (reader == null) {
      Files.write(RANKING, lines(first, first));
      TrainConfidence.write(plain, GROUPS);
      return;
    }
    learnRead(see(asked, ranking(first, first), reader), first, plain);
  }

  /** Learns the last stage and the confidence, each voice ranked without itself. */
  private void learnRead(List<Seen> read, float[] first, List<Confident> plain) throws IOException {
    report("reader", read, true, s -> true);
    if (ablate) {
      for (String part : PARTS) {
        report("without " + part, without(read, part), true, s -> true);
      }
    }
    float[] last = learn(read, s -> true, true);
    Files.write(RANKING, lines(first, last));
    List<Confident> all = new ArrayList<>();
    for (String group : GROUPS) { // ranked by weights that have not seen the voice
      float[] own = learn(read, s -> !s.asked().group().equals(group), true);
      all.addAll(
          confident(
              read.stream().filter(s -> s.asked().group().equals(group)).toList(), first, own));
    }
    all.addAll(
        confident(
            read.stream().filter(s -> !GROUPS.contains(s.asked().group())).toList(), first, last));
    List<Confident> both = new ArrayList<>(all);
    both.addAll(plain);
    TrainConfidence.report(both, all, GROUPS);
    TrainConfidence.write(both, GROUPS);
  }

  private List<Seen> see(List<Asked> asked, Ranking ranking, @Nullable CrossEncoder encoder) {
    Map<Bench, Retriever> retrievers = new HashMap<>();
    List<Seen> seen = new ArrayList<>();
    for (Asked one : asked) {
      Bench bench = one.bench();
      List<Candidate> candidates =
          retrievers
              .computeIfAbsent(bench, b -> b.retriever(ranking, encoder))
              .candidates(one.question(), Set.of(one.doc()), bench.corpus(one.doc()));
      List<float[]> features = candidates.stream().map(Candidate::features).toList();
      boolean[] right = new boolean[features.size()];
      for (int i = 0; i < right.length; i++) {
        right[i] = isGold(one, candidates.get(i).passage());
      }
      seen.add(new Seen(one, candidates, new ListwiseTrainer.Query(features, right)));
      if (seen.size() % 500 == 0) {
        System.out.println(seen.size() + " of " + asked.size());
      }
    }
    return seen;
  }

  private boolean isGold(Asked asked, int number) {
    Passage passage = held.contract(asked.doc()).passages().get(number);
    return TrainingPack.isEvidence(new Span(passage.start(), passage.end()), asked.gold());
  }

  private static float[] learn(List<Seen> seen, Predicate<Seen> use, boolean read) {
    List<ListwiseTrainer.Query> queries = new ArrayList<>();
    for (Seen one : seen) {
      boolean any = false;
      for (boolean right : one.query().right()) {
        any |= right;
      }
      if (any && use.test(one)) {
        queries.add(one.query());
      }
    }
    return new ListwiseTrainer().train(queries, read ? Features.ALL.size() : Features.PLAIN.size());
  }

  /** The same with the features of a part of what is known set to nothing. */
  private static List<Seen> without(List<Seen> seen, String part) {
    Pattern names = Pattern.compile(part);
    List<Integer> off =
        IntStream.range(0, Features.ALL.size())
            .filter(i -> names.matcher(Features.ALL.get(i)).matches())
            .boxed()
            .toList();
    return seen.stream().map(one -> without(one, off)).toList();
  }

  private static Seen without(Seen one, List<Integer> off) {
    List<float[]> features = new ArrayList<>();
    for (float[] all : one.query().features()) {
      float[] kept = all.clone();
      off.forEach(i -> kept[i] = 0);
      features.add(kept);
    }
    return new Seen(
        one.asked(), one.candidates(), new ListwiseTrainer.Query(features, one.query().right()));
  }

  private static Ranking ranking(float[] first, float[] last) {
    return Ranking.of(lines(first, last));
  }

  private static List<String> lines(float[] first, float[] last) {
    List<String> lines = new ArrayList<>();
    lines.add("# ranking 2; voices " + GROUPS + " of train, their clause types and hypotheses");
    lines.add(
        "# mvn -q test-compile exec:exec@train-retrieval; "
            + java.time.LocalDate.now(java.time.ZoneOffset.UTC));
    lines.add("# feature\tfirst stage\tlast stage");
    for (int i = 0; i < Features.ALL.size(); i++) {
      float one = i < first.length ? first[i] : 0;
      float other = i < last.length ? last[i] : 0;
      lines.add(String.format(Locale.ROOT, "%s\t%.3f\t%.3f", Features.ALL.get(i), one, other));
    }
    return lines;
  }

  /** Each voice ranked by weights learned without it. */
  private void report(String name, List<Seen> seen, boolean read, Predicate<Seen> use) {
    Map<String, int[]> counts = new TreeMap<>();
    for (String group : GROUPS) {
      float[] w = learn(seen, s -> !s.asked().group().equals(group), read);
      for (Seen one : seen) {
        if (one.asked().group().equals(group) && use.test(one) && !one.asked().gold().isEmpty()) {
          int place = place(one, w);
          for (String key : List.of(one.asked().kind(), one.asked().kind() + " " + group)) {
            int[] c = counts.computeIfAbsent(key, k -> new int[5]);
            c[0]++;
            c[1] += place < 1 ? 1 : 0;
            c[2] += place < 4 ? 1 : 0;
            c[3] += place < 10 ? 1 : 0;
            c[4] += place < 10_000 ? 1 : 0;
          }
        }
      }
    }
    System.out.println(name + ": gold among the first 1, 4, 10 passages, and at all");
    counts.forEach((k, c) ->
        System.out.printf(
            Locale.ROOT,
            "  %-18s n %4d  @1 %.3f @4 %.3f @10 %.3f all %.3f%n",
            k,
            c[0],
            c[1] / (double) c[0],
            c[2] / (double) c[0],
            c[3] / (double) c[0],
            c[4] / (double) c[0]));
  }

  private static int place(Seen seen, float[] w) {
    double best = Double.NEGATIVE_INFINITY;
    List<float[]> features = seen.query().features();
    for (int i = 0; i < features.size(); i++) {
      best = seen.query().right()[i] ? Math.max(best, score(features.get(i), w)) : best;
    }
    if (best == Double.NEGATIVE_INFINITY) {
      return Integer.MAX_VALUE;
    }
    int place = 0;
    for (float[] f : features) {
      place += score(f, w) > best ? 1 : 0;
    }
    return place;
  }

  private static double score(float[] features, float[] w) {
    double score = 0;
    for (int i = 0; i < w.length; i++) {
      score += w[i] * features[i];
    }
    return score;
  }

  private List<Confident> confident(List<Seen> seen, float[] first, float[] last) {
    Ranking ranking = ranking(first, last);
    Map<Bench, Retriever> retrievers = new HashMap<>();
    List<Confident> all = new ArrayList<>();
    for (Seen one : seen) {
      Asked asked = one.asked();
      List<Evidence> evidence =
          retrievers
              .computeIfAbsent(asked.bench(), b -> b.retriever(ranking, null))
              .evidence(one.candidates(), asked.bench().corpus(asked.doc()), SHOWN);
      boolean hit = evidence.stream().limit(4).anyMatch(e -> isGold(asked, e.passage()));
      all.add(
          new Confident(
              asked,
              Confidence.features(asked.question(), evidence),
              !asked.gold().isEmpty(),
              hit,
              evidence.isEmpty() ? null : evidence.getFirst().judgement()));
    }
    return all;
  }
}
