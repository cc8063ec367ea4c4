package parley.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.language.PassageFeatures;
import parley.language.Resources;
import parley.language.Span;

/** Learns whether a clause bears out or contradicts a concept's claim. */
final class TrainClaims {
  private static final Path OUT = Path.of("src/main/resources/parley/answer/claims.tsv");

  private record Seen(String concept, Set<String> features, boolean holds) {}

  private TrainClaims() {}

  public static void main(String[] args) throws IOException {
    List<Seen> all = read();
    List<String> outputs = new ArrayList<>(new TreeSet<>(all.stream().map(Seen::concept).toList()));
    Vocabulary vocabulary = Vocabulary.of(all.stream().map(Seen::features).toList(), 2);
    Map<String, float[]> weights = new TreeMap<>();
    for (String output : outputs) {
      List<LogisticTrainer.Example> examples =
          all.stream()
              .filter(s -> s.concept().equals(output))
              .map(s -> new LogisticTrainer.Example(vocabulary.numbers(s.features()), s.holds(), 1))
              .collect(Collectors.toList());
      weights.put(output, new LogisticTrainer(0.2, 0.3, 1, 20).train(examples, vocabulary.size()));
    }
    ModelFile file = new ModelFile(outputs);
    for (int f = 0; f <= vocabulary.size(); f++) {
      float[] row = new float[outputs.size()];
      for (int k = 0; k < row.length; k++) {
        row[k] = weights.getOrDefault(outputs.get(k), new float[f + 1])[f];
      }
      boolean bias = f == vocabulary.size();
      file.add(bias ? "*" : vocabulary.name(f), row, bias ? 0 : 0.05);
    }
    file.write(OUT);
    System.out.println("claims: " + all.size() + " clauses");
  }

  private static List<Seen> read() throws IOException {
    Set<String> denying =
        Set.copyOf(Resources.lines(TrainClaims.class, "/training/denying-questions.txt"));
    TrainingPack pack = TrainingPack.load();
    List<Seen> all = new ArrayList<>();
    for (TrainingPack.Label label : pack.labels()) {
      String verdict = label.verdict();
      if (verdict == null || label.gold().isEmpty()) {
        continue;
      }
      boolean holds = verdict.equals("yes") != denying.contains(label.question());
      String text = pack.contract(label.doc()).text();
      for (Span gold : label.gold()) {
        Set<String> features = PassageFeatures.of(gold.of(text), List.of());
        all.add(new Seen(label.concept(), features, holds));
      }
    }
    return all;
  }
}
