package parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.dialogue.Cited;
import parley.dialogue.DialogueState;
import parley.dialogue.Question;
import parley.dialogue.QuestionAnalyzer;
import parley.dialogue.Turn;
import parley.dialogue.TurnCodec;
import parley.dialogue.TurnModel;
import parley.index.IndexedDocument;
import parley.index.PassageIndex;
import parley.language.Concepts;
import parley.language.PassageConcepts;
import parley.language.QuestionConcepts;
import parley.language.Span;
import parley.language.Synonyms;
import parley.reader.CrossEncoder;
import parley.retrieve.Corpus;
import parley.retrieve.DocumentChooser;
import parley.retrieve.Ranking;
import parley.retrieve.Retriever;
import parley.structure.Contract;
import parley.structure.Passage;
import parley.training.Conversations.Said;
import parley.training.Conversations.Talk;

/**
 * The documents and questions that neither the reader nor the passage model were trained on, ready
 * to be asked.
 */
final class HeldOut {
  /** Share of the turns before whose citation is taken to have been wrong, as half of them are. */
  private static final double MISTAKEN = 0.3;

  private static final int PER_TYPE = 700;

  private final TrainingPack pack;
  private final PassageConcepts passages;
  private final PassageIndex index;
  private final QuestionAnalyzer analyzer;
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
      String group,
      String kind,
      String doc,
      Question question,
      List<Span> gold,
      String status,
      String verdict) {}

  HeldOut() throws IOException {
    pack = TrainingPack.load();
    List<Talk> talks = Conversations.load(pack.folder());
    Set<String> documents = Conversations.heldDocuments(talks);
    Concepts concepts = Concepts.load();
    passages = PassageConcepts.of(model(documents), concepts);
    index = PassageIndex.open(Files.createTempDirectory("held"), passages);
    for (String doc : documents) {
      String name = doc.substring(doc.indexOf('/') + 1);
      index.put(new IndexedDocument(doc, "train", name, pack.contract(doc)));
    }
    analyzer =
        new QuestionAnalyzer(concepts, QuestionConcepts.load(), TurnModel.load(), Synonyms.load());
  }

  /** A passage model that has not seen the documents; kept, as it takes minutes. */
  private List<String> model(Set<String> documents) throws IOException {
    Path kept = Path.of("target/training/passages-held.tsv");
    if (!Files.exists(kept)) {
      Files.createDirectories(kept.getParent());
      new TrainPassageConcepts(pack).train(doc -> !documents.contains(doc)).write(kept);
    }
    return Files.readAllLines(kept);
  }

  Retriever retriever(Ranking ranking, @Nullable CrossEncoder reader) {
    return new Retriever(index, passages, ranking, () -> reader);
  }

  /** Turns in their conversations and rewritten, single questions, clause types, hypotheses. */
  List<Asked> questions() throws IOException {
    List<Talk> talks = Conversations.load(pack.folder());
    List<Asked> all = new ArrayList<>();
    for (Talk talk : talks) {
      if (talk.held()) {
        ask(talk, all);
      }
    }
    Set<String> documents = Conversations.heldDocuments(talks);
    Map<String, Integer> counts = new HashMap<>();
    for (TrainingPack.Label label : pack.labels()) {
      boolean maud = label.doc().startsWith("maud/");
      String kind = label.verdict() == null ? "clause" : "hypothesis";
      if (documents.contains(label.doc())
          && !maud
          && counts.merge(kind, 1, Integer::sum) <= PER_TYPE) {
        String verdict = label.verdict() == null ? "" : label.verdict();
        Question question = read(label.question(), List.of(), label.doc());
        all.add(new Asked(kind, kind, label.doc(), question, label.gold(), "answered", verdict));
      }
    }
    return all;
  }

  private void ask(Talk talk, List<Asked> all) {
    List<String> states = new ArrayList<>();
    for (Said said : talk.turns()) {
      String verdict = said.verdict();
      Question question = read(said.question(), states, talk.doc());
      String kind = talk.single() ? "single" : states.isEmpty() ? "opening" : "follow-up";
      all.add(
          new Asked(talk.voice(), kind, talk.doc(), question, said.gold(), said.status(), verdict));
      Question plain = read(said.standalone(), List.of(), talk.doc());
      if (random.nextBoolean()) {
        all.add(
            new Asked(
                talk.voice(), "rewritten", talk.doc(), plain, said.gold(), "answered", verdict));
      }
      states.add(TurnCodec.encode(turn(said, states.size() + 1, talk.doc())));
    }
  }

  private Turn turn(Said said, int number, String doc) {
    List<Cited> cited = new ArrayList<>();
    Contract contract = pack.contract(doc);
    for (Span gold : said.gold()) {
      int at = Math.max(0, contract.passageAt(gold.start()));
      boolean mistaken = random.nextDouble() < MISTAKEN;
      int shift = mistaken ? random.nextInt(contract.passages().size()) : at;
      Passage passage = contract.passages().get(shift);
      cited.add(new Cited(doc, "", passage.start(), passage.end()));
    }
    Turn.Outcome outcome = said.gold().isEmpty() ? Turn.Outcome.NOT_STATED : Turn.Outcome.ANSWERED;
    return new Turn(
        number,
        said.question(),
        said.question(),
        outcome,
        String.join(" ", said.gold().stream().map(g -> g.of(contract.text())).toList()),
        cited,
        List.of(),
        List.of(),
        List.of(doc),
        Map.of());
  }

  private Question read(String text, List<String> states, String doc) {
    return analyzer.read(
        text,
        text,
        DialogueState.of(states),
        DocumentChooser.kinds(Set.of(doc), corpus(doc)),
        id -> pack.contract(id));
  }

  Contract contract(String doc) {
    return pack.contract(doc);
  }

  /** A corpus of one document. */
  Corpus corpus(String doc) {
    return new Corpus() {
      @Override
      public Set<String> documentIds() {
        return Set.of(doc);
      }

      @Override
      public Contract contract(String documentId) {
        return pack.contract(documentId);
      }

      @Override
      public String name(String documentId) {
        return documentId.substring(documentId.indexOf('/') + 1);
      }
    };
  }
}
