package parley.service;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import parley.TestContracts;
import parley.answer.Answer;
import parley.answer.AnswerComposer;
import parley.answer.Confidence;
import parley.answer.Verdicts;
import parley.converse.FollowUpReader;
import parley.converse.QuestionReader;
import parley.index.IndexedDocument;
import parley.index.PassageIndex;
import parley.language.Concepts;
import parley.language.Frames;
import parley.language.PassageConcepts;
import parley.language.QuestionConcepts;
import parley.language.Synonyms;
import parley.retrieve.DocumentChooser;
import parley.retrieve.Ranking;
import parley.retrieve.Retriever;

/** A few contracts in a real index, and what answers questions about them. */
final class Shelf implements Closeable {
  private static final Concepts CONCEPTS = Concepts.load();
  private static final PassageConcepts PASSAGES = PassageConcepts.load(CONCEPTS);

  final TestContracts corpus = new TestContracts();
  final FollowUpReader reader;
  final Retriever retriever;
  final AnswerComposer composer;
  final DocumentChooser chooser;
  private final PassageIndex index;
  private final Assistant assistant;

  Shelf(Path folder) throws IOException {
    index = PassageIndex.open(folder, PASSAGES);
    chooser = new DocumentChooser(index);
    retriever = new Retriever(index, CONCEPTS, Synonyms.load(), PASSAGES, Ranking.load());
    composer = new AnswerComposer(CONCEPTS, Confidence.load(), Verdicts.load());
    QuestionReader questions = new QuestionReader(CONCEPTS, QuestionConcepts.load(), Frames.load());
    reader = new FollowUpReader(questions);
    assistant = new Assistant(chooser, questions, retriever, composer);
  }

  /** Puts a contract on the shelf; its id is its name. */
  void add(String name, String text) throws IOException {
    index.put(new IndexedDocument(name, "s", name, corpus.add(name, text)));
  }

  /** Asks without history. */
  Reply ask(String question, String... picked) {
    return assistant.ask(question, List.of(), corpus, List.of(picked), 8, heard -> {}).reply();
  }

  /** Asks without history and hands back what is said. */
  String told(String question, String... picked) {
    Answer answer = ask(question, picked).answer();
    return answer.direct();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
