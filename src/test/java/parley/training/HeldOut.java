package parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.answer.Confidence;
import parley.dialogue.Cited;
import parley.dialogue.Question;
import parley.dialogue.Turn;
import parley.dialogue.TurnCodec;
import parley.language.Concepts;
import parley.language.QuestionConcepts;
import parley.language.Span;
import parley.reader.CrossEncoder;
import parley.retrieve.Corpus;
import parley.retrieve.Evidence;
import parley.retrieve.Ranking;
import parley.retrieve.Retriever;
import parley.structure.Contract;
import parley.structure.Passage;
import parley.training.Conversations.Said;
import parley.training.Conversations.Talk;

/**
 * Questions that neither the reader nor the passage model have seen the documents of. What a
 * conversation remembers is what the product itself cites, right or wrong.
 */
final class HeldOut {
  /** Passages that a turn cites; those of an answer. */
  private static final int CITED = 4;

  /** From so probable on a turn was answered, not refused. */
  private static final double ANSWERED = 0.5;

  /** Hypotheses of the held documents that are asked. */
  private static final int HYPOTHESES = 700;

  /** Labels of clause types, of documents that the reader may know: they are asked without it. */
  private static final int CLAUSES = 3_000;

  private static final int FOLDS = 2;

  private final TrainingPack pack = TrainingPack.load();
  private final List<Talk> talks = Conversations.load(pack.folder());
  private final Set<String> documents = new TreeSet<>(Conversations.heldDocuments(talks));
  private final UnseenWordings wordings;
  private final Bench people;
  private final Bench clauses;
  private final Random random = new Random(41);

  /**
   * A question asked.
   *
   * @param group the voice, or the suite that it is of
   * @param gold where its evidence stands; empty when it is not there
   * @param status answered, not_found or needs_clarification
   * @param verdict yes, no or empty
   */
  record Asked(
      Bench bench,
      String group,
      String kind,
      String doc,
      Question question,
      List<Span> gold,
      String status,
      String verdict) {}

  HeldOut() throws IOException {
    Concepts concepts = Concepts.load();
    wordings = new UnseenWordings(concepts);
    List<String> model = model();
    people = new Bench(pack, documents, model, QuestionConcepts.load());
    clauses = new Bench(pack, documents, model, wordings.model());
  }

  /** A passage model that has not seen the documents; kept, as it takes minutes. */
  private List<String> model() throws IOException {
    Path kept = Path.of("target/training/passages-held.tsv");
    if (!Files.exists(kept)) {
      Files.createDirectories(kept.getParent());
      new TrainPassageConcepts(pack).train(doc -> !documents.contains(doc)).write(kept);
    }
    return Files.readAllLines(kept);
  }

  /**
   * Turns in their conversations and rewritten, single questions, clause types, hypotheses; all of
   * documents that the reader has not seen.
   *
   * @param ranking by which the turns before were answered
   * @param reader likewise; may be null
   */
  List<Asked> questions(Ranking ranking, @Nullable CrossEncoder reader) {
    List<Asked> all = new ArrayList<>();
    Retriever retriever = people.retriever(ranking, reader);
    for (Talk talk : talks) {
      if (talk.held()) {
        ask(talk, retriever, all);
      }
    }
    int hypotheses = 0;
    for (TrainingPack.Label label : pack.labels()) {
      if (!documents.contains(label.doc()) || label.doc().startsWith("maud/")) {
        continue;
      }
      if (label.verdict() == null) {
        all.add(clause(clauses, label, "clause"));
      } else if (hypotheses++ < HYPOTHESES) {
        all.add(hypothesis(label, label.verdict()));
      }
    }
    return all;
  }

  private Asked hypothesis(TrainingPack.Label label, String verdict) {
    String doc = label.doc();
    Question question = people.read(label.question(), List.of(), doc);
    return new Asked(
        people, "hypothesis", "hypothesis", doc, question, label.gold(), "answered", verdict);
  }

  /** Clause types of other documents, by folds: the passage model has not seen them. */
  List<Asked> otherClauses() throws IOException {
    List<TrainingPack.Label> labels =
        pack.labels().stream()
            .filter(l -> l.verdict() == null && !l.doc().startsWith("maud/"))
            .filter(l -> !documents.contains(l.doc()))
            .limit(CLAUSES)
            .toList();
    TrainPassageConcepts training = new TrainPassageConcepts(pack);
    List<Asked> all = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      List<TrainingPack.Label> own = labels.stream().filter(l -> fold(l.doc()) == held).toList();
      Set<String> docs = new TreeSet<>(own.stream().map(TrainingPack.Label::doc).toList());
      List<String> model = training.train(doc -> fold(doc) != held).lines();
      Bench bench = new Bench(pack, docs, model, wordings.model());
      own.forEach(label -> all.add(clause(bench, label, "other clause")));
    }
    return all;
  }

  private static int fold(String doc) {
    return Math.floorMod(doc.hashCode(), FOLDS);
  }

  private Asked clause(Bench bench, TrainingPack.Label label, String group) {
    Question question = bench.read(wordings.wording(label), List.of(), label.doc());
    return new Asked(bench, group, group, label.doc(), question, label.gold(), "answered", "");
  }

  private void ask(Talk talk, Retriever retriever, List<Asked> all) {
    List<String> states = new ArrayList<>();
    Corpus corpus = people.corpus(talk.doc());
    for (Said said : talk.turns()) {
      Question question = people.read(said.question(), states, talk.doc());
      String kind = talk.single() ? "single" : states.isEmpty() ? "opening" : "follow-up";
      all.add(asked(talk, kind, question, said));
      if (random.nextBoolean()) {
        Question plain = people.read(said.standalone(), List.of(), talk.doc());
        all.add(asked(talk, "rewritten", plain, said));
      }
      List<Evidence> evidence =
          retriever.retrieve(question, Set.of(talk.doc()), corpus, Confidence.LOOKED_AT);
      int number = states.size() + 1;
      states.add(TurnCodec.encode(turn(said.question(), number, talk.doc(), question, evidence)));
    }
  }

  private Asked asked(Talk talk, String kind, Question question, Said said) {
    return new Asked(
        people,
        talk.voice(),
        kind,
        talk.doc(),
        question,
        said.gold(),
        said.status(),
        said.verdict());
  }

  /** What the product remembers of a turn: what it cited, where it thought it to be stated. */
  private Turn turn(
      String said, int number, String doc, Question question, List<Evidence> evidence) {
    boolean answered = Confidence.load().of(question, evidence).stated() >= ANSWERED;
    List<Cited> cited = new ArrayList<>();
    String told = "";
    Contract contract = pack.contract(doc);
    for (int i = 0; answered && i < Math.min(CITED, evidence.size()); i++) {
      Passage passage = contract.passages().get(evidence.get(i).passage());
      cited.add(new Cited(doc, "", passage.start(), passage.end()));
      told = i == 0 ? contract.text().substring(passage.start(), passage.end()) : told;
    }
    return new Turn(
        number,
        said,
        said,
        answered ? Turn.Outcome.ANSWERED : Turn.Outcome.NOT_STATED,
        told,
        cited,
        List.of(),
        List.of(),
        List.of(doc),
        Map.of());
  }

  Contract contract(String doc) {
    return pack.contract(doc);
  }
}
