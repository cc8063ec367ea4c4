package parley.retrieve;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import parley.converse.Question;
import parley.language.Concept;
import parley.language.Concepts;
import parley.language.QuestionConcepts.Guess;
import parley.language.Tokens;

/**
 * Tells how surely a passage defines what a question asks for: where a sum is given its name stands
 * its amount. Safe for many threads.
 */
final class Defining {
  private static final int GUESSES = 2;

  private final Concepts concepts;
  private final Map<String, Set<Set<String>>> names = new ConcurrentHashMap<>();

  Defining(Concepts concepts) {
    this.concepts = concepts;
  }

  /**
   * 1 when the passage defines a term of several words that the question names, the probability of
   * the concept asked for when it defines a term called like that concept, else 0. When, who or
   * where something is done stands elsewhere than what it is.
   */
  double of(Question question, Note note) {
    double most = 0;
    if (asksWhatItIs(question)) {
      for (Set<String> term : note.said().defined()) {
        if (term.size() > 1 && question.terms().keySet().containsAll(term)) {
          return 1;
        }
        for (Guess guess : question.concepts().stream().limit(GUESSES).toList()) {
          if (names(guess.concept()).contains(term)) {
            most = Math.max(most, guess.probability());
          }
        }
      }
    }
    return most;
  }

  private static boolean asksWhatItIs(Question question) {
    return switch (question.act()) {
      case WHAT, HOW_MUCH, HOW_LONG, DEFINE -> true;
      default -> false;
    };
  }

  /** The stems of each phrase of a concept. */
  private Set<Set<String>> names(String id) {
    return names.computeIfAbsent(
        id,
        i -> {
          Set<Set<String>> all = new HashSet<>();
          Concept concept = concepts.byId(i);
          if (concept != null) {
            concept.phrases().forEach(p -> all.add(Set.copyOf(new HashSet<>(Tokens.stems(p)))));
          }
          return all;
        });
  }
}
