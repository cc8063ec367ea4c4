package parley.service;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import parley.store.Contracts;
import parley.store.Status;
import parley.store.Store;
import parley.store.StoredDocument;
import parley.structure.Contract;

/**
 * Has a document whose stored reading is damaged read again from its original, and says so. Safe
 * for many threads.
 */
public final class Repairs {
  private static final Logger LOG = Logger.getLogger(Repairs.class.getName());

  private final Store store;
  private final Ingestion ingestion;
  private final AtomicInteger found = new AtomicInteger();

  public Repairs(Store store, Ingestion ingestion) {
    this.store = store;
    this.ingestion = ingestion;
  }

  /**
   * The contract of a document that was published.
   *
   * @throws Refusal when what was read of it is damaged; then it is being read again
   */
  public Contract contract(String documentId) {
    try {
      return store.contracts().get(documentId);
    } catch (Contracts.DamagedException e) {
      begin(documentId, e);
      throw new Refusal(
          Refusal.Reason.INDEX_UNAVAILABLE,
          "What was read of a document is damaged; it is being read again.");
    }
  }

  /** How many damaged readings were found since the start. */
  public int found() {
    return found.get();
  }

  /** Looks at every stored reading. */
  public void sweep() {
    for (StoredDocument document : store.documents().searchable(null)) {
      if (!store.contracts().isSound(document.id())) {
        store.contracts().forget(document.id());
        begin(document.id(), null);
      }
    }
  }

  private synchronized void begin(String documentId, @Nullable Throwable why) {
    StoredDocument document = store.documents().find(documentId).orElse(null);
    if (document == null || document.status() == Status.RETRYING) {
      return;
    }
    found.incrementAndGet();
    LOG.log(Level.WARNING, "document " + documentId + " is damaged and read again", why);
    ingestion.submit(store.intake().readAgain(document), null);
  }
}
