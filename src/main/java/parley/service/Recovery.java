package parley.service;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import parley.index.IndexedDocument;
import parley.index.PassageIndex;
import parley.store.Contracts;
import parley.store.Job;
import parley.store.Store;
import parley.store.StoredDocument;
import parley.structure.Contract;

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
   * What was found at the start.
   *
   * @param rebuilt whether the index could not be read and was made again
   * @param repaired how many documents had to be put right in the index
   * @param readAgain how many documents are read again because what was kept of them is damaged
   */
  public record Report(boolean rebuilt, int repaired, int readAgain) {}

  /**
   * Lists every document that can be searched. What the index lacks, or may hold in a version that
   * was never published, is put from the stored contract, or read again from its original where
   * that contract is damaged; what the store does not know is removed.
   */
  public Report run() throws IOException {
    Set<String> indexed = new HashSet<>(index.documentIds());
    List<Job> unfinished = store.jobs().unfinished();
    boolean allUnsure = unfinished.stream().anyMatch(job -> job.documentId() == null);
    Set<String> unsure = new HashSet<>();
    unfinished.forEach(job -> unsure.add(String.valueOf(job.documentId())));
    int repaired = 0;
    int readAgain = 0;
    for (StoredDocument document : store.documents().searchable(null)) {
      boolean known = indexed.remove(document.id());
      if (!known || allUnsure || unsure.contains(document.id())) {
        if (!put(document)) {
          readAgain++;
          continue;
        }
        repaired++;
      }
      catalogue.list(document);
    }
    for (String unknown : indexed) {
      index.remove(unknown);
      repaired++;
    }
    index.commit();
    return told(new Report(index.begunAnew(), repaired, readAgain));
  }

  private static Report told(Report report) {
    if (report.rebuilt() || report.repaired() > 0 || report.readAgain() > 0) {
      LOG.warning(
          (report.rebuilt() ? "the index was made again; " : "")
              + report.repaired()
              + " documents put right in the index, "
              + report.readAgain()
              + " read again from their originals");
    }
    return report;
  }

  /** False when what was kept of the document is damaged. */
  private boolean put(StoredDocument document) throws IOException {
    Contract contract;
    try {
      contract = store.contracts().get(document.id());
    } catch (Contracts.DamagedException e) {
      LOG.log(Level.WARNING, "document " + document.id() + " is damaged and read again", e);
      store.intake().readAgain(document);
      return false;
    }
    index.stage(
        new IndexedDocument(document.id(), document.datastoreId(), document.name(), contract));
    return true;
  }
}
