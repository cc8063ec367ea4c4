package parley.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.dialogue.Question;
import parley.dialogue.TurnModel;
import parley.language.PassageFeatures;
import parley.language.QuestionConcepts.Guess;
import parley.language.Resources;
import parley.language.SparseModel;

/**
 * Yes or no, read or not given: a wrong yes is worse than none. For what the law knows by name, a
 * learned model tells whether a clause bears out the claim, and which way round it is asked; for
 * anything else none is given, as the reader's own verdict is not to be trusted yet (see {@code
 * src/docs/reader.md}). Immutable; safe for many threads.
 */
public final class Verdicts {
  /** Least probability that a question asks for a concept before its model is asked. */
  private static final double KNOWN = 0.5;

  /** Least probability that a turn asks for yes or no. */
  private static final double ASKED = 0.3;

  private final SparseModel claims;
  private final Map<String, Integer> outputs = new HashMap<>();

  private Verdicts(SparseModel claims) {
    this.claims = claims;
    for (int i = 0; i < claims.outputs().size(); i++) {
      outputs.put(claims.outputs().get(i), i);
    }
  }

  /** Reads {@code claims.tsv}, made by the training program. */
  public static Verdicts load() {
    return of(Resources.lines(Verdicts.class, "claims.tsv"));
  }

  /** From the lines of the file. */
  public static Verdicts of(List<String> lines) {
    return new Verdicts(SparseModel.parse(lines));
  }

  /**
   * The verdict on a question that asks for one, or null.
   *
   * @param quote the words of the evidence that is told first
   */
  @Nullable Verdict of(Question question, String quote) {
    if (question.sign(TurnModel.Sign.WHETHER) < ASKED) {
      return null;
    }
    Guess guess = question.concepts().isEmpty() ? null : question.concepts().getFirst();
    Integer own = guess == null ? null : outputs.get(guess.concept());
    if (guess != null && own != null && guess.probability() >= KNOWN) {
      boolean claim = claims.scores(PassageFeatures.of(quote, List.of()))[own] > 0;
      return claim != guess.denying() > 0.5 ? Verdict.YES : Verdict.NO;
    }
    return null;
  }
}
