package parley.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.dialogue.Question;
import parley.retrieve.Corpus;
import parley.structure.Contract;
import parley.structure.NamedParts;
import parley.structure.SectionNumbers;

/** Says that a section, an attachment or a page that is asked for does not exist. Stateless. */
final class MissingSections {
  private MissingSections() {}

  /** That there is no such part; null where there is one, or none is asked for. */
  static @Nullable Answer of(Question question, Corpus corpus) {
    if (corpus.documentIds().size() != 1) {
      return null;
    }
    Contract contract = corpus.contract(corpus.documentIds().iterator().next());
    List<String> parts = NamedParts.missing(contract, question.said());
    if (!parts.isEmpty()) {
      String name = String.join(" and no ", parts);
      return new Answer.NotStated(
          "The document has no " + name + ".", "Nothing in it goes by that name.", 1);
    }
    return section(question.sections(), contract);
  }

  private static @Nullable Answer section(List<String> asked, Contract contract) {
    boolean numbered = contract.sections().stream().anyMatch(s -> s.number() != null);
    if (asked.isEmpty()
        || !numbered
        || asked.stream().anyMatch(n -> SectionNumbers.has(contract, n))) {
      return null;
    }
    String name = String.join(" or ", asked);
    return new Answer.NotStated(
        "The document has no Section " + name + ".",
        "None of its " + contract.sections().size() + " sections has that number.",
        1);
  }
}
