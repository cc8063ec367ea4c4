package parley.retrieve;

import java.util.List;
import java.util.regex.Pattern;
import parley.converse.Cited;
import parley.converse.Context;
import parley.structure.Contract;
import parley.structure.Passage;
import parley.structure.Section;

/**
 * What earlier turns of a conversation add to a passage's score: passages that use a bound defined
 * term, and passages of the section quoted last, come first; what was quoted already comes last
 * when something else is asked for. In units of the ranking's score. Stateless.
 */
final class ContextBoost {
  /** Set by hand; around them the figures hardly change. */
  private static final double NEAR = 3;

  private static final double TERM = 1.5;
  private static final double ALREADY = 3;

  /** Who goes on asking has read the passage that the last answer told. */
  private static final double SAID = 2;

  /** The same, where the question puts another case. */
  private static final double SAID_OF_ANOTHER = 4;

  /** What is said of all cases but those before it. */
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "(?i)\\s{0,3}(?:otherwise\\b|in\\s(?:all|any|every)\\sother\\s(?:case|event|circumstance)|failing\\s(?:which|that)|if\\snot\\b)");

  private static final double IN_OTHER_CASES = 3;

  /** What stands no farther off is near where no section tells, in characters. */
  private static final int CLOSE = 1000;

  private ContextBoost() {}

  static double of(Context context, String documentId, Contract contract, Passage passage) {
    double boost = 0;
    if (!context.terms().isEmpty() && passage.terms().contains(context.terms().getFirst())) {
      boost += TERM;
    }
    if (context.use() == Context.Use.NOTHING || context.cited().isEmpty()) {
      return boost;
    }
    Cited first = context.cited().getFirst();
    boolean near = first.documentId().equals(documentId) && sameSection(contract, first, passage);
    boolean already =
        context.use() == Context.Use.ELSEWHERE && isCited(context.cited(), documentId, passage);
    double said =
        switch (context.use()) {
          case NEAR -> SAID;
          case ANOTHER_CASE -> SAID_OF_ANOTHER;
          case NOTHING, ELSEWHERE -> 0;
        };
    double told = isCited(List.of(first), documentId, passage) ? said : 0;
    boolean other =
        near
            && context.use() == Context.Use.ANOTHER_CASE
            && OTHERWISE
                .matcher(contract.text())
                .region(passage.start(), passage.end())
                .lookingAt();
    boost += other ? IN_OTHER_CASES : 0;
    return boost + (near ? NEAR : 0) - (already ? ALREADY : 0) - told;
  }

  private static boolean isCited(List<Cited> cited, String documentId, Passage passage) {
    return cited.stream()
        .anyMatch(c ->
            c.documentId().equals(documentId)
                && c.start() < passage.end()
                && passage.start() < c.end());
  }

  /** Whether both stand under the same numbered section, letters not counted. */
  private static boolean sameSection(Contract contract, Cited cited, Passage passage) {
    Section at = contract.sectionAt(cited.start());
    if (at == null || passage.section() < 0 || at.number() == null) {
      return distance(cited, passage) < CLOSE;
    }
    return outer(contract, at.index()) == outer(contract, passage.section());
  }

  /** Characters between both; 0 where they touch. */
  private static int distance(Cited cited, Passage passage) {
    return Math.max(0, Math.max(passage.start() - cited.end(), cited.start() - passage.end()));
  }

  private static int outer(Contract contract, int section) {
    int found = section;
    for (Section part : contract.path(section)) {
      boolean letter = part.number() != null && part.number().startsWith("(");
      if (!letter && part.number() != null) {
        found = part.index();
      }
    }
    return found;
  }
}
