package parley.retrieve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import parley.language.PassageConcepts;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;
import parley.structure.Contract;
import parley.structure.Passage;
import parley.structure.Section;

/**
 * What ranking needs to know of a contract's passages, worked out once for each passage asked for.
 * Safe for many threads: a note may be worked out twice, with the same result.
 */
public final class ContractNotes {
  private final Contract contract;
  private final PassageConcepts concepts;
  private final Note[] notes;

  ContractNotes(Contract contract, PassageConcepts concepts) {
    this.contract = contract;
    this.concepts = concepts;
    this.notes = new Note[contract.passages().size()];
  }

  /**
   * A passage, analysed.
   *
   * @param stems distinct content stems of its text
   * @param heading distinct content stems of the titles above it
   * @param concepts concept ids and their probability
   * @param words number of words
   * @param defined content stems of each term that it defines
   */
  public record Note(
      Set<String> stems,
      Set<String> heading,
      Map<String, Float> concepts,
      int words,
      Set<Set<String>> defined) {}

  public Contract contract() {
    return contract;
  }

  /** The note on a passage. */
  public Note note(int passage) {
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
    return new Note(
        content(tokens),
        content(Tokens.of(String.join(" . ", headings))),
        Map.copyOf(concepts.of(body, headings)),
        tokens.size(),
        defined(passage));
  }

  private Set<Set<String>> defined(Passage passage) {
    return contract.terms().stream()
        .filter(t -> t.start() < passage.end() && passage.start() < t.end())
        .map(t -> content(Tokens.of(t.term())))
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
