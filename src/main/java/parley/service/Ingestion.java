package parley.service;

import io.micrometer.core.instrument.Metrics;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.document.UnreadableDocumentException;
import parley.index.IndexedDocument;
import parley.index.PassageIndex;
import parley.store.ContractCodec;
import parley.store.Failure;
import parley.store.Intake;
import parley.store.Job;
import parley.store.Status;
import parley.store.Store;
import parley.store.StoredDocument;
import parley.structure.Contract;

/**
 * Reads what was uploaded, in the background: original, contract, index, published. What was not
 * finished when the process ended is done again at the next start; doing it twice changes nothing.
 * Safe for many threads.
 */
public final class Ingestion implements Closeable {
  private static final Logger LOG = Logger.getLogger(Ingestion.class.getName());

  private static final long PAUSE_MILLIS = 200;
  private static final long PATIENCE_MILLIS = 10_000;

  private final Store store;
  private final PassageIndex index;
  private final Catalogue catalogue;
  private final JobBoard board;
  private final Readers reading;
  private final BlockingQueue<Job> queue = new LinkedBlockingQueue<>();
  private final SealedPasswords passwords;
  private final List<Thread> workers = new ArrayList<>();

  /** {@code secrets}: the folder where passwords of files that wait are sealed. */
  public Ingestion(
      Store store,
      PassageIndex index,
      Catalogue catalogue,
      JobBoard board,
      Readers reading,
      Path secrets) {
    this.store = store;
    this.index = index;
    this.catalogue = catalogue;
    this.board = board;
    this.reading = reading;
    this.passwords = new SealedPasswords(secrets);
  }

  /** Takes up what was left over and begins to work with this many threads. */
  public void start(int threads) {
    List<Job> left =
        store.jobs().unfinished().stream().filter(j -> j.kind() == Job.Kind.INGEST).toList();
    passwords.keepOnly(left.stream().map(Job::id).collect(Collectors.toSet()));
    queue.addAll(left);
    for (int i = 0; i < threads; i++) {
      workers.add(Thread.ofPlatform().name("ingest-" + i).daemon().start(this::work));
    }
  }

  /** How many files wait to be read. */
  public int waiting() {
    return queue.size();
  }

  /** Queues a job; the password is sealed until the file is read. */
  void submit(Job job, @Nullable String password) {
    if (password != null) {
      passwords.put(job.id(), password);
    }
    queue.add(job);
  }

  /** Stops a job: at once when it still waits, else at its next step. */
  public void cancel(Job job) {
    if (queue.removeIf(waiting -> waiting.id().equals(job.id()))) {
      end(job, Status.CANCELLED, null);
      passwords.erase(job.id());
    } else {
      board.stop(job.id());
    }
  }

  private void work() {
    try {
      while (!board.closing()) {
        Job job = queue.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        if (job == null) {
          continue;
        }
        try {
          run(job);
          if (!board.closing()) {
            passwords.erase(job.id());
          }
        } catch (RuntimeException e) {
          LOG.log(Level.SEVERE, "job " + job.id() + " cannot be recorded; it is done again", e);
          queue.add(job);
          Thread.sleep(PAUSE_MILLIS);
        } finally {
          board.clear(job.id());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Job job) throws InterruptedException {
    if (store.jobs().find(job.id()).isEmpty()) {
      return;
    }
    try {
      store.intake().start(job);
      long start = System.nanoTime();
      Contract contract = contract(job);
      Metrics.timer("parley.file.read").record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
      board.report(job.id(), new Job.Progress("structured", 0, 0, "pages"));
      publish(job, contract);
    } catch (JobBoard.ClosingException e) {
      LOG.info("job " + job.id() + " goes on at the next start");
    } catch (UnreadableDocumentException e) {
      String type = e.reason().wireName();
      end(job, Status.FAILED, new Failure(type, title(type), String.valueOf(e.getMessage())));
    } catch (CancellationException e) {
      end(job, Status.CANCELLED, null);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "job " + job.id() + " could not be done", e);
      end(
          job,
          Status.FAILED,
          new Failure("internal", "Internal error", "The server could not read or keep the file."));
    }
  }

  /** The contract; a file that the reading stumbles over is malformed. */
  private Contract contract(Job job)
      throws IOException, UnreadableDocumentException, InterruptedException {
    try {
      return read(job);
    } catch (JobBoard.ClosingException | CancellationException | UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new UnreadableDocumentException(
          UnreadableDocumentException.Reason.MALFORMED, "The file could not be understood.", e);
    }
  }

  private Contract read(Job job)
      throws IOException, UnreadableDocumentException, InterruptedException {
    String hash = job.hash();
    if (hash == null) {
      throw new IllegalStateException("an ingest job without an original");
    }
    return reading.read(
        store.originals().path(hash),
        passwords.get(job.id()),
        (done, total) -> board.report(job.id(), new Job.Progress("reading", done, total, "pages")));
  }

  private void publish(Job job, Contract contract) throws IOException {
    String documentId = String.valueOf(job.documentId());
    StoredDocument before = store.documents().find(documentId).orElse(null);
    if (before == null) {
      return;
    }
    byte[] packed = ContractCodec.pack(contract);
    if (!before.searchable()) {
      put(job, before, contract);
    }
    store.originals().moving().lock();
    try {
      if (before.searchable()) {
        catalogue.changing(() -> replace(job, before, contract, packed));
      } else {
        catalogue.publishing(() -> settle(job, before, contract, packed));
      }
    } finally {
      store.originals().moving().unlock();
    }
  }

  /** Index and store change together; where the one cannot, the other goes back. */
  private void replace(Job job, StoredDocument before, Contract contract, byte[] packed)
      throws IOException {
    put(job, before, contract);
    try {
      settle(job, before, contract, packed);
    } catch (IOException | RuntimeException e) {
      index.put(
          new IndexedDocument(
              before.id(),
              before.datastoreId(),
              before.name(),
              store.contracts().get(before.id())));
      throw e;
    }
  }

  /** The index first: what the store says is published is always in the index. */
  private void put(Job job, StoredDocument before, Contract contract) throws IOException {
    String name = String.valueOf(job.name());
    index.put(new IndexedDocument(before.id(), before.datastoreId(), name, contract));
  }

  private void settle(Job job, StoredDocument before, Contract contract, byte[] packed)
      throws IOException {
    Intake.Lock lock = passwords.get(job.id()) != null ? Intake.Lock.PASSWORD : Intake.Lock.OPEN;
    if (!store.contracts().publish(job, contract, packed, lock)) {
      index.remove(before.id());
      return;
    }
    store.documents().find(before.id()).ifPresent(catalogue::list);
    if (!before.hash().equals(job.hash()) && !store.documents().needs(before.hash())) {
      store.originals().delete(before.hash());
    }
  }

  private void end(Job job, Status status, @Nullable Failure failure) {
    if (board.closing()) {
      return;
    }
    // first, so that nobody who is told of the failure asks for it again
    takeOffWhatIsDamaged(String.valueOf(job.documentId()));
    store.intake().giveUp(job, status, board.of(job), failure);
  }

  /** A document that cannot be read again keeps its last reading, where there is a sound one. */
  private void takeOffWhatIsDamaged(String documentId) {
    store
        .documents()
        .find(documentId)
        .filter(StoredDocument::searchable)
        .filter(document -> !store.contracts().isSound(documentId))
        .ifPresent(document -> {
          LOG.warning("document " + documentId + " can be neither used nor read again");
          catalogue.unlist(document.datastoreId(), documentId);
        });
  }

  private static String title(String type) {
    return switch (type) {
      case "document-encrypted" -> "The document is encrypted";
      case "document-too-complex" -> "The document is too complex";
      case "no-text-layer" -> "The document has no text layer";
      case "unsupported-media-type" -> "Unsupported media type";
      default -> "The document is malformed";
    };
  }

  /** Stops; what is under way is done again at the next start. */
  @Override
  public void close() {
    board.close();
    for (Thread worker : workers) {
      try {
        worker.join(PATIENCE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
