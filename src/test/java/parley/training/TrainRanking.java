package parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import parley.answer.Confidence;
import parley.converse.Question;
import parley.language.Concept;
import parley.language.Concepts;
import parley.language.QuestionConcepts;
import parley.language.Span;
import parley.retrieve.Corpus;
import parley.retrieve.Evidence;
import parley.retrieve.RankFeatures;
import parley.retrieve.Ranking;
import parley.retrieve.Retriever.Candidate;
import parley.structure.Passage;
import parley.training.QuestionTrainer.Wording;

/**
 * Learns how to rank and when to answer. Every label is asked in a wording that the question model
 * has not seen, of a document that the passage model has not seen.
 */
final class TrainRanking {
  private static final Path RANKING = Path.of("src/main/resources/parley/retrieve/ranking.tsv");
  private static final Path CONFIDENCE = Path.of("src/main/resources/parley/answer/confidence.tsv");
  private static final int FOLDS = 2;

  private record Asked(TrainingPack.Label label, Question question, Fold fold) {}

  private final TrainingPack pack = TrainingPack.load();
  private final Concepts concepts = Concepts.load();
  private final Random random = new Random(17);
  private final Map<String, List<String>> unseen = new TreeMap<>();
  private final QuestionConcepts questions = questionModel();

  TrainRanking() throws IOException {}

  public static void main(String[] args) throws IOException {
    TrainRanking training = new TrainRanking();
    List<List<String>> models = training.passageModels();
    List<Asked> asked = training.ask(models, Ranking.load());
    List<ListwiseTrainer.Query> queries = new ArrayList<>();
    for (Asked one : asked) {
      training.query(one).ifPresent(queries::add);
    }
    float[] weights = new ListwiseTrainer().train(queries, RankFeatures.NAMES.size());
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      lines.add(String.format(Locale.ROOT, "%s\t%.3f", RankFeatures.NAMES.get(i), weights[i]));
    }
    Files.write(RANKING, lines);
    System.out.printf(
        "ranking: %d questions, first right %.3f%n",
        queries.size(), ListwiseTrainer.firstRight(queries, weights));
    training.confidence(training.ask(models, Ranking.of(lines)));
  }

  /** Trains the question model on four fifths of the wordings and keeps the others to ask. */
  private QuestionConcepts questionModel() {
    List<Wording> seen = new ArrayList<>();
    List<Wording> ways = new ArrayList<>();
    for (Concept concept : concepts.all()) {
      for (String wording : concept.wordings()) {
        if (random.nextInt(5) == 0) {
          unseen.computeIfAbsent(concept.id(), c -> new ArrayList<>()).add(wording);
        } else {
          seen.add(new Wording(wording, concept.id()));
        }
      }
      concept.affirming().forEach(w -> ways.add(new Wording(w, concept.id() + "+")));
    }
    return QuestionConcepts.of(new QuestionTrainer(12).train(seen), new WayTrainer().train(ways));
  }

  private static int foldOf(String doc) {
    return Math.floorMod(doc.hashCode(), FOLDS);
  }

  /** For each fold a passage model that was trained on the other documents. */
  private List<List<String>> passageModels() {
    TrainPassageConcepts passages = new TrainPassageConcepts(pack);
    List<List<String>> models = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      models.add(passages.train(doc -> foldOf(doc) != held).lines());
    }
    return models;
  }

  private List<Asked> ask(List<List<String>> models, Ranking ranking) throws IOException {
    List<Asked> asked = new ArrayList<>();
    for (int f = 0; f < FOLDS; f++) {
      int fold = f;
      List<String> docs =
          pack.labels().stream()
              .map(TrainingPack.Label::doc)
              .distinct()
              .filter(d -> foldOf(d) == fold)
              .toList();
      Fold made = new Fold(pack, docs, models.get(f), questions, ranking);
      for (TrainingPack.Label label : pack.labels()) {
        if (foldOf(label.doc()) == f) {
          String wording = wording(label);
          asked.add(new Asked(label, made.read(wording, label.doc()), made));
        }
      }
    }
    return asked;
  }

  private String wording(TrainingPack.Label label) {
    List<String> wordings = unseen.getOrDefault(label.concept(), List.of(label.question()));
    return wordings.get(random.nextInt(wordings.size()));
  }

  private java.util.Optional<ListwiseTrainer.Query> query(Asked asked) {
    String doc = asked.label().doc();
    Corpus corpus = asked.fold().corpus(doc);
    List<Candidate> candidates =
        asked.fold().retriever().candidates(asked.question(), corpus.documentIds(), corpus);
    List<float[]> features = candidates.stream().map(Candidate::features).toList();
    List<Passage> passages = pack.contract(doc).passages();
    boolean[] right = new boolean[features.size()];
    boolean any = false;
    for (int i = 0; i < right.length; i++) {
      Passage passage = passages.get(candidates.get(i).hit().passage());
      right[i] =
          TrainingPack.isEvidence(new Span(passage.start(), passage.end()), asked.label().gold());
      any |= right[i];
    }
    return any
        ? java.util.Optional.of(new ListwiseTrainer.Query(features, right))
        : java.util.Optional.empty();
  }

  private void confidence(List<Asked> asked) throws IOException {
    List<Map<String, Double>> features = new ArrayList<>();
    List<Boolean> there = new ArrayList<>();
    for (Asked one : asked) {
      if (one.label().doc().startsWith("maud/")) {
        continue;
      }
      Corpus corpus = one.fold().corpus(one.label().doc());
      List<Evidence> evidence =
          one.fold().retriever().retrieve(one.question(), corpus.documentIds(), corpus, 8);
      features.add(Confidence.features(one.question(), evidence));
      there.add(!one.label().gold().isEmpty());
    }
    Files.write(CONFIDENCE, new ConfidenceTrainer().train(features, there));
  }
}
