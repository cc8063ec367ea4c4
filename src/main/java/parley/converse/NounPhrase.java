package parley.converse;

import java.util.List;
import java.util.Set;
import parley.language.Span;
import parley.language.Token;
import parley.language.Words;

/** Finds the noun phrase that a part of a question begins with. Stateless. */
final class NounPhrase {
  /** Words that may stand before the phrase without being of it. */
  private static final Set<String> LEADING =
      Set.of(
          ("there not also still ever even only just actually and or so but what which exactly"
                  + " really")
              .split(" "));

  private static final Set<String> PRONOUNS =
      Set.of(
          ("i you he she it we they me him her us them this that these those here anyone someone"
                  + " anybody somebody everyone nobody one thats which whichs being")
              .split(" "));

  /** Prepositions that join two nouns into one phrase: {@code the cap on liability}. */
  private static final Set<String> JOINING = Set.of("of", "on", "for");

  /** Nouns that say nothing of what is talked about. */
  private static final Set<String> EMPTY =
      Set.of(
          ("thing things stuff side sides way ways something anything everything nothing part parts"
                  + " whole rest kind sort lot bit day days week weeks month months year years"
                  + " deal agreement contract document people away back right wrong well early late"
                  + " better")
              .split(" "));

  private NounPhrase() {}

  /** The noun phrase the text begins with, or empty. */
  static String of(String text, Verbs verbs) {
    return in(text, new Span(0, text.length()), verbs).of(text);
  }

  /** Where the noun phrase stands that a part of the text begins with; an empty span for none. */
  static Span in(String whole, Span part, Verbs verbs) {
    String text = part.of(whole);
    List<Token> units = Units.of(text);
    int from = 0;
    while (from < units.size() && LEADING.contains(units.get(from).text())) {
      from++;
    }
    int to = end(text, units, from, verbs);
    while (to > from && isLoose(units.get(to - 1).text())) {
      to--;
    }
    return hasNoun(units.subList(from, to))
        ? new Span(part.start() + units.get(from).start(), part.start() + units.get(to - 1).end())
        : new Span(0, 0);
  }

  private static int end(String text, List<Token> units, int from, Verbs verbs) {
    boolean noun = false;
    boolean open = false;
    for (int i = from; i < units.size(); i++) {
      Token unit = units.get(i);
      String before = i > from ? units.get(i - 1).text() : "";
      boolean determiner = Shape.isDeterminer(unit.text());
      boolean another = noun && determiner && !JOINING.contains(before) && !before.equals("and");
      boolean verb = isVerb(unit, verbs) && !open && !Units.isCapital(text, unit);
      boolean mark = i > from && isMark(text, units.get(i - 1), unit);
      if (another || verb || mark || stops(unit)) {
        return i;
      }
      boolean word = !determiner && !isLoose(unit.text());
      open = determiner || (open && word && unit.text().endsWith("er"));
      noun |= word;
    }
    return units.size();
  }

  /** Words that are of no noun phrase. */
  private static boolean stops(Token unit) {
    String word = unit.text();
    return PRONOUNS.contains(word)
        || Verbs.isAuxiliary(unit)
        || Shape.isQuestionWord(word)
        || (Shape.isPreposition(word) && !JOINING.contains(word))
        || Shape.SUBORDINATORS.contains(word);
  }

  private static boolean isVerb(Token unit, Verbs verbs) {
    boolean participle = unit.text().endsWith("ed") && verbs.mayBeVerb(unit);
    return participle || (verbs.isVerb(unit) && !unit.text().endsWith("ing"));
  }

  private static boolean isMark(String text, Token before, Token unit) {
    String gap = text.substring(before.end(), unit.start()).strip();
    return !gap.isEmpty() && !gap.startsWith("'") && !gap.startsWith("\u2019");
  }

  private static boolean isLoose(String word) {
    return Shape.isPreposition(word)
        || Shape.isDeterminer(word)
        || word.equals("and")
        || word.equals("or")
        || LEADING.contains(word);
  }

  private static boolean hasNoun(List<Token> units) {
    return units.stream().anyMatch(u -> !Words.isFunction(u.text()) && !EMPTY.contains(u.text()));
  }
}
