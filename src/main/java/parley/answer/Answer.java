package parley.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said to a question. */
public sealed interface Answer {

  /** The one or two sentences a person reads first. */
  String direct();

  /**
   * The documents say so.
   *
   * @param rationale which section says so, in its words
   * @param citations best first, never empty
   * @param confidence calibrated probability, 0 to 1, that this answers the question
   */
  record Found(
      String direct,
      @Nullable Verdict verdict,
      String rationale,
      List<Caveat> caveats,
      List<Citation> citations,
      double confidence)
      implements Answer {
    public Found {
      caveats = List.copyOf(caveats);
      citations = List.copyOf(citations);
      if (citations.isEmpty()) {
        throw new IllegalArgumentException("an answer without a citation");
      }
    }
  }

  /**
   * The documents do not say.
   *
   * @param rationale what was looked for and the nearest sections
   * @param confidence calibrated probability, 0 to 1, that they do not
   */
  record NotStated(String direct, String rationale, double confidence) implements Answer {}

  /** The question can be read in several ways that lead to different answers. */
  record Ambiguous(String direct, List<Option> options) implements Answer {
    public Ambiguous {
      options = List.copyOf(options);
    }
  }

  /** Not a question about the documents: "thanks". */
  record Courtesy(String direct) implements Answer {}

  /** One reading of an ambiguous question. */
  record Option(String id, String text) {}
}
