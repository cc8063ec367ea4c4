package parley.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.dialogue.Question;
import parley.retrieve.Corpus;
import parley.structure.Contract;
import parley.structure.SectionNumbers;

/** Says that a section that is asked for by its number does not exist. Stateless. */
final class MissingSections {
  private MissingSections() {}

  /** That there is no such section; null where there is one, or none is asked for. */
  static @Nullable Answer of(Question question, Corpus corpus) {
    List<String> asked = question.sections();
    if (asked.isEmpty() || corpus.documentIds().size() != 1) {
      return null;
    }
    Contract contract = corpus.contract(corpus.documentIds().iterator().next());
    boolean numbered = contract.sections().stream().anyMatch(s -> s.number() != null);
    if (!numbered || asked.stream().anyMatch(n -> SectionNumbers.has(contract, n))) {
      return null;
    }
    String name = String.join(" or ", asked);
    return new Answer.NotStated(
        "The document has no Section " + name + ".",
        "None of its " + contract.sections().size() + " sections has that number.",
        1);
  }
}
