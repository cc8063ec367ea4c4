package parley.retrieve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import parley.language.AnswerCues;
import parley.language.AnswerType;
import parley.structure.Contract;
import parley.structure.Passage;

/**
 * What ranking needs to know of one passage, whatever is asked. Safe for many threads: what is
 * worked out on demand has the same result each time.
 */
final class Note {
  /** Fewer letters are no word, but a bullet or a mark. */
  private static final int WORD = 3;

  /** Characters from which a passage without words may be a table of figures. */
  private static final int SHORTEST = 12;

  private final Contract contract;
  private final Passage passage;
  private final Said said;
  private final float[] place;
  private final int wording;
  private final boolean empty;
  private final Map<AnswerType, Boolean> holds = new ConcurrentHashMap<>();

  /**
   * What a passage says.
   *
   * @param stems distinct content stems of its text
   * @param heading distinct content stems of the titles above it
   * @param pointed the same and those of the titles of the sections that it refers to
   * @param concepts what it is about
   * @param terms the terms that it defines, as they stand
   * @param defined content stems of each of them
   */
  record Said(
      Set<String> stems,
      Set<String> heading,
      Set<String> pointed,
      ConceptShares concepts,
      List<String> terms,
      Set<Set<String>> defined) {}

  Note(Contract contract, Passage passage, Said said, int words) {
    this.contract = contract;
    this.passage = passage;
    this.said = said;
    this.place = Standing.of(contract, passage, words);
    this.wording = said.stems().hashCode();
    String text = contract.textOf(passage);
    this.empty =
        text.length() < SHORTEST && text.chars().filter(Character::isLetter).count() < WORD;
  }

  Passage passage() {
    return passage;
  }

  Said said() {
    return said;
  }

  /** The features of {@link Standing}; not to be changed. */
  float[] place() {
    return place;
  }

  /** The same for passages of the same words. */
  int wording() {
    return wording;
  }

  /** Whether it is a stray number or bullet, such as that of a page, which answers nothing. */
  boolean isEmpty() {
    return empty;
  }

  /** Whether it holds something of that type, as {@link AnswerCues#has} tells. */
  boolean holds(AnswerType type) {
    Boolean known = holds.get(type);
    if (known == null) {
      known = AnswerCues.has(type, contract.textOf(passage));
      holds.put(type, known);
    }
    return known;
  }
}
