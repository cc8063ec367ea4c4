package parley.retrieve;

import java.util.Map;
import parley.language.PassageConcepts;
import parley.structure.Contract;

/** Keeps the indexes of the contracts asked about most recently. Safe for many threads. */
final class ContractIndexes {
  private static final int MOST = 400;

  private final PassageConcepts concepts;
  private final ConceptNumbers numbers = new ConceptNumbers();
  private final Map<String, ContractIndex> byDocument = new Recent<>(MOST);

  ContractIndexes(PassageConcepts concepts) {
    this.concepts = concepts;
  }

  /** The numbers that its notes give the concepts. */
  ConceptNumbers numbers() {
    return numbers;
  }

  /** The index of the contract as it is now; that of an older version is dropped. */
  ContractIndex of(String documentId, Corpus corpus) {
    Contract contract = corpus.contract(documentId);
    synchronized (byDocument) {
      ContractIndex known = byDocument.get(documentId);
      if (known != null && known.contract().text().equals(contract.text())) {
        return known;
      }
    }
    ContractIndex made = new ContractIndex(contract, concepts, numbers);
    synchronized (byDocument) {
      byDocument.put(documentId, made);
    }
    return made;
  }
}
