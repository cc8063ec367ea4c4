package parley.service;

import parley.index.IndexSize;
import parley.index.PassageIndex;

/** Whether questions can be answered and documents taken in. Safe for many threads. */
public final class Readiness {
  private final PassageIndex index;
  private final Ingestion ingestion;
  private final Recovery.Report recovered;
  private final Repairs repairs;

  public Readiness(
      PassageIndex index, Ingestion ingestion, Recovery.Report recovered, Repairs repairs) {
    this.index = index;
    this.ingestion = ingestion;
    this.recovered = recovered;
    this.repairs = repairs;
  }

  /** Whether the index can be written to; after a failing disk it is tried again at each change. */
  public boolean writable() {
    return index.isOpen();
  }

  /** What was found, and put right, at the start. */
  public Recovery.Report recovered() {
    return recovered;
  }

  /** How much is in the index. */
  public IndexSize indexSize() {
    return index.size();
  }

  /** How many stored readings were found damaged since the start. */
  public int damaged() {
    return repairs.found();
  }

  /** How many files wait to be read. */
  public int waiting() {
    return ingestion.waiting();
  }
}
