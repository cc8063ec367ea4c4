package parley.converse;

import java.util.List;

/**
 * What earlier turns tell the ranking of passages.
 *
 * @param terms defined terms that words of the question were bound to
 * @param cited places the last answer quoted
 * @param use what to make of them
 */
public record Context(List<String> terms, List<Cited> cited, Use use) {
  /** A question without earlier turns. */
  public static final Context NONE = new Context(List.of(), List.of(), Use.NOTHING);

  public Context {
    terms = List.copyOf(terms);
    cited = List.copyOf(cited);
  }

  /** What the places quoted last are good for. */
  public enum Use {
    NOTHING,
    /** The question goes on about them: their sections come first. */
    NEAR,
    /** The question puts another case: their sections come first, but not what was told already. */
    ANOTHER_CASE,
    /** The question asks for something else: they come last. */
    ELSEWHERE
  }
}
