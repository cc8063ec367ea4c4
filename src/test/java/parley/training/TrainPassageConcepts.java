package parley.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import parley.language.PassageFeatures;
import parley.language.Span;
import parley.structure.Contract;
import parley.structure.Passage;

/** Learns from labelled clauses which concepts a passage is about. */
final class TrainPassageConcepts {
  private static final Path OUT =
      Path.of("src/main/resources/parley/language/passage-concepts.tsv");
  private static final double LEAST_WEIGHT = 0.08;

  private record Seen(String doc, Span span, Set<String> features) {}

  private final TrainingPack pack;
  private final Map<String, List<Seen>> passages = new HashMap<>();
  private final Map<String, Map<String, List<Span>>> goldByConcept = new TreeMap<>();

  TrainPassageConcepts(TrainingPack pack) {
    this.pack = pack;
    for (TrainingPack.Label label : pack.labels()) {
      goldByConcept
          .computeIfAbsent(label.concept(), c -> new HashMap<>())
          .computeIfAbsent(label.doc(), d -> new ArrayList<>())
          .addAll(label.gold());
    }
  }

  public static void main(String[] args) throws IOException {
    new TrainPassageConcepts(TrainingPack.load()).train(doc -> true).write(OUT);
  }

  /** Trains on the documents that {@code use} accepts. */
  ModelFile train(Predicate<String> use) {
    List<Seen> all = new ArrayList<>();
    List<String> docs =
        pack.labels().stream()
            .map(TrainingPack.Label::doc)
            .distinct()
            .filter(use)
            .sorted()
            .toList();
    docs.forEach(doc -> all.addAll(passages.computeIfAbsent(doc, this::see)));
    Vocabulary vocabulary = Vocabulary.of(all.stream().map(Seen::features).toList(), 4);
    List<int[]> numbered = all.stream().map(s -> vocabulary.numbers(s.features())).toList();
    List<String> concepts = List.copyOf(goldByConcept.keySet());
    float[][] weights = new float[concepts.size()][];
    IntStream.range(0, concepts.size())
        .parallel()
        .forEach(k -> weights[k] = train(concepts.get(k), all, numbered, vocabulary.size()));
    ModelFile file = new ModelFile(concepts);
    for (int f = 0; f <= vocabulary.size(); f++) {
      float[] row = new float[concepts.size()];
      for (int k = 0; k < row.length; k++) {
        row[k] = weights[k][f];
      }
      boolean bias = f == vocabulary.size();
      file.add(bias ? "*" : vocabulary.name(f), row, bias ? 0 : LEAST_WEIGHT);
    }
    return file;
  }

  private List<Seen> see(String doc) {
    Contract contract = pack.contract(doc);
    List<Seen> seen = new ArrayList<>();
    for (Passage passage : contract.passages()) {
      List<String> headings = contract.titles(passage.section());
      Set<String> features = PassageFeatures.of(contract.textOf(passage), headings);
      seen.add(new Seen(doc, new Span(passage.start(), passage.end()), features));
    }
    return seen;
  }

  private float[] train(String concept, List<Seen> all, List<int[]> numbered, int features) {
    Map<String, List<Span>> gold = goldByConcept.getOrDefault(concept, Map.of());
    List<LogisticTrainer.Example> examples = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      List<Span> spans = gold.get(all.get(i).doc());
      if (spans != null) {
        boolean positive = TrainingPack.isEvidence(all.get(i).span(), spans);
        examples.add(new LogisticTrainer.Example(numbered.get(i), positive, positive ? 3 : 1));
      }
    }
    return new LogisticTrainer(0.3, 1.5, 1, 8).train(examples, features);
  }
}
