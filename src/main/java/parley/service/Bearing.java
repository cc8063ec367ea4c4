package parley.service;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.language.Tokens;
import parley.retrieve.Corpus;
import parley.retrieve.Evidence;
import parley.structure.Contract;

/** What words the passages found have. Stateless. */
final class Bearing {
  private Bearing() {}

  /** The passages that have all of the stems. */
  static List<Evidence> saying(Set<String> stems, List<Evidence> all, Corpus corpus) {
    return all.stream().filter(e -> stems(e, corpus).containsAll(stems)).toList();
  }

  /** The stems of a passage. */
  static Set<String> stems(Evidence evidence, Corpus corpus) {
    Contract contract = corpus.contract(evidence.documentId());
    return new HashSet<>(
        Tokens.stems(contract.textOf(contract.passages().get(evidence.passage()))));
  }
}
