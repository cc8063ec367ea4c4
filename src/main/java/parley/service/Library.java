package parley.service;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import parley.index.PassageIndex;
import parley.store.Datastore;
import parley.store.Intake;
import parley.store.Job;
import parley.store.Originals;
import parley.store.RandomId;
import parley.store.Status;
import parley.store.Store;
import parley.store.StoredDocument;

/** Keeps the documents: takes them in, lists them, lets them go. Safe for many threads. */
public final class Library {
  /** The datastore, and the agent, that a newcomer finds. */
  public static final String DEFAULT = "contracts";

  private static final int LONGEST_NAME = 255;

  private final Store store;
  private final PassageIndex index;
  private final Catalogue catalogue;
  private final Ingestion ingestion;
  private final Limits limits;

  /** Held while originals are placed or deleted and while a document comes or goes. */
  private final ReentrantLock moving;

  public Library(
      Store store, PassageIndex index, Catalogue catalogue, Ingestion ingestion, Limits limits) {
    this.store = store;
    this.index = index;
    this.catalogue = catalogue;
    this.ingestion = ingestion;
    this.limits = limits;
    this.moving = store.originals().moving();
  }

  /**
   * What became of an upload.
   *
   * @param documentId the new or the known document
   * @param reading whether it is being read now
   */
  public record Added(String documentId, boolean reading) {}

  /** Begins a datastore; its id. */
  public String addDatastore(String name) {
    String id = RandomId.next();
    store.datastores().create(id, name);
    return id;
  }

  /**
   * Takes a file in; when this returns it is on the disk and will be read.
   *
   * @throws Refusal when the datastore is not known, the file too large, too many wait, or it is a
   *     duplicate that was to be an error
   */
  public Added add(String datastoreId, Upload upload) throws IOException {
    Datastore datastore = datastore(datastoreId);
    if (ingestion.waiting() >= limits.filesWaiting()) {
      throw new Refusal(Refusal.Reason.RATE_LIMITED, "Too many files wait to be read.");
    }
    Originals.Incoming incoming = receive(upload);
    moving.lock();
    try {
      return admit(datastore.id(), upload, incoming);
    } finally {
      moving.unlock();
      store.originals().drop(incoming);
    }
  }

  private Originals.Incoming receive(Upload upload) throws IOException {
    try {
      return store.originals().receive(upload.bytes(), limits.uploadBytes());
    } catch (Originals.TooLargeException e) {
      throw new Refusal(
          Refusal.Reason.PAYLOAD_TOO_LARGE,
          "A file may have at most " + limits.uploadBytes() + " bytes.");
    }
  }

  private Added admit(String datastoreId, Upload upload, Originals.Incoming incoming)
      throws IOException {
    String name = displayName(upload.name());
    Intake.Arrival arrival =
        new Intake.Arrival(datastoreId, name, incoming.hash(), incoming.size(), upload.metadata());
    Optional<StoredDocument> same = store.documents().withHash(datastoreId, incoming.hash());
    if (same.isPresent()) {
      return known(same.get(), upload, arrival, incoming);
    }
    StoredDocument older = older(datastoreId, name, upload.onDuplicate());
    store.originals().place(incoming);
    Job job =
        older == null
            ? store.intake().admit(arrival)
            : store.intake().admitAgain(older.id(), arrival);
    ingestion.submit(job, upload.password());
    return new Added(String.valueOf(job.documentId()), true);
  }

  private @Nullable StoredDocument older(
      String datastoreId, String name, Upload.OnDuplicate onDuplicate) {
    return onDuplicate == Upload.OnDuplicate.NEW_VERSION
        ? store.documents().withName(datastoreId, name).orElse(null)
        : null;
  }

  private Added known(
      StoredDocument same, Upload upload, Intake.Arrival arrival, Originals.Incoming incoming)
      throws IOException {
    if (upload.onDuplicate() == Upload.OnDuplicate.ERROR) {
      throw new Refusal(
          Refusal.Reason.CONFLICT, "The datastore holds these bytes already: " + same.id());
    }
    if (same.status() != Status.FAILED && same.status() != Status.CANCELLED) {
      return new Added(same.id(), false);
    }
    store.originals().place(incoming);
    ingestion.submit(store.intake().admitAgain(same.id(), arrival), upload.password());
    return new Added(same.id(), true);
  }

  /** Unicode kept and composed; control and direction characters, and any path, taken off. */
  static String displayName(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean =
        Normalizer.normalize(last, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "")
            .strip();
    if (clean.length() > LONGEST_NAME) {
      clean = clean.substring(0, Character.isHighSurrogate(clean.charAt(254)) ? 254 : 255);
    }
    return clean.isEmpty() ? "document" : clean;
  }

  /** The datastore; a Refusal when it is not known. */
  public Datastore datastore(String id) {
    return store.datastores().find(id).orElseThrow(() -> Refusal.notFound("datastore"));
  }

  /** A document of this datastore; a Refusal when it is not known. */
  public StoredDocument document(String datastoreId, String documentId) {
    return store
        .documents()
        .find(documentId)
        .filter(d -> d.datastoreId().equals(datastoreId))
        .orElseThrow(() -> Refusal.notFound("document"));
  }

  /** Gives a document other fields; the next question is filtered by them. */
  public void setMetadata(StoredDocument document, Map<String, Object> metadata) {
    store.documents().setMetadata(document.id(), metadata);
    store
        .documents()
        .find(document.id())
        .filter(StoredDocument::searchable)
        .ifPresent(catalogue::relist);
  }

  /** Deletes a document; when this returns, no question finds it. */
  public void delete(String datastoreId, String documentId) throws IOException {
    StoredDocument document = document(datastoreId, documentId);
    moving.lock();
    try {
      remove(document);
    } finally {
      moving.unlock();
    }
  }

  private void remove(StoredDocument document) throws IOException {
    catalogue.unlist(document.datastoreId(), document.id());
    store.documents().delete(document.id());
    index.remove(document.id());
    store.contracts().forget(document.id());
    if (!store.documents().needs(document.hash())) {
      store.originals().delete(document.hash());
    }
  }

  /** Deletes every document of a datastore and keeps the datastore. */
  public void reset(String datastoreId) throws IOException {
    datastore(datastoreId);
    moving.lock();
    try {
      catalogue.unlist(datastoreId);
      for (String id : store.documents().ids(datastoreId)) {
        Optional<StoredDocument> document = store.documents().find(id);
        if (document.isPresent()) {
          remove(document.get());
        }
      }
    } finally {
      moving.unlock();
    }
  }

  /** Deletes a datastore with all its documents. */
  public void deleteDatastore(String datastoreId) throws IOException {
    reset(datastoreId);
    store.datastores().delete(datastoreId);
    store.agents().forget();
  }
}
