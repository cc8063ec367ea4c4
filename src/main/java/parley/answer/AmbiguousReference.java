package parley.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parley.language.Token;
import parley.language.Tokens;
import parley.reader.ContextualQuestion;

/**
 * A name that fits several defined terms: who asks for "the termination fee" where a contract
 * defines a Company Termination Fee and a Parent Termination Fee has to say which. A matter of the
 * contract's own definitions, not of English. Stateless.
 */
final class AmbiguousReference {
  /** Words that the name must have; one alone, as "the fee" or "the date", is what people say. */
  private static final int LEAST = 2;

  private AmbiguousReference() {}

  /**
   * The terms that a question may mean, in the order given, each with the words of the question at
   * its end and others of its own before them; empty where it names one of them in full or by a
   * word of its own, where the conversation names just one of them in full, or where fewer than two
   * fit.
   *
   * @param terms as printed
   */
  static List<String> of(ContextualQuestion asked, Collection<String> terms) {
    List<String> said = words(asked.question());
    Map<String, List<String>> byName = new LinkedHashMap<>();
    for (String term : index(terms).values()) {
      String name = name(words(term), said);
      if (!name.isEmpty()) {
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(term);
      }
    }
    Set<String> own = new HashSet<>(Tokens.stems(asked.question()));
    List<String> before =
        words(String.join(" ; ", asked.previous(), asked.earlier(), asked.cited()));
    for (Map.Entry<String, List<String>> one : byName.entrySet()) {
      List<String> fitting = one.getValue();
      boolean inFull = fitting.stream().anyMatch(t -> words(t).equals(words(one.getKey())));
      boolean named = fitting.stream().anyMatch(t -> named(t, one.getKey(), own));
      long told =
          fitting.stream().filter(t -> Collections.indexOfSubList(before, words(t)) >= 0).count();
      if (fitting.size() > 1 && !inFull && !named && told != 1) {
        return List.copyOf(fitting);
      }
    }
    return List.of();
  }

  /** The terms by their words, so that none comes twice. */
  private static Map<String, String> index(Collection<String> terms) {
    Map<String, String> all = new LinkedHashMap<>();
    terms.forEach(t -> all.putIfAbsent(String.join(" ", words(t)), t));
    return all;
  }

  /** The longest end of a term that stands in the question in its order; or empty. */
  private static String name(List<String> term, List<String> said) {
    for (int from = 0; from + LEAST <= term.size(); from++) {
      List<String> end = term.subList(from, term.size());
      if (Collections.indexOfSubList(said, end) >= 0) {
        return String.join(" ", end);
      }
    }
    return "";
  }

  /** Whether a word of its own, one that is not in the name, is in the question. */
  private static boolean named(String term, String name, Set<String> question) {
    Set<String> shared = new HashSet<>(Tokens.stems(name));
    return Tokens.stems(term).stream().anyMatch(s -> !shared.contains(s) && question.contains(s));
  }

  private static List<String> words(String text) {
    return Tokens.of(text).stream().map(Token::text).toList();
  }
}
