package parley.store;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import parley.structure.Contract;

/**
 * The parsed contracts, compressed in the store; those used most recently are kept in memory, so
 * that a question reads none again. Safe for many threads.
 */
public final class Contracts {
  /** About what a character of a contract takes in memory, its place on the page included. */
  private static final long BYTES_PER_CHARACTER = 8;

  private static final long BYTES_PER_PART = 120;

  private final Database database;
  private final Intake intake;
  private final long mostBytes;
  private final Map<String, Contract> recent = new LinkedHashMap<>(256, 0.75f, true);
  private long bytes;

  /**
   * @param mostBytes how much memory the contracts kept may take, about
   */
  public Contracts(Database database, Intake intake, long mostBytes) {
    this.database = database;
    this.intake = intake;
    this.mostBytes = mostBytes;
  }

  /** What was read of a document is missing from the store or not as it was written. */
  public static final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedException(String documentId, @Nullable Throwable cause) {
      super("what was read of document " + documentId + " is damaged", cause);
    }
  }

  /**
   * The contract of a document that was published.
   *
   * @throws DamagedException when it cannot be read from the store
   */
  public Contract get(String documentId) {
    synchronized (recent) {
      Contract known = recent.get(documentId);
      if (known != null) {
        return known;
      }
    }
    Contract loaded = load(documentId);
    keep(documentId, loaded);
    return loaded;
  }

  private Contract load(String documentId) {
    byte[] body =
        database.read(h ->
            h.createQuery("SELECT body FROM contract WHERE document_id = ?")
                .bind(0, documentId)
                .mapTo(byte[].class)
                .findOne()
                .orElse(null));
    if (body == null) {
      throw new DamagedException(documentId, null);
    }
    try {
      return ContractCodec.unpack(body);
    } catch (UncheckedIOException e) {
      throw new DamagedException(documentId, e);
    }
  }

  /** Whether the contract can be read from the store now, whatever is in memory. */
  public boolean isSound(String documentId) {
    try {
      load(documentId);
      return true;
    } catch (DamagedException e) {
      return false;
    }
  }

  /** Publishes what a job read and ends the job; false when its document is gone. */
  public boolean publish(Job job, Contract contract, byte[] packed, Intake.Lock lock) {
    String documentId = job.documentId();
    if (documentId == null || !intake.publish(job, contract, packed, lock)) {
      return false;
    }
    forget(documentId);
    keep(documentId, contract);
    return true;
  }

  private void keep(String documentId, Contract contract) {
    synchronized (recent) {
      Contract before = recent.put(documentId, contract);
      bytes += size(contract) - (before == null ? 0 : size(before));
      Iterator<Contract> eldest = recent.values().iterator();
      while (bytes > mostBytes && recent.size() > 1) {
        bytes -= size(eldest.next());
        eldest.remove();
      }
    }
  }

  private static long size(Contract contract) {
    long parts = (long) contract.passages().size() + contract.sections().size();
    return contract.text().length() * BYTES_PER_CHARACTER + parts * BYTES_PER_PART;
  }

  /** Drops a contract from memory. */
  public void forget(String documentId) {
    synchronized (recent) {
      Contract known = recent.remove(documentId);
      bytes -= known == null ? 0 : size(known);
    }
  }

  /** Keeps what a reindex read beside what is in use; nothing when a newer version came in. */
  public void stage(StoredDocument document, Contract contract) {
    byte[] body = ContractCodec.pack(contract);
    database.write(h ->
        h.createUpdate(
                "INSERT OR REPLACE INTO staged_contract(document_id, parse_version, pages,"
                    + " sections, warnings, body)"
                    + " SELECT id, :parse, :pages, :sections, :warnings, :body"
                    + " FROM document WHERE id = :id AND version = :version")
            .bind("parse", Contract.PARSE_VERSION)
            .bind("pages", contract.pageCount())
            .bind("sections", contract.sections().size())
            .bind("warnings", Json.write(contract.warnings()))
            .bind("body", body)
            .bind("id", document.id())
            .bind("version", document.version())
            .execute());
  }

  /** Puts everything staged into use. */
  public void takeOver() {
    List<String> changed = database.writeDurably(Contracts::takeOver);
    changed.forEach(this::forget);
  }

  private static List<String> takeOver(Handle h) {
    List<String> changed =
        new ArrayList<>(
            h.createQuery("SELECT document_id FROM staged_contract").mapTo(String.class).list());
    h.execute(
        "INSERT OR REPLACE INTO contract(document_id, body)"
            + " SELECT document_id, body FROM staged_contract");
    h.execute(
        "UPDATE document SET parse_version = s.parse_version, pages = s.pages,"
            + " sections = s.sections, warnings = s.warnings"
            + " FROM staged_contract s WHERE s.document_id = document.id");
    h.execute("DELETE FROM staged_contract");
    return changed;
  }

  /** Drops everything staged. */
  public void dropStaged() {
    database.write(h -> h.execute("DELETE FROM staged_contract"));
  }
}
