package parley.service;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import parley.index.IndexedDocument;
import parley.index.PassageIndex;
import parley.store.Job;
import parley.store.Store;
import parley.store.StoredDocument;

/** Brings store and index into agreement at the start, whatever the last process was doing. */
public final class Recovery {
  private static final Logger LOG = Logger.getLogger(Recovery.class.getName());

  private final Store store;
  private final PassageIndex index;
  private final Catalogue catalogue;

  public Recovery(Store store, PassageIndex index, Catalogue catalogue) {
    this.store = store;
    this.index = index;
    this.catalogue = catalogue;
  }

  /**
   * Lists every document that can be searched. What the index lacks, or may hold in a version that
   * was never published, is put from the stored contract; what the store does not know is removed.
   *
   * @return how many documents had to be put right
   */
  public int run() throws IOException {
    Set<String> indexed = new HashSet<>(index.documentIds());
    Set<String> unsure = new HashSet<>();
    for (Job job : store.jobs().unfinished()) {
      if (job.documentId() != null) {
        unsure.add(job.documentId());
      }
    }
    List<StoredDocument> documents = store.documents().searchable(null);
    int repaired = 0;
    for (StoredDocument document : documents) {
      if (!indexed.remove(document.id()) || unsure.contains(document.id())) {
        put(document);
        repaired++;
      }
      catalogue.list(document);
    }
    for (String unknown : indexed) {
      index.remove(unknown);
      repaired++;
    }
    if (repaired > 0) {
      LOG.info("put right in the index: " + repaired + " documents");
    }
    return repaired;
  }

  private void put(StoredDocument document) throws IOException {
    index.put(
        new IndexedDocument(
            document.id(),
            document.datastoreId(),
            document.name(),
            store.contracts().get(document.id())));
  }
}
