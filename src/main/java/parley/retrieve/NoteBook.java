package parley.retrieve;

import java.util.Map;
import parley.language.PassageConcepts;
import parley.structure.Contract;

/** Keeps the notes on the contracts asked about most recently. Safe for many threads. */
final class NoteBook {
  private static final int MOST = 400;

  private final PassageConcepts concepts;
  private final ConceptNumbers numbers = new ConceptNumbers();
  private final Map<String, ContractNotes> byDocument = new Recent<>(MOST);

  NoteBook(PassageConcepts concepts) {
    this.concepts = concepts;
  }

  /** The numbers that its notes give the concepts. */
  ConceptNumbers numbers() {
    return numbers;
  }

  /** Notes on the contract as it is now; those on an older version are dropped. */
  ContractNotes of(String documentId, Corpus corpus) {
    Contract contract = corpus.contract(documentId);
    synchronized (byDocument) {
      ContractNotes known = byDocument.get(documentId);
      if (known == null || !known.contract().text().equals(contract.text())) {
        known = new ContractNotes(contract, concepts, numbers);
        byDocument.put(documentId, known);
      }
      return known;
    }
  }
}
