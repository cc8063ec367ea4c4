package parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.dialogue.DialogueState;
import parley.dialogue.Question;
import parley.dialogue.QuestionAnalyzer;
import parley.dialogue.TurnModel;
import parley.index.IndexedDocument;
import parley.index.PassageIndex;
import parley.language.Concepts;
import parley.language.PassageConcepts;
import parley.language.QuestionConcepts;
import parley.language.Synonyms;
import parley.reader.CrossEncoder;
import parley.retrieve.Corpus;
import parley.retrieve.DocumentChooser;
import parley.retrieve.Ranking;
import parley.retrieve.Retriever;
import parley.structure.Contract;

/** Documents of the training pack in an index, ready to be asked by given models. */
final class Bench {
  private final TrainingPack pack;
  private final PassageConcepts passages;
  private final PassageIndex index;
  private final QuestionAnalyzer analyzer;

  /** {@code passageModel}: lines of a passage model that has not seen the documents. */
  Bench(
      TrainingPack pack,
      Collection<String> documents,
      List<String> passageModel,
      QuestionConcepts questions)
      throws IOException {
    this.pack = pack;
    Concepts concepts = Concepts.load();
    passages = PassageConcepts.of(passageModel, concepts);
    index = PassageIndex.open(Files.createTempDirectory("bench"), passages);
    for (String doc : documents) {
      index.put(new IndexedDocument(doc, "train", nameOf(doc), pack.contract(doc)));
    }
    analyzer = new QuestionAnalyzer(concepts, questions, TurnModel.load(), Synonyms.load());
  }

  Retriever retriever(Ranking ranking, @Nullable CrossEncoder reader) {
    return new Retriever(index, passages, ranking, () -> reader);
  }

  /** The question of a document after the turns whose states are given, oldest first. */
  Question read(String text, List<String> states, String doc) {
    return analyzer.read(
        text,
        text,
        DialogueState.of(states),
        DocumentChooser.kinds(Set.of(doc), corpus(doc)),
        pack::contract);
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
        return nameOf(documentId);
      }
    };
  }

  private static String nameOf(String doc) {
    return doc.substring(doc.indexOf('/') + 1);
  }
}
