package parley.conversations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import parley.TestKnowledge;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.index.IndexedDocument;
import parley.index.PassageIndex;
import parley.retrieve.Corpus;
import parley.service.Assistant;
import parley.structure.Contract;
import parley.structure.ContractParser;

/** The sample contracts, read and indexed once; a document's id is its file name. */
final class SampleLibrary implements AutoCloseable {
  private static final Path SAMPLES = Path.of("sample-docs");

  private final Map<String, Contract> contracts = new TreeMap<>();
  private final PassageIndex index;
  private final Assistant assistant;

  private SampleLibrary(PassageIndex index, Assistant assistant) {
    this.index = index;
    this.assistant = assistant;
  }

  static SampleLibrary open(Path folder) throws IOException {
    PassageIndex index = PassageIndex.open(folder, TestKnowledge.PASSAGES);
    SampleLibrary library = new SampleLibrary(index, TestKnowledge.assistant(index));
    try (Stream<Path> files = Files.list(SAMPLES)) {
      for (Path file : files.sorted().toList()) {
        library.add(file);
      }
    }
    return library;
  }

  private void add(Path file) throws IOException {
    String name = file.getFileName().toString();
    try {
      put(name, new ContractParser().parse(new DocumentReader().read(file, null)));
    } catch (UnreadableDocumentException e) {
      System.err.println(name + " was not read: " + e.getMessage());
    }
  }

  private void put(String name, Contract contract) throws IOException {
    contracts.put(name, contract);
    index.put(new IndexedDocument(name, "samples", name, contract));
  }

  Assistant assistant() {
    return assistant;
  }

  /** Which of these documents could not be read. */
  List<String> unread(List<String> names) {
    return names.stream()
        .filter(name -> !contracts.containsKey(name))
        .map(n -> n + " was not read")
        .toList();
  }

  /** Puts the contract of another file in the place of this one until it is {@link #restore}d. */
  void replace(String name, String by) throws IOException {
    put(name, contractOf(by));
  }

  /** Puts a sample back as it is in its folder. */
  void restore(String name) throws IOException {
    add(SAMPLES.resolve(name));
  }

  private Contract contractOf(String name) {
    Contract contract = contracts.get(name);
    if (contract == null) {
      throw new IllegalArgumentException("not among the samples that could be read: " + name);
    }
    return contract;
  }

  /** These documents and no others. */
  Corpus corpus(List<String> names) {
    return new Corpus() {
      @Override
      public Set<String> documentIds() {
        return Set.copyOf(names);
      }

      @Override
      public Contract contract(String documentId) {
        return contractOf(documentId);
      }

      @Override
      public String name(String documentId) {
        return documentId;
      }
    };
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
