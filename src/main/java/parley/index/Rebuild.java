package parley.index;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;

/**
 * A generation being built beside the live one. Add the documents, then {@link #finish} or {@link
 * #giveUp}. Documents that are put or removed meanwhile win over what is added here.
 */
public final class Rebuild {
  private final PassageIndex index;
  private final Blocks blocks;
  private final Generation next;
  private final Set<String> touched = new HashSet<>();

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

  /** Makes what was built durable and lets it take over in one step. */
  public void finish() throws IOException {
    synchronized (index.writing()) {
      next.commit();
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

  void put(String documentId, List<Document> block) throws IOException {
    touched.add(documentId);
    next.stage(documentId, block);
  }

  void remove(String documentId) throws IOException {
    touched.add(documentId);
    next.remove(documentId);
  }
}
