package parley.retrieve;

import java.util.List;
import parley.structure.Contract;
import parley.structure.Passage;
import parley.structure.Section;

/** Where a passage stands in its contract and how long it is, as features. Stateless. */
final class Standing {
  /** Names of the features, in the order of {@link #of}. */
  static final List<String> NAMES =
      List.of("preamble", "start", "exhibit", "signatures", "short", "very-short", "long");

  private static final double OPENING = 3000;

  private Standing() {}

  /**
   * @param words number of words of the passage
   */
  static float[] of(Contract contract, Passage passage, int words) {
    Section.Kind kind =
        contract.sections().isEmpty()
            ? Section.Kind.SECTION
            : contract.sections().get(Math.max(0, passage.section())).kind();
    double start = 1 - Math.min(1, passage.start() / OPENING);
    return new float[] {
      kind == Section.Kind.PREAMBLE ? 1 : 0,
      (float) start,
      inExhibit(contract, passage) ? 1 : 0,
      kind == Section.Kind.SIGNATURES ? 1 : 0,
      words < 12 ? 1 : 0,
      words < 5 ? 1 : 0,
      words > 90 ? 1 : 0
    };
  }

  private static boolean inExhibit(Contract contract, Passage passage) {
    List<Section> path = contract.path(passage.section());
    return !path.isEmpty() && path.getFirst().kind() == Section.Kind.EXHIBIT;
  }
}
