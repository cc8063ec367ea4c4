package parley.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * One Lucene index on disk: directory, writer and searchers. Counts its leases: the one who opened
 * it holds the first, every search one more; whoever gives back the last closes it, and deletes its
 * files when it was retired. Safe for many threads.
 */
final class Generation {
  private final Path path;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final AtomicInteger leases = new AtomicInteger(1);
  private volatile boolean retired;

  private Generation(Path path, Directory directory, IndexWriter writer) throws IOException {
    this.path = path;
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, new Searchers());
  }

  /** Where the files of a generation are kept. */
  interface Storage {
    Directory at(Path path) throws IOException;
  }

  /**
   * Opens or creates the index at {@code path}; throws IOException or RuntimeException when any of
   * its files is missing or not as it was written.
   */
  static Generation open(Path path, Storage storage) throws IOException {
    Directory directory = storage.at(path);
    IndexWriter writer = null;
    try {
      boolean known = check(directory);
      IndexWriterConfig config = new IndexWriterConfig(new StemAnalyzer());
      config.setSimilarity(Similarities.PER_FIELD);
      config.setParentField("_block");
      writer = new IndexWriter(directory, config);
      writer.setLiveCommitData(
          Map.of("schema", Integer.toString(PassageIndex.SCHEMA_VERSION)).entrySet());
      if (!known) {
        writer.commit();
      }
      return new Generation(path, directory, writer);
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(writer, directory);
      throw e;
    }
  }

  /**
   * An index of another version of this program is not read; every byte must be as written. False
   * where there is none yet.
   */
  private static boolean check(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      if (Arrays.stream(directory.listAll())
          .anyMatch(f -> !f.equals(IndexWriter.WRITE_LOCK_NAME))) {
        throw new IOException("an index without a commit");
      }
      return false;
    }
    String schema = SegmentInfos.readLatestCommit(directory).getUserData().get("schema");
    if (!Integer.toString(PassageIndex.SCHEMA_VERSION).equals(schema)) {
      throw new IOException("an index of schema " + schema);
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    }
    return true;
  }

  /** Whether it can be written to; a writer that met a failing disk closes itself. */
  boolean isOpen() {
    return writer.isOpen();
  }

  /** Goes back to the last commit and closes the writer; searches go on. */
  void rollBack() throws IOException {
    writer.rollback();
  }

  Path path() {
    return path;
  }

  /** Takes a lease; false when the generation has already been given up. */
  boolean tryLease() {
    int held = leases.get();
    while (held > 0) {
      if (leases.compareAndSet(held, held + 1)) {
        return true;
      }
      held = leases.get();
    }
    return false;
  }

  /** Gives a lease back; the last one closes. */
  void release() throws IOException {
    if (leases.decrementAndGet() == 0) {
      searchers.close();
      if (retired) {
        writer.rollback();
      } else {
        writer.close();
      }
      directory.close();
      if (retired) {
        delete(path);
      }
    }
  }

  /** Says that the files are to go once nobody reads them, and gives the owner's lease back. */
  void retire() throws IOException {
    retired = true;
    release();
  }

  /** Replaces the block of a document, durable and visible when this returns. */
  void put(String documentId, List<Document> block) throws IOException {
    writer.updateDocuments(new Term(Fields.DOCUMENT, documentId), block);
    commit();
  }

  /** Adds a block without making it durable yet. */
  void stage(String documentId, List<Document> block) throws IOException {
    writer.updateDocuments(new Term(Fields.DOCUMENT, documentId), block);
  }

  void remove(String documentId) throws IOException {
    writer.deleteDocuments(new Term(Fields.DOCUMENT, documentId));
    commit();
  }

  void commit() throws IOException {
    writer.commit();
    searchers.maybeRefreshBlocking();
  }

  IndexSearcher acquire() throws IOException {
    return searchers.acquire();
  }

  void giveBack(IndexSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  static void delete(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
