package parley.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * A generation being built beside the live one. Add the documents, then {@link #finish} or {@link
 * #giveUp}. Documents that are put or removed meanwhile win over what is added here.
 */
public final class Rebuild {
  private final PassageIndex index;
  private final Blocks blocks;
  private final Generation next;
  private final Set<String> touched = new HashSet<>();
  private @Nullable IOException failure;

  Rebuild(PassageIndex index, Blocks blocks, Generation next) {
    this.index = index;
    this.blocks = blocks;
    this.next = next;
  }

  /** Adds a document as it was read again. */
  public void add(IndexedDocument document) throws IOException {
    List<Document> block = blocks.of(document);
    synchronized (index.writing()) {
      if (!touched.contains(document.id())) {
        next.stage(document.id(), block);
      }
    }
  }

  /** Writes what was built to the disk; what can be done before {@link #finish}. */
  public void prepare() throws IOException {
    synchronized (index.writing()) {
      if (failure != null) {
        throw failure;
      }
      next.commit();
    }
  }

  /** Makes what was built durable and lets it take over in one step. */
  public void finish() throws IOException {
    synchronized (index.writing()) {
      prepare();
      index.takeOver(next);
    }
  }

  /** Drops what was built; the live generation stays. */
  public void giveUp() throws IOException {
    synchronized (index.writing()) {
      index.rebuildGivenUp();
      next.retire();
    }
  }

  /** What goes into the live generation; it never fails there because of what fails here. */
  void put(String documentId, List<Document> block) {
    touch(documentId, () -> next.stage(documentId, block));
  }

  void remove(String documentId) {
    touch(documentId, () -> next.remove(documentId));
  }

  private interface Change {
    void make() throws IOException;
  }

  private void touch(String documentId, Change change) {
    touched.add(documentId);
    try {
      change.make();
    } catch (IOException | AlreadyClosedException e) {
      failure = failure == null ? new IOException("the rebuild met a failing disk", e) : failure;
    }
  }
}
