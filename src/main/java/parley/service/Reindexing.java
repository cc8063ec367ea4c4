package parley.service;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import parley.document.UnreadableDocumentException;
import parley.index.IndexedDocument;
import parley.index.PassageIndex;
import parley.index.Rebuild;
import parley.store.Contracts;
import parley.store.Failure;
import parley.store.Job;
import parley.store.Status;
import parley.store.Store;
import parley.store.StoredDocument;
import parley.structure.Contract;

/**
 * Builds the index anew from the originals while searches and uploads go on, and lets it take over
 * in one step. One at a time; the others wait. Safe for many threads.
 */
public final class Reindexing implements Closeable {
  private static final Logger LOG = Logger.getLogger(Reindexing.class.getName());

  private final Store store;
  private final PassageIndex index;
  private final Catalogue catalogue;
  private final JobBoard board;
  private final Readers reading;
  private final ExecutorService one =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("reindex").daemon().factory());

  public Reindexing(
      Store store, PassageIndex index, Catalogue catalogue, JobBoard board, Readers reading) {
    this.store = store;
    this.index = index;
    this.catalogue = catalogue;
    this.board = board;
    this.reading = reading;
  }

  /** Takes up what was left over. */
  public void start() {
    for (Job job : store.jobs().unfinished()) {
      if (job.kind() != Job.Kind.INGEST) {
        one.execute(() -> run(job));
      }
    }
  }

  /** Begins a reindex in the background; its job. */
  public Job begin(Job.Kind kind) {
    Job job = store.jobs().begin(kind);
    one.execute(() -> run(job));
    return job;
  }

  private void run(Job job) {
    try {
      store.jobs().start(job.id());
      rebuild(job);
      store.jobs().finish(job.id(), Status.COMPLETED, board.of(job), null);
    } catch (JobBoard.ClosingException e) {
      LOG.info("reindex " + job.id() + " goes on at the next start");
    } catch (CancellationException e) {
      store.jobs().finish(job.id(), Status.CANCELLED, board.of(job), null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "reindex " + job.id() + " failed; the index in use stays", e);
      Failure failure = new Failure("internal", "Internal error", "The index in use stays.");
      store.jobs().finish(job.id(), Status.FAILED, board.of(job), failure);
    } finally {
      board.clear(job.id());
    }
  }

  private void rebuild(Job job) throws IOException, InterruptedException {
    store.contracts().dropStaged();
    Rebuild rebuild = index.rebuild();
    boolean finished = false;
    try {
      List<StoredDocument> documents = store.documents().searchable(null);
      for (int i = 0; i < documents.size(); i++) {
        board.report(job.id(), new Job.Progress("reading", i, documents.size(), "documents"));
        add(job, rebuild, documents.get(i));
      }
      int all = documents.size();
      board.report(job.id(), new Job.Progress("indexed", all, all, "documents"));
      takeOver(rebuild);
      finished = true;
    } finally {
      if (!finished) {
        rebuild.giveUp();
      }
    }
  }

  private void add(Job job, Rebuild rebuild, StoredDocument document)
      throws IOException, InterruptedException {
    Optional<StoredDocument> now = store.documents().find(document.id());
    if (now.isEmpty()) {
      return;
    }
    Contract contract = contract(job, now.get());
    if (contract == null) {
      catalogue.unlist(document.datastoreId(), document.id());
      return;
    }
    rebuild.add(
        new IndexedDocument(document.id(), document.datastoreId(), now.get().name(), contract));
  }

  /** What is to be indexed of a document; null when nothing sound can be had of it. */
  private @Nullable Contract contract(Job job, StoredDocument document)
      throws IOException, InterruptedException {
    boolean current = document.parseVersion() == Contract.PARSE_VERSION;
    if (document.locked() || (job.kind() == Job.Kind.REINDEX_INCREMENTAL && current)) {
      Contract kept = kept(document);
      if (kept != null || document.locked()) {
        return kept;
      }
    }
    try {
      Contract contract =
          reading.read(store.originals().path(document.hash()), null, (done, total) -> {});
      store.contracts().stage(document, contract);
      return contract;
    } catch (UnreadableDocumentException e) {
      LOG.warning("document " + document.id() + " can no longer be read; its last reading stays");
      return kept(document);
    }
  }

  private @Nullable Contract kept(StoredDocument document) {
    try {
      return store.contracts().get(document.id());
    } catch (Contracts.DamagedException e) {
      LOG.log(Level.WARNING, "document " + document.id() + " is damaged", e);
      return null;
    }
  }

  private void takeOver(Rebuild rebuild) throws IOException {
    rebuild.prepare();
    catalogue.changing(() -> {
      store.contracts().takeOver();
      try {
        rebuild.finish();
      } catch (IOException | RuntimeException e) {
        putAll();
        throw e;
      }
    });
    for (StoredDocument document : store.documents().searchable(null)) {
      catalogue.relist(document);
    }
  }

  /** The index in use stays, but the contracts have been replaced: it gets the new ones too. */
  private void putAll() throws IOException {
    for (StoredDocument document : store.documents().searchable(null)) {
      Contract contract = store.contracts().get(document.id());
      index.stage(
          new IndexedDocument(document.id(), document.datastoreId(), document.name(), contract));
    }
    index.commit();
  }

  @Override
  public void close() {
    board.close();
    one.shutdown();
    try {
      if (!one.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warning("the reindex under way did not stop in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
