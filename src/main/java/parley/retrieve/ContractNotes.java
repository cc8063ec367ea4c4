package parley.retrieve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.language.PassageConcepts;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;
import parley.structure.Contract;
import parley.structure.DefinedTerm;
import parley.structure.Passage;
import parley.structure.Section;

/**
 * What ranking needs to know of a contract's passages, worked out once for each passage asked for.
 * Safe for many threads: a note may be worked out twice, with the same result.
 */
public final class ContractNotes {
  private final Contract contract;
  private final PassageConcepts concepts;
  private final ConceptNumbers numbers;
  private final Note[] notes;

  ContractNotes(Contract contract, PassageConcepts concepts, ConceptNumbers numbers) {
    this.contract = contract;
    this.concepts = concepts;
    this.numbers = numbers;
    this.notes = new Note[contract.passages().size()];
  }

  Contract contract() {
    return contract;
  }

  /** Number of passages. */
  int size() {
    return notes.length;
  }

  /** Index of the section that a passage stands in. */
  int section(int passage) {
    return contract.passages().get(passage).section();
  }

  /** The note on a passage. */
  Note note(int passage) {
    Note known = notes[passage];
    if (known == null) {
      known = make(contract.passages().get(passage));
      notes[passage] = known;
    }
    return known;
  }

  private Note make(Passage passage) {
    String body = contract.textOf(passage);
    List<String> headings = headings(contract, passage);
    List<Token> tokens = Tokens.of(body);
    List<String> terms =
        contract.terms().stream()
            .filter(t -> t.start() < passage.end() && passage.start() < t.end())
            .map(DefinedTerm::term)
            .toList();
    Note.Said said =
        new Note.Said(
            content(tokens),
            content(Tokens.of(String.join(" . ", headings))),
            new ConceptShares(concepts.of(body, headings), numbers),
            terms,
            stems(terms));
    return new Note(contract, passage, said, tokens.size());
  }

  private static Set<Set<String>> stems(List<String> terms) {
    return terms.stream()
        .map(t -> content(Tokens.of(t)))
        .filter(stems -> !stems.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Titles from the top of the contract to the passage's section. */
  public static List<String> headings(Contract contract, Passage passage) {
    List<String> headings = new ArrayList<>();
    for (Section section : contract.path(passage.section())) {
      if (section.title() != null) {
        headings.add(section.title());
      }
    }
    return headings;
  }

  private static Set<String> content(List<Token> tokens) {
    return Set.copyOf(
        tokens.stream()
            .filter(t -> !Words.isFunction(t.text()))
            .map(Token::stem)
            .distinct()
            .toList());
  }
}
