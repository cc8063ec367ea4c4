package parley.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import parley.language.Concept;
import parley.language.Concepts;
import parley.language.QuestionFeatures;
import parley.language.Synonyms;

/** Learns which concept a question asks for from the wordings of the concept list. */
final class TrainQuestionConcepts {
  private static final Path OUT =
      Path.of("src/main/resources/parley/language/question-concepts.tsv");
  private static final double LEAST_WEIGHT = 0.12;

  private record Wording(Set<String> features, int label) {}

  private final QuestionFeatures features = new QuestionFeatures(Synonyms.load());
  private final Map<String, Integer> labels = new LinkedHashMap<>();
  private final List<Wording> wordings = new ArrayList<>();

  public static void main(String[] args) throws IOException {
    TrainQuestionConcepts training = new TrainQuestionConcepts();
    Concepts.load().all().forEach(training::add);
    training.crossValidate();
    training.write();
  }

  private void add(Concept concept) {
    concept.asks().forEach(w -> add(w, concept.id()));
    concept.affirming().forEach(w -> add(w, concept.id() + "+"));
    concept.denying().forEach(w -> add(w, concept.id() + "-"));
  }

  private void add(String wording, String label) {
    int number = labels.computeIfAbsent(label, k -> labels.size());
    wordings.add(new Wording(features.of(wording), number));
  }

  private float[][] train(List<Wording> examples, Vocabulary vocabulary) {
    List<SoftmaxTrainer.Example> numbered =
        examples.stream()
            .map(w -> new SoftmaxTrainer.Example(vocabulary.numbers(w.features()), w.label()))
            .toList();
    return new SoftmaxTrainer(0.25, 0.0005, 12).train(numbered, vocabulary.size(), labels.size());
  }

  /** Prints how often the right concept comes first for wordings not trained on. */
  private void crossValidate() {
    List<Wording> shuffled = new ArrayList<>(wordings);
    java.util.Collections.shuffle(shuffled, new Random(3));
    int cut = shuffled.size() / 5;
    List<Wording> held = shuffled.subList(0, cut);
    List<Wording> kept = shuffled.subList(cut, shuffled.size());
    Vocabulary vocabulary = Vocabulary.of(kept.stream().map(Wording::features).toList(), 1);
    float[][] w = train(kept, vocabulary);
    List<String> names = List.copyOf(labels.keySet());
    double[] p = new double[labels.size()];
    int right = 0;
    int sameWay = 0;
    for (Wording wording : held) {
      SoftmaxTrainer.predict(vocabulary.numbers(wording.features()), w, p);
      int best = 0;
      for (int k = 1; k < p.length; k++) {
        best = p[k] > p[best] ? k : best;
      }
      sameWay += best == wording.label() ? 1 : 0;
      right += concept(names.get(best)).equals(concept(names.get(wording.label()))) ? 1 : 0;
    }
    System.out.printf(
        "%d wordings, %d labels; held out: concept right %.3f, way round too %.3f%n",
        wordings.size(), labels.size(), (double) right / cut, (double) sameWay / cut);
  }

  private static String concept(String label) {
    return label.replaceAll("[+-]$", "");
  }

  private void write() throws IOException {
    Vocabulary vocabulary = Vocabulary.of(wordings.stream().map(Wording::features).toList(), 1);
    float[][] w = train(wordings, vocabulary);
    ModelFile file = new ModelFile(List.copyOf(labels.keySet()));
    for (int f = 0; f < vocabulary.size(); f++) {
      file.add(vocabulary.name(f), w[f], LEAST_WEIGHT);
    }
    file.add("*", w[vocabulary.size()], 0);
    file.write(OUT);
  }
}
