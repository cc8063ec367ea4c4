package parley.retrieve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import parley.converse.Question;
import parley.index.Hit;
import parley.structure.Contract;
import parley.structure.DefinedTerm;

/**
 * The defined terms of several words that a question names, such as "Reverse Break-Up Fee": the
 * passages that use them are meant, not those with a part of their words. Not safe for many
 * threads.
 */
final class NamedTerms {
  /** What earlier turns put in is told by the question's context. */
  private static final Pattern ADDED = Pattern.compile("\\([^()]{0,200}\\)");

  private final String question;
  private final Corpus corpus;
  private final Map<String, Set<String>> byDocument = new HashMap<>();

  NamedTerms(Question question, Corpus corpus) {
    this.question = ADDED.matcher(question.text()).replaceAll(" ").toLowerCase(Locale.ROOT);
    this.corpus = corpus;
  }

  /** 1 when the passage uses a term that the question names, else 0. */
  double in(Hit hit) {
    Contract contract = corpus.contract(hit.documentId());
    Set<String> named = byDocument.computeIfAbsent(hit.documentId(), id -> named(contract));
    boolean used =
        contract.passages().get(hit.passage()).terms().stream().anyMatch(named::contains);
    return used ? 1 : 0;
  }

  /** The terms named, none as a part of a longer one. */
  private Set<String> named(Contract contract) {
    List<String> terms =
        contract.terms().stream()
            .map(DefinedTerm::term)
            .filter(t -> t.contains(" ") && question.contains(t.toLowerCase(Locale.ROOT)))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    Set<String> named = new HashSet<>();
    String left = question;
    for (String term : terms) {
      String words = term.toLowerCase(Locale.ROOT);
      if (left.contains(words)) {
        left = left.replace(words, "#");
        named.add(term);
      }
    }
    return named;
  }
}
