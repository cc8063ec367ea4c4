package parley.retrieve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.language.Span;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;
import parley.structure.DocumentNames;

/** Documents named by what they are, as "the lease" where there is but one lease. Stateless. */
final class DocumentKinds {
  /** In a larger library no kind of document stands alone. */
  private static final int LARGEST = 40;

  /** Nouns for a document. */
  private static final Set<String> DOCUMENT =
      Set.copyOf(Tokens.stems("agreement contract lease nda license licence loan deed plan"));

  private static final Set<String> BARE = Set.copyOf(Tokens.stems("agreement contract plan"));
  private static final Set<String> POINTING = Set.of("the", "that", "this", "our", "my", "your");

  private DocumentKinds() {}

  /** The one document that a phrase of the question fits. */
  record Named(String documentId, Span phrase) {
    String without(String question) {
      return question.substring(0, phrase.start()) + question.substring(phrase.end());
    }
  }

  static @Nullable Named named(
      String question, List<Token> tokens, Set<String> all, Corpus corpus) {
    if (all.size() < 2 || all.size() > LARGEST) {
      return null;
    }
    for (int i = 0; i + 1 < tokens.size(); i++) {
      int end = POINTING.contains(tokens.get(i).text()) ? end(tokens, i + 1) : -1;
      if (end > 0) {
        Named found =
            only(
                new Span(tokens.get(i + 1).start(), tokens.get(end).end()),
                tokens.subList(i + 1, end + 1),
                all,
                corpus);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Index of the noun for a document that ends the phrase, or -1. */
  private static int end(List<Token> tokens, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + 4); i++) {
      boolean document = DOCUMENT.contains(tokens.get(i).stem());
      boolean ends = i + 1 == tokens.size() || Words.isFunction(tokens.get(i + 1).text());
      boolean bare = i == from && BARE.contains(tokens.get(i).stem());
      if (Words.isFunction(tokens.get(i).text()) || (document && ends)) {
        return document && ends && !bare ? i : -1;
      }
    }
    return -1;
  }

  private static @Nullable Named only(
      Span phrase, List<Token> words, Set<String> all, Corpus corpus) {
    Set<String> stems = new HashSet<>();
    words.stream().filter(w -> !BARE.contains(w.stem())).forEach(w -> stems.add(w.stem()));
    List<String> fitting = new ArrayList<>();
    for (String id : all) {
      String name = DocumentNames.of(corpus.name(id), corpus.contract(id).profile());
      if (new HashSet<>(Tokens.stems(name)).containsAll(stems)) {
        fitting.add(id);
      }
    }
    return fitting.size() == 1 ? new Named(fitting.getFirst(), phrase) : null;
  }
}
