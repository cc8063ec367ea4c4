package parley.retrieve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import parley.TestKnowledge;
import parley.dialogue.Question;
import parley.document.DocumentReader;
import parley.document.UnreadableDocumentException;
import parley.index.IndexedDocument;
import parley.index.PassageIndex;
import parley.structure.Contract;
import parley.structure.ContractParser;

/**
 * Compares one search of each kind over one index, twenty questions an operation: a bare Lucene
 * BM25 search for the 64 best passages, Parley's first stage, and its whole retrieval. Documents
 * are those of the folder {@code -Dparley.benchmark.documents}, by default {@code sample-docs}. At
 * the start it prints how large the index is against the text of the documents.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // set up before the first operation
public class RetrievalBenchmark {
  private static final int BEST = 64;
  private static final List<String> QUESTIONS =
      List.of(
          "Which law governs the contract?",
          "Can either side terminate without a reason?",
          "How long does the contract last?",
          "What is the cap on liability?",
          "Who owns what is developed?",
          "May the agreement be assigned without consent?",
          "How long must information be kept secret?",
          "What happens when an invoice is paid late?",
          "Is there a duty to insure?",
          "What must be done before the contract can be ended for breach?",
          "Who pays the taxes?",
          "Is there a minimum that has to be bought?",
          "What is warranted about the goods?",
          "Where are disputes settled?",
          "What is meant by affiliate?",
          "Which obligations survive the end of the contract?",
          "May the books be audited?",
          "How are notices to be sent?",
          "What counts as force majeure?",
          "How much notice is needed to stop renewal?");

  private final Map<String, Contract> contracts = new TreeMap<>();
  private Path folder = Path.of("");
  private PassageIndex index;
  private DirectoryReader raw;
  private IndexSearcher searcher;
  private Retriever retriever;
  private List<Question> questions = List.of();
  private Set<String> documents = Set.of();

  @Setup(Level.Trial)
  public void open() throws IOException {
    folder = Files.createTempDirectory("parley-benchmark");
    index = PassageIndex.open(folder, TestKnowledge.PASSAGES);
    long characters =
        read(Path.of(System.getProperty("parley.benchmark.documents", "sample-docs")));
    documents = Set.copyOf(contracts.keySet());
    questions = QUESTIONS.stream().map(TestKnowledge::question).toList();
    retriever = TestKnowledge.retriever(index);
    Path live =
        folder.resolve("generations").resolve(Files.readString(folder.resolve("CURRENT")).strip());
    raw = DirectoryReader.open(FSDirectory.open(live));
    searcher = new IndexSearcher(raw);
    System.out.printf(
        "%n%d documents, %d characters, index %.2f bytes a character%n",
        contracts.size(), characters, (double) size(live) / characters);
  }

  private long read(Path documents) throws IOException {
    long characters = 0;
    try (Stream<Path> files = Files.walk(documents)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        try {
          Contract contract = new ContractParser().parse(new DocumentReader().read(file, null));
          contracts.put(name, contract);
          index.put(new IndexedDocument(name, "benchmark", name, contract));
          characters += contract.text().getBytes(StandardCharsets.UTF_8).length;
        } catch (UnreadableDocumentException e) {
          System.err.println(name + " was not read: " + e.getMessage());
        }
      }
    }
    return characters;
  }

  private static long size(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  @TearDown(Level.Trial)
  public void close() throws IOException {
    raw.close();
    index.close();
  }

  /** A bare search: the question's words in the passages' text. */
  @Benchmark
  public int bareBm25() throws IOException {
    int found = 0;
    for (Question question : questions) {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      question
          .terms()
          .keySet()
          .forEach(s -> query.add(new TermQuery(new Term("words", s)), Occur.SHOULD));
      TopDocs best = searcher.search(query.build(), BEST);
      found += best.scoreDocs.length;
    }
    return found;
  }

  /** All views, both rankings and the reader. */
  @Benchmark
  public int retrieve() {
    int found = 0;
    for (Question question : questions) {
      found += retriever.retrieve(question, documents, corpus(), BEST).size();
    }
    return found;
  }

  private Corpus corpus() {
    return new Corpus() {
      @Override
      public Set<String> documentIds() {
        return documents;
      }

      @Override
      public Contract contract(String documentId) {
        Contract contract = contracts.get(documentId);
        if (contract == null) {
          throw new IllegalArgumentException("no such document: " + documentId);
        }
        return contract;
      }

      @Override
      public String name(String documentId) {
        return documentId;
      }
    };
  }
}
