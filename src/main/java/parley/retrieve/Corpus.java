package parley.retrieve;

import java.util.Set;
import parley.structure.Contract;

/** The parsed contracts a search may look into; what it does not hold does not exist. */
public interface Corpus {
  /** Ids of the documents in scope, for this caller and this question. */
  Set<String> documentIds();

  /** The contract of a document in scope. */
  Contract contract(String documentId);

  /** The display name of a document in scope. */
  String name(String documentId);
}
