package parley.converse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.language.Span;
import parley.language.Token;
import parley.language.Tokens;

/** {@code for hardware} after {@code the fee for software}: what stands behind a preposition. */
final class Behind {
  private Behind() {}

  /**
   * The question with what stands behind the phrase's preposition replaced; null when the question
   * has no such preposition.
   *
   * @param phrase begins with a preposition
   */
  static @Nullable String replaced(String question, Utterance phrase, Grammar grammar) {
    Span old = span(question, phrase.word(0), grammar);
    return old == null ? null : Slots.replace(question, old, phrase.core());
  }

  /** The last such preposition with the noun phrase or pronoun behind it. */
  static @Nullable Span span(String question, String preposition, Grammar grammar) {
    List<Token> tokens = Tokens.of(question);
    for (int i = tokens.size() - 2; i > 0; i--) {
      if (tokens.get(i).text().equals(preposition)) {
        Token next = tokens.get(i + 1);
        Span rest = new Span(next.start(), question.length());
        Span noun = NounPhrase.in(question, rest, grammar.verbs());
        int end = noun.length() > 0 ? noun.end() : next.end();
        return new Span(tokens.get(i).start(), end);
      }
    }
    return null;
  }
}
