package parley.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import parley.converse.Question;
import parley.language.Modality;
import parley.language.PassageFeatures;
import parley.language.QuestionConcepts.Guess;
import parley.language.Resources;
import parley.language.SparseModel;

/**
 * Yes or no, from what the evidence allows, demands or forbids and which way round the question is
 * put. Concepts with a learned model of whether a clause bears out the claim use it; for others
 * modality and negation decide. Immutable; safe for many threads.
 */
public final class Verdicts {
  private static final Pattern FORBIDS =
      Pattern.compile(
          "(?i)\\b(?:shall|may|will|must|can|does|do|is|are)\\s+not\\b|\\bcannot\\b|\\bneither\\b|\\bnor\\b"
              + "|\\bno\\s+(?:party|person|right|licen[cs]e|assignment|obligation|such|other)\\b"
              + "|\\bprohibit|\\brefrain\\b|\\bnot\\s+(?:to|be)\\b|\\bwithout\\s+(?:the\\s+)?(?:prior|express|written)");
  private static final Pattern NO_DUTY =
      Pattern.compile(
          "(?i)\\bnot\\s+be\\s+(?:required|obligated|obliged)\\b|\\bno\\s+(?:obligation|duty|requirement)\\b");
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

  /** The verdict on a question that asks for one. */
  public Verdict of(Question question, String evidence) {
    Guess guess = question.concepts().isEmpty() ? null : question.concepts().getFirst();
    Integer own = guess == null ? null : outputs.get(guess.concept());
    boolean yes;
    if (guess != null && own != null) {
      boolean claim = claimHolds(own, evidence);
      yes = claim != guess.denying() > 0.5;
    } else {
      yes = byModality(question.text(), evidence);
    }
    return yes ? Verdict.YES : Verdict.NO;
  }

  private boolean claimHolds(int own, String evidence) {
    return claims.scores(PassageFeatures.of(evidence, List.of()))[own] > 0;
  }

  private static boolean byModality(String question, String evidence) {
    boolean forbids = FORBIDS.matcher(evidence).find();
    if (Modality.BAN.askedBy(question)) {
      return forbids;
    }
    if (Modality.LEAVE.askedBy(question)) {
      return !forbids;
    }
    if (Modality.DUTY.askedBy(question)) {
      return !NO_DUTY.matcher(evidence).find();
    }
    return true;
  }
}
