package parley.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import parley.language.PassageConcepts;

/**
 * The passages of all documents on disk. Searches never wait for writers; a rebuild goes on beside
 * the live generation and takes over in one step. Safe for many threads.
 */
public final class PassageIndex implements Closeable {
  /** Grows when the fields change; an index of another version is rebuilt. */
  public static final int SCHEMA_VERSION = 2;

  private static final Logger LOG = Logger.getLogger(PassageIndex.class.getName());

  private final GenerationFolder folder;
  private final Generation.Storage storage;
  private final Blocks blocks;
  private final Queries queries = new Queries();
  private final SegmentIds ids = new SegmentIds();
  private final Object writing = new Object();
  private final boolean begunAnew;
  private volatile Generation live;
  private @Nullable Rebuild rebuild;

  private PassageIndex(GenerationFolder folder, Generation.Storage storage, Blocks blocks)
      throws IOException {
    this.folder = folder;
    this.storage = storage;
    this.blocks = blocks;
    Generation sound = openLive();
    this.begunAnew = sound == null || folder.lost();
    this.live = sound == null ? beginAnew() : sound;
  }

  /**
   * Opens the index under {@code directory}, or begins an empty one. Where files are missing or
   * damaged, or of another version, an empty one is begun and {@link #begunAnew} says so.
   */
  public static PassageIndex open(Path directory, PassageConcepts concepts) throws IOException {
    return open(directory, concepts, FSDirectory::open);
  }

  static PassageIndex open(Path directory, PassageConcepts concepts, Generation.Storage storage)
      throws IOException {
    return new PassageIndex(new GenerationFolder(directory), storage, new Blocks(concepts));
  }

  private @Nullable Generation openLive() throws IOException {
    try {
      return Generation.open(folder.current(), storage);
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "the index cannot be read and is made again", e);
      return null;
    }
  }

  private Generation beginAnew() throws IOException {
    Path damaged = folder.current();
    folder.makeCurrent(folder.next());
    Generation.delete(damaged);
    return Generation.open(folder.current(), storage);
  }

  /** Whether what was there could not be read, so that this index was empty when it was opened. */
  public boolean begunAnew() {
    return begunAnew;
  }

  /** Whether documents can be put and removed. */
  public boolean isOpen() {
    return live.isOpen();
  }

  /** Adds or replaces a document; found by every search that begins after this returns. */
  public void put(IndexedDocument document) throws IOException {
    List<Document> block = blocks.of(document);
    synchronized (writing) {
      change(() -> live.put(document.id(), block));
      if (rebuild != null) {
        rebuild.put(document.id(), block);
      }
    }
  }

  /** Adds or replaces a document, to be found and durable only after {@link #commit}. */
  public void stage(IndexedDocument document) throws IOException {
    List<Document> block = blocks.of(document);
    synchronized (writing) {
      change(() -> live.stage(document.id(), block));
    }
  }

  /** Makes durable what was staged. */
  public void commit() throws IOException {
    synchronized (writing) {
      change(() -> live.commit());
    }
  }

  /** Removes a document; no search that begins after this returns finds it. */
  public void remove(String documentId) throws IOException {
    synchronized (writing) {
      change(() -> live.remove(documentId));
      if (rebuild != null) {
        rebuild.remove(documentId);
      }
    }
  }

  private interface Change {
    void make() throws IOException;
  }

  /** After a change that failed the index is as before it. */
  private void change(Change change) throws IOException {
    if (!live.isOpen()) {
      reopen();
    }
    try {
      change.make();
    } catch (IllegalStateException e) {
      goBack();
      throw new IOException("the index met a failing disk", e);
    } catch (IOException | RuntimeException e) {
      goBack();
      throw e;
    }
  }

  private void goBack() {
    try {
      live.rollBack();
      reopen();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "the index cannot be written to; the next change tries again", e);
    }
  }

  private void reopen() throws IOException {
    Generation before = live;
    live = Generation.open(before.path(), storage);
    before.release();
  }

  /** The passages that fit best, best first. */
  public List<Hit> search(IndexQuery query) {
    if (query.documentIds().isEmpty()) {
      return List.of();
    }
    return searching(s -> Searches.passages(s, queries.passages(query), query.limit(), ids));
  }

  /** The documents whose name, title, parties or opening fit the words best, best first. */
  public List<DocumentHit> documents(
      Map<String, Float> terms, Collection<String> documentIds, int limit) {
    if (documentIds.isEmpty() || terms.isEmpty()) {
      return List.of();
    }
    return searching(s -> Searches.documents(s, queries.documents(terms, documentIds), limit, ids));
  }

  /** How common stems are among all passages. */
  public Frequencies frequencies(Collection<String> stems) {
    return searching(s -> {
      Map<String, Integer> found = new HashMap<>();
      for (String stem : stems) {
        found.put(stem, Searches.frequency(s, Fields.BODY, stem));
      }
      return new Frequencies(found, Math.max(1, s.getIndexReader().numDocs()));
    });
  }

  /**
   * How common stems are among the passages of these documents: a word that every clause of a
   * contract has, as the name of a party's role, tells its clauses not apart.
   */
  public Frequencies frequencies(Collection<String> stems, Collection<String> documentIds) {
    return searching(s -> {
      Map<String, Integer> found = new HashMap<>();
      for (String stem : stems) {
        found.put(stem, s.count(queries.saying(stem, documentIds)));
      }
      return new Frequencies(found, Math.max(1, s.count(queries.passagesOf(documentIds))));
    });
  }

  /** How common stems are among the names, titles, parties and openings of these documents. */
  public Frequencies namingFrequencies(Collection<String> stems, Collection<String> documentIds) {
    return searching(s -> {
      Map<String, Integer> found = new HashMap<>();
      for (String stem : stems) {
        found.put(stem, s.count(queries.naming(stem, documentIds)));
      }
      return new Frequencies(found, Math.max(1, documentIds.size()));
    });
  }

  /** How much is in it. */
  public IndexSize size() {
    return searching(Searches::size);
  }

  /** Ids of the documents that are in the index. */
  public Set<String> documentIds() {
    return searching(Searches::documentIds);
  }

  /**
   * Begins a new, empty generation beside the live one. Until it is finished or given up, what is
   * put or removed goes to both. Throws IllegalStateException when a rebuild is under way.
   */
  public Rebuild rebuild() throws IOException {
    synchronized (writing) {
      if (rebuild != null) {
        throw new IllegalStateException("a rebuild is under way");
      }
      rebuild = new Rebuild(this, blocks, Generation.open(folder.next(), storage));
      return rebuild;
    }
  }

  Object writing() {
    return writing;
  }

  /** Makes the rebuilt generation the live one; called under the writing lock. */
  void takeOver(Generation next) throws IOException {
    folder.makeCurrent(next.path());
    Generation old = live;
    live = next;
    rebuild = null;
    old.retire();
  }

  void rebuildGivenUp() {
    rebuild = null;
  }

  @Override
  public void close() throws IOException {
    synchronized (writing) {
      if (rebuild != null) {
        rebuild.giveUp();
      }
      live.release();
    }
  }

  private interface Search<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  private <T> T searching(Search<T> search) {
    try {
      Generation generation = lease();
      try {
        IndexSearcher searcher = generation.acquire();
        try {
          return search.in(searcher);
        } finally {
          generation.giveBack(searcher);
        }
      } finally {
        generation.release();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Generation lease() {
    while (true) {
      Generation generation = live;
      if (generation.tryLease()) {
        return generation;
      }
      Thread.onSpinWait();
    }
  }
}
