package parley.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.converse.Question;
import parley.language.Tokens;
import parley.retrieve.Corpus;

/**
 * Finds among the other citations one that says what the question asks and the first one leaves
 * open. Stateless.
 */
final class Supplement {
  /** So many of the question's words must be left open and be said by the other. */
  private static final double LEAST_WORDS = 2;

  /** A question of fewer words asks for one thing. */
  private static final int SHORT_QUESTION = 4;

  private Supplement() {}

  /** The citation that adds most, or null when none adds enough. */
  static @Nullable Citation to(
      String direct, Question question, List<Citation> citations, Corpus corpus) {
    if (question.terms().size() < SHORT_QUESTION) {
      return null;
    }
    Set<String> said = new HashSet<>(Tokens.stems(direct));
    Citation best = null;
    double most = LEAST_WORDS - 0.01;
    for (Citation other : citations.subList(1, citations.size())) {
      String whole = WholeSentence.around(corpus.contract(other.documentId()), other);
      if (direct.contains(Quotes.flat(other.quote()))) {
        continue;
      }
      double added = added(question.terms(), said, new HashSet<>(Tokens.stems(whole)));
      if (added > most) {
        most = added;
        best = other;
      }
    }
    return best;
  }

  private static double added(Map<String, Float> terms, Set<String> said, Set<String> other) {
    double added = 0;
    for (Map.Entry<String, Float> term : terms.entrySet()) {
      if (!said.contains(term.getKey()) && other.contains(term.getKey())) {
        added += term.getValue();
      }
    }
    return added;
  }
}
