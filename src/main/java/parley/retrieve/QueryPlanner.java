package parley.retrieve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.converse.Question;
import parley.index.Frequencies;
import parley.index.IndexQuery;
import parley.index.PassageIndex;
import parley.language.Concept;
import parley.language.Concepts;
import parley.language.QuestionConcepts.Guess;
import parley.language.Synonyms;
import parley.language.Tokens;
import parley.language.Words;

/** Turns a question into a search: its own words, the law's words for them, its concepts. */
final class QueryPlanner {
  /** Weights against the question's own words, which weigh 1; set by hand. */
  private static final float SYNONYM = 0.35f;

  private static final float CONCEPT_PHRASE = 0.25f;
  private static final float CONCEPT = 30f;
  private static final int CONCEPTS_USED = 3;
  private static final int PHRASE_STEMS = 24;

  private final PassageIndex index;
  private final Concepts concepts;
  private final Synonyms synonyms;

  QueryPlanner(PassageIndex index, Concepts concepts, Synonyms synonyms) {
    this.index = index;
    this.concepts = concepts;
    this.synonyms = synonyms;
  }

  /** The first-stage search for a question within some documents. */
  IndexQuery plan(Question question, Set<String> documentIds, int limit) {
    Map<String, Float> terms = new LinkedHashMap<>(question.terms());
    addSynonyms(question, terms);
    Map<String, Float> wanted = new HashMap<>();
    for (Guess guess : question.concepts().stream().limit(CONCEPTS_USED).toList()) {
      wanted.put(guess.concept(), (float) (CONCEPT * guess.probability()));
      addPhrases(guess, terms);
    }
    String section = question.sections().size() == 1 ? question.sections().getFirst() : "";
    return new IndexQuery(documentIds, terms, wanted, section, limit);
  }

  private void addSynonyms(Question question, Map<String, Float> terms) {
    List<String> stems = List.copyOf(question.terms().keySet());
    for (int number : synonyms.classesIn(Tokens.stems(question.text()))) {
      for (String member : synonyms.members(number).stream().limit(4).toList()) {
        if (!member.contains(" ")) {
          terms.putIfAbsent(member, SYNONYM);
        }
      }
    }
    stems.forEach(s -> terms.put(s, question.terms().getOrDefault(s, 1f)));
  }

  /** The stems of the concept's phrases, the rarest first. */
  private void addPhrases(Guess guess, Map<String, Float> terms) {
    Concept concept = concepts.byId(guess.concept());
    if (concept == null) {
      return;
    }
    List<String> stems = new ArrayList<>();
    for (String phrase : concept.phrases()) {
      Tokens.of(phrase).stream()
          .filter(t -> !Words.isFunction(t.text()) && !stems.contains(t.stem()))
          .forEach(t -> stems.add(t.stem()));
    }
    Frequencies known = index.frequencies(stems);
    stems.stream()
        .filter(s -> known.passages().getOrDefault(s, 0) > 0)
        .sorted(java.util.Comparator.comparingDouble(known::idf).reversed())
        .limit(PHRASE_STEMS)
        .forEach(s -> terms.putIfAbsent(s, (float) (CONCEPT_PHRASE * guess.probability())));
  }
}
