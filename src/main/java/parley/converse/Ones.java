package parley.converse;

import java.util.List;
import parley.language.Span;
import parley.language.Token;
import parley.language.Tokens;

/** "the reverse one": {@code one} stands for the noun that was talked about. Stateless. */
final class Ones {
  private Ones() {}

  /** The words with {@code one} replaced by the last subject's noun. */
  static String replaced(Utterance said, Talk talk) {
    String noun = noun(talk.last());
    if (noun.isEmpty()) {
      return said.core();
    }
    List<Anaphor> found = Anaphor.in(said.tokens(), talk.grammar().verbs());
    for (Anaphor anaphor : found) {
      if (anaphor.kind() == Anaphor.Kind.ONE) {
        String by = isBare(said, anaphor) ? talk.last().focus().subject() : noun;
        return Slots.replace(said.core(), new Span(anaphor.start(), anaphor.end()), by);
      }
    }
    return said.core();
  }

  /** {@code count as one}: nothing says which, so it is what was talked about. */
  private static boolean isBare(Utterance said, Anaphor anaphor) {
    for (int i = 1; i < said.tokens().size(); i++) {
      if (said.tokens().get(i).start() == anaphor.start()) {
        return Shape.isPreposition(said.word(i - 1)) || Verbs.isAuxiliary(said.tokens().get(i - 1));
      }
    }
    return false;
  }

  /** The head noun of a turn's subject: the last word before a preposition. */
  static String noun(Turn turn) {
    String head = "";
    String phrase = turn.focus().subject();
    if (phrase.isEmpty() && !turn.focus().terms().isEmpty()) {
      phrase = turn.focus().terms().getFirst();
    }
    for (Token token : Tokens.of(phrase)) {
      if (Shape.isPreposition(token.text()) && !head.isEmpty()) {
        break;
      }
      head = phrase.substring(token.start(), token.end());
    }
    boolean ordinal = Ordinals.indexIn(Tokens.of(head)) >= 0;
    return ordinal && !turn.focus().terms().isEmpty()
        ? last(turn.focus().terms().getFirst())
        : head;
  }

  private static String last(String term) {
    return term.substring(term.lastIndexOf(' ') + 1);
  }
}
