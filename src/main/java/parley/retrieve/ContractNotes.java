package parley.retrieve;

import java.util.HashSet;
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
import parley.structure.Reference;

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
    String text = contract.textOf(passage);
    List<String> headings = contract.titles(passage.section());
    List<Token> tokens = Tokens.of(text);
    List<String> terms =
        contract.terms().stream()
            .filter(t -> t.start() < passage.end() && passage.start() < t.end())
            .map(DefinedTerm::term)
            .toList();
    Set<String> body = content(tokens);
    Note.Said said =
        new Note.Said(
            body,
            content(Tokens.of(String.join(" . ", headings))),
            pointed(passage, body),
            new ConceptShares(concepts.of(text, headings), numbers),
            terms,
            stems(terms));
    return new Note(contract, passage, said, tokens.size());
  }

  /** Whoever reads "a breach of Section 8" knows what Section 8 is about. */
  private Set<String> pointed(Passage passage, Set<String> body) {
    Set<String> stems = new HashSet<>(body);
    for (Reference reference : contract.references()) {
      boolean inside = reference.start() >= passage.start() && reference.start() < passage.end();
      String title = inside && reference.target() >= 0 ? title(reference.target()) : "";
      if (!title.isEmpty()) {
        stems.addAll(content(Tokens.of(title)));
      }
    }
    return Set.copyOf(stems);
  }

  private String title(int section) {
    String title = contract.sections().get(section).title();
    return title == null ? "" : title;
  }

  private static Set<Set<String>> stems(List<String> terms) {
    return terms.stream()
        .map(t -> content(Tokens.of(t)))
        .filter(stems -> !stems.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
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
