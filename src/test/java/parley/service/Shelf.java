package parley.service;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import parley.TestContracts;
import parley.TestKnowledge;
import parley.answer.Answer;
import parley.index.IndexedDocument;
import parley.index.PassageIndex;
import parley.retrieve.DocumentChooser;

/** A few contracts in a real index, and what answers questions about them. */
final class Shelf implements Closeable {

  final TestContracts corpus = new TestContracts();
  final DocumentChooser chooser;
  private final PassageIndex index;
  private final Assistant assistant;

  Shelf(Path folder) throws IOException {
    index = PassageIndex.open(folder, TestKnowledge.PASSAGES);
    chooser = new DocumentChooser(index);
    assistant = TestKnowledge.assistant(index);
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
