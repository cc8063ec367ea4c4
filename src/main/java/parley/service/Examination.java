package parley.service;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.index.PassageIndex;
import parley.store.Contracts;
import parley.store.Store;
import parley.store.StoredDocument;

/** Index, store and originals held against each other. Safe for many threads. */
public final class Examination {
  private final Store store;
  private final PassageIndex index;

  public Examination(Store store, PassageIndex index) {
    this.store = store;
    this.index = index;
  }

  /**
   * What was found.
   *
   * @param documents how many can be searched
   * @param problems one sentence each; empty when all is well
   * @param repaired what was put right, one sentence each
   */
  public record Report(int documents, List<String> problems, List<String> repaired) {
    public Report {
      problems = List.copyOf(problems);
      repaired = List.copyOf(repaired);
    }
  }

  /** Examines everything; originals that nothing needs are deleted. */
  public Report run() throws IOException {
    List<String> problems = new ArrayList<>();
    List<String> repaired = new ArrayList<>();
    String check = store.database().check();
    if (!check.equals("ok")) {
      problems.add("The store is damaged: " + check);
    }
    List<StoredDocument> documents = store.documents().searchable(null);
    Set<String> indexed = new HashSet<>(index.documentIds());
    for (StoredDocument document : documents) {
      examine(document, indexed, problems);
      indexed.remove(document.id());
    }
    indexed.forEach(id -> problems.add("The index holds " + id + ", which the store does not."));
    dropUnneeded(repaired);
    return new Report(documents.size(), problems, repaired);
  }

  private void examine(StoredDocument document, Set<String> indexed, List<String> problems) {
    String name = document.id() + " (" + document.name() + ")";
    if (!indexed.contains(document.id())) {
      problems.add("The index lacks " + name + ".");
    }
    if (!Files.exists(store.originals().path(document.hash()))) {
      problems.add("The original of " + name + " is gone; it can be asked but not read again.");
    }
    try {
      store.contracts().get(document.id());
    } catch (Contracts.DamagedException e) {
      problems.add("What was read of " + name + " is damaged; reindex to read it again.");
    }
  }

  private void dropUnneeded(List<String> repaired) throws IOException {
    store.originals().moving().lock();
    try {
      for (String hash : store.originals().hashes()) {
        if (!store.documents().needs(hash)) {
          store.originals().delete(hash);
          repaired.add("Deleted an original that no document needs: " + hash);
        }
      }
    } finally {
      store.originals().moving().unlock();
    }
  }
}
