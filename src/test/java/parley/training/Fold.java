package parley.training;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.converse.Question;
import parley.converse.QuestionReader;
import parley.index.IndexedDocument;
import parley.index.PassageIndex;
import parley.language.Concepts;
import parley.language.Frames;
import parley.language.PassageConcepts;
import parley.language.QuestionConcepts;
import parley.language.Synonyms;
import parley.retrieve.Corpus;
import parley.retrieve.DocumentChooser;
import parley.retrieve.Ranking;
import parley.retrieve.Retriever;
import parley.structure.Contract;

/** Some documents of the pack, indexed with a model that was trained on the others. */
final class Fold {
  private final TrainingPack pack;
  private final PassageIndex index;
  private final Retriever retriever;
  private final QuestionReader reader;
  private final Map<String, String> docs = new LinkedHashMap<>();

  Fold(
      TrainingPack pack,
      List<String> docs,
      List<String> passageModel,
      QuestionConcepts questions,
      Ranking ranking)
      throws IOException {
    this.pack = pack;
    Concepts concepts = Concepts.load();
    PassageConcepts passages = PassageConcepts.of(passageModel, concepts);
    this.index = PassageIndex.open(Files.createTempDirectory("fold"), passages);
    this.retriever = new Retriever(index, concepts, Synonyms.load(), passages, ranking);
    this.reader = new QuestionReader(concepts, questions, Frames.load());
    for (String doc : docs) {
      String name = doc.substring(doc.indexOf('/') + 1);
      this.docs.put(doc, name);
      index.put(new IndexedDocument(doc, "train", name, pack.contract(doc)));
    }
  }

  Retriever retriever() {
    return retriever;
  }

  /** A question about one document. */
  Question read(String wording, String doc) {
    Corpus corpus = corpus(doc);
    return reader.read(wording, wording, DocumentChooser.kinds(Set.of(doc), corpus));
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
        return docs.getOrDefault(documentId, documentId);
      }
    };
  }

  void close() throws IOException {
    index.close();
  }
}
