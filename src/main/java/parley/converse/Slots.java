package parley.converse;

import java.util.List;
import java.util.Set;
import parley.language.Span;
import parley.language.Token;
import parley.language.Tokens;
import parley.language.Words;

/** The exchangeable parts of a question. Stateless. */
final class Slots {
  private static final Span NONE = new Span(0, 0);
  private static final Set<String> PEOPLE =
      Set.of("you", "we", "i", "they", "he", "she", "it", "this", "that", "there", "anyone");

  /** Pronouns that can stand for a party. */
  private static final Set<String> PERSONS = Set.of("they", "he", "she", "we", "you", "i");

  private Slots() {}

  /** Where the question says what it is about, or an empty span. */
  static Span subject(Shape shape, Talk talk) {
    Verbs verbs = talk.grammar().verbs();
    for (Span part : new Span[] {shape.subject(), shape.object(), shape.asked()}) {
      Span phrase = NounPhrase.in(shape.text(), part, verbs);
      if (isThing(shape.part(phrase), talk.grammar(), talk.parties())) {
        return phrase;
      }
    }
    return NONE;
  }

  /** The part of the question that is of the phrase's sort: a party for a party, a thing else. */
  static Span slotFor(String phrase, Shape shape, Talk talk) {
    if (isParty(phrase, talk.grammar())) {
      return isOfAParty(shape, talk) ? shape.subject() : NONE;
    }
    boolean plain = shape.predicate().length() == 0;
    Span subject = subject(shape, talk);
    boolean measured = !shape.part(shape.asked()).isEmpty();
    return plain && !measured && subject.equals(shape.subject()) ? NONE : subject;
  }

  /** Whether a question asks what a party does, by its name, its role or a pronoun. */
  static boolean isOfAParty(Shape shape, Talk talk) {
    String subject = shape.part(shape.subject());
    List<Token> tokens = Tokens.of(subject);
    boolean pronoun = tokens.size() == 1 && PERSONS.contains(tokens.getFirst().text());
    boolean named =
        !tokens.isEmpty()
            && tokens.stream()
                .allMatch(t -> Words.isFunction(t.text()) || talk.parties().contains(t.stem()))
            && tokens.stream().anyMatch(t -> talk.parties().contains(t.stem()));
    return pronoun || named || isParty(subject, talk.grammar());
  }

  private static boolean isParty(String phrase, Grammar grammar) {
    boolean role = false;
    for (Token token : Tokens.of(phrase)) {
      boolean here = grammar.roles().isRole(token.stem());
      role |= here;
      if (!here && !Words.isFunction(token.text())) {
        return false;
      }
    }
    return role;
  }

  /** The noun phrase a question is about, for people, or empty. */
  static String subjectOf(Shape shape, Grammar grammar, Set<String> parties) {
    String asked = NounPhrase.of(shape.part(shape.asked()), grammar.verbs());
    String subject = NounPhrase.of(shape.part(shape.subject()), grammar.verbs());
    String object = NounPhrase.of(shape.part(shape.object()), grammar.verbs());
    if (isThing(subject, grammar, parties)) {
      return subject;
    }
    if (isThing(asked, grammar, parties) && Tokens.of(asked).size() > 1) {
      return asked;
    }
    return isThing(object, grammar, parties)
        ? object
        : isThing(asked, grammar, parties) ? asked : "";
  }

  /** A phrase of content that does not merely name a party. */
  private static boolean isThing(String phrase, Grammar grammar, Set<String> parties) {
    boolean content = false;
    for (Token token : Tokens.of(phrase)) {
      if (PEOPLE.contains(token.text())) {
        return false;
      }
      content |=
          !Words.isFunction(token.text())
              && !grammar.roles().isRole(token.stem())
              && !parties.contains(token.stem())
              && !isName(phrase, token);
    }
    return content;
  }

  /** A capital inside a question is a name; so are the law's defined terms, of several words. */
  private static boolean isName(String phrase, Token token) {
    return Character.isUpperCase(phrase.charAt(token.start())) && Tokens.of(phrase).size() == 1;
  }

  static String replace(String text, Span span, String by) {
    return text.substring(0, span.start()) + by + text.substring(span.end());
  }
}
