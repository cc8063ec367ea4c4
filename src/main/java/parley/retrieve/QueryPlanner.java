package parley.retrieve;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import parley.converse.Question;
import parley.index.IndexQuery;
import parley.language.QuestionConcepts.Guess;
import parley.language.Synonyms;
import parley.language.Tokens;

/**
 * Turns a question into a search: its own words and its concepts, or, where no concept is known,
 * its words and others of the same meaning. A search of few clauses is a fast one; what else is
 * known of the law's words is in the concepts, which passages were given when they were indexed.
 */
final class QueryPlanner {
  /** Weights against the question's own words, which weigh 1; set by hand. */
  private static final float SYNONYM = 0.35f;

  private static final float CONCEPT = 30f;
  private static final int SYNONYMS_USED = 4;

  private final Synonyms synonyms;

  QueryPlanner(Synonyms synonyms) {
    this.synonyms = synonyms;
  }

  /** The first-stage search for a question within some documents. */
  IndexQuery plan(Question question, Set<String> documentIds, int limit) {
    Map<String, Float> terms = new LinkedHashMap<>(question.terms());
    if (question.concepts().isEmpty()) {
      addSynonyms(question, terms);
    }
    Map<String, Float> wanted = new HashMap<>();
    for (Guess guess : question.concepts()) {
      wanted.put(guess.concept(), (float) (CONCEPT * guess.probability()));
    }
    String section = question.sections().size() == 1 ? question.sections().getFirst() : "";
    return new IndexQuery(documentIds, reach(documentIds, terms), terms, wanted, section, limit);
  }

  /** Of one document the second stage may see what has none of the words. */
  private static IndexQuery.Reach reach(Set<String> documentIds, Map<String, Float> terms) {
    return documentIds.size() == 1 && !terms.isEmpty()
        ? IndexQuery.Reach.EVERY
        : IndexQuery.Reach.MATCHING;
  }

  private void addSynonyms(Question question, Map<String, Float> terms) {
    for (int number : synonyms.classesIn(Tokens.stems(question.text()))) {
      synonyms.members(number).stream()
          .limit(SYNONYMS_USED)
          .filter(member -> !member.contains(" "))
          .forEach(member -> terms.putIfAbsent(member, SYNONYM));
    }
  }
}
