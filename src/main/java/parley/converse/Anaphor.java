package parley.converse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import parley.language.Token;
import parley.language.Words;

/**
 * A word that stands for something said before.
 *
 * @param kind what it can stand for
 * @param start its first character in the utterance's core
 * @param end after its last
 */
record Anaphor(Kind kind, int start, int end) {
  /** Sorts of anaphors. */
  enum Kind {
    /** it, this, that: a thing or what was just said. */
    THING,
    /** its: something of a thing. */
    OF_THING,
    /** they, them: several, or the people of one party. */
    MANY,
    OF_MANY,
    /** he, she. */
    PERSON,
    /** that fee, those shares: a thing of the sort named. */
    SORT,
    /** the reverse one: another of the same sort. */
    ONE,
    /** there, then. */
    PLACE
  }

  private static final Set<String> EXPLETIVE =
      Set.of(
          ("possible true ok okay allowed permitted necessary required legal clear mandatory"
                  + " fine likely mentioned stated says say mention")
              .split(" "));
  private static final Set<String> DOCUMENT =
      Set.of(
          ("agreement contract document deal lease license licence nda paper thing transaction"
                  + " merger one")
              .split(" "));
  private static final Set<String> REPORTING =
      Set.of(
          ("say says mean means provide provides require requires state know show sure fact"
                  + " event extent so given provided ensure agree agrees")
              .split(" "));

  /** The anaphors of an utterance, in order. */
  static List<Anaphor> in(List<Token> tokens, Verbs verbs) {
    List<Anaphor> found = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Anaphor one = at(tokens, i, verbs);
      if (one != null) {
        found.add(one);
      }
    }
    return found;
  }

  private static @org.jspecify.annotations.Nullable Anaphor at(
      List<Token> tokens, int i, Verbs verbs) {
    Token token = tokens.get(i);
    String next = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
    return switch (token.text()) {
      case "it", "itself" -> isExpletive(tokens, i) ? null : of(Kind.THING, token);
      case "its" -> isAlone(tokens, i) ? null : of(Kind.OF_THING, token);
      case "this", "that" -> demonstrative(tokens, i, verbs);
      case "these", "those", "such" ->
          isNoun(next) ? spanning(Kind.SORT, token, tokens.get(i + 1)) : of(Kind.MANY, token);
      case "they", "them", "themselves" -> of(Kind.MANY, token);
      case "their", "theirs" -> isAlone(tokens, i) ? null : of(Kind.OF_MANY, token);
      case "he", "she", "him", "her", "his", "hers" -> of(Kind.PERSON, token);
      case "one", "ones" -> isOne(tokens, i) ? of(Kind.ONE, token) : null;
      case "then" -> i + 1 == tokens.size() ? of(Kind.PLACE, token) : null;
      default -> null;
    };
  }

  /** {@code on its own}: alone, whatever was said before. */
  private static boolean isAlone(List<Token> tokens, int i) {
    return i > 0
        && i + 1 < tokens.size()
        && tokens.get(i - 1).text().equals("on")
        && tokens.get(i + 1).text().equals("own");
  }

  private static boolean isExpletive(List<Token> tokens, int i) {
    if (i > 1 && tokens.get(i - 1).text().equals("of") && tokens.get(i - 2).text().equals("out")) {
      return true; // "get out of it": of the contract
    }
    for (int j = Math.max(0, i - 1); j <= i + 1; j++) {
      if (j != i && j < tokens.size() && EXPLETIVE.contains(tokens.get(j).text())) {
        return true;
      }
    }
    return false;
  }

  private static @org.jspecify.annotations.Nullable Anaphor demonstrative(
      List<Token> tokens, int i, Verbs verbs) {
    String next = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
    String before = i > 0 ? tokens.get(i - 1).text() : "";
    if (DOCUMENT.contains(next) && !next.equals("one")) {
      return null;
    }
    if (next.equals("one")) {
      return spanning(Kind.THING, tokens.get(i), tokens.get(i + 1));
    }
    boolean relative =
        tokens.get(i).text().equals("that") && i > 0 && isNoun(before) && !next.isEmpty();
    if (relative || (REPORTING.contains(before) && !next.isEmpty())) {
      return null;
    }
    boolean noun =
        isNoun(next)
            && i + 1 < tokens.size()
            && !Verbs.isAuxiliary(tokens.get(i + 1))
            && !verbs.isVerb(tokens.get(i + 1))
            && !asksWhatItDoes(tokens, i, verbs);
    return noun && i > 0 && endsThere(tokens, i + 2)
        ? spanning(Kind.SORT, tokens.get(i), tokens.get(i + 1))
        : of(Kind.THING, tokens.get(i));
  }

  /**
   * {@code does that cost them more}: behind an auxiliary, without another verb, it is the verb.
   */
  private static boolean asksWhatItDoes(List<Token> tokens, int i, Verbs verbs) {
    boolean asks = i > 0 && Verbs.isAuxiliary(tokens.get(i - 1));
    return asks
        && verbs.mayBeVerb(tokens.get(i + 1))
        && tokens.subList(i + 2, tokens.size()).stream()
            .noneMatch(t -> verbs.isVerb(t) || Verbs.isAuxiliary(t));
  }

  /** {@code that base include VAT} or {@code that fee}: a noun, if what follows lets it be one. */
  private static boolean endsThere(List<Token> tokens, int i) {
    String before = i >= 3 ? tokens.get(i - 3).text() : "";
    boolean afterAuxiliary = i >= 3 && Verbs.isAuxiliary(tokens.get(i - 3));
    return !(afterAuxiliary && i >= tokens.size()) || Shape.isPreposition(before);
  }

  private static boolean isOne(List<Token> tokens, int i) {
    String before = i > 0 ? tokens.get(i - 1).text() : "";
    String next = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
    boolean of = next.equals("of");
    boolean counted = isNoun(next) && !before.equals("the");
    boolean ordinal = i > 0 && Ordinals.indexIn(tokens.subList(i - 1, i)) >= 0;
    return ordinal || (i > 0 && !of && !counted && !before.equals("any") && !before.equals("no"));
  }

  private static boolean isNoun(String word) {
    return !word.isEmpty()
        && !Words.isFunction(word)
        && !Shape.isPreposition(word)
        && Character.isLetter(word.charAt(0))
        && !REPORTING.contains(word);
  }

  private static Anaphor of(Kind kind, Token token) {
    return new Anaphor(kind, token.start(), token.end());
  }

  private static Anaphor spanning(Kind kind, Token from, Token to) {
    return new Anaphor(kind, from.start(), to.end());
  }
}
