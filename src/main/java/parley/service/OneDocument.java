package parley.service;

import java.util.Set;
import parley.retrieve.Corpus;
import parley.structure.Contract;

/** A single document of a corpus. */
record OneDocument(Corpus all, String id) implements Corpus {
  @Override
  public Set<String> documentIds() {
    return Set.of(id);
  }

  @Override
  public Contract contract(String documentId) {
    return all.contract(documentId);
  }

  @Override
  public String name(String documentId) {
    return all.name(documentId);
  }
}
