package parley.service;

import java.util.Map;
import java.util.Set;
import parley.retrieve.Corpus;
import parley.store.StoredDocument;
import parley.structure.Contract;

/**
 * The documents one question may look into. Whoever takes a contract from it learns by an exception
 * that the question is to be given up. Immutable.
 */
public final class Scope implements Corpus {
  private final Map<String, StoredDocument> documents;
  private final Repairs readings;
  private final Attention attention;

  Scope(Map<String, StoredDocument> documents, Repairs readings, Attention attention) {
    this.attention = attention;
    this.documents = documents;
    this.readings = readings;
  }

  @Override
  public Set<String> documentIds() {
    return documents.keySet();
  }

  @Override
  public Contract contract(String documentId) {
    attention.check();
    return readings.contract(document(documentId).id());
  }

  @Override
  public String name(String documentId) {
    return document(documentId).name();
  }

  /** What the store knows of a document in scope. */
  public StoredDocument document(String documentId) {
    StoredDocument document = documents.get(documentId);
    if (document == null) {
      throw new IllegalArgumentException("not in scope");
    }
    return document;
  }
}
