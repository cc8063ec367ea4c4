package parley.answer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.dialogue.Question;
import parley.language.Token;
import parley.language.Tokens;
import parley.reader.Judgement;

/**
 * How much each word of an excerpt counts as part of the answer: as the reader marks it, or, where
 * it was not read, by whether the question has it. Immutable.
 */
final class EvidenceWords {
  /** What a word without evidence costs, so that a clause of such words is not worth telling. */
  static final double COST = 0.12;

  private final Map<String, Double> worth;

  private EvidenceWords(Map<String, Double> worth) {
    this.worth = Map.copyOf(worth);
  }

  /**
   * Of an excerpt.
   *
   * @param excerpt its text
   * @param judgement what the reader makes of it, or null
   */
  static EvidenceWords of(Question question, String excerpt, @Nullable Judgement judgement) {
    Map<String, Double> worth = new HashMap<>();
    for (Token token : Tokens.of(excerpt)) {
      double own =
          judgement == null
              ? question.terms().getOrDefault(token.stem(), 0f)
              : judgement.evidence(token.start(), token.end());
      worth.merge(token.text().toLowerCase(Locale.ROOT), own, Math::max);
    }
    return new EvidenceWords(worth);
  }

  /** What a clause is worth telling, less what its words cost. */
  double of(String clause) {
    double sum = 0;
    for (Token token : Tokens.of(clause)) {
      sum += worth.getOrDefault(token.text(), 0.0) - COST;
    }
    return sum;
  }
}
