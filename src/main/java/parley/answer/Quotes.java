package parley.answer;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.converse.Question;
import parley.language.AnswerCues;
import parley.language.Span;
import parley.language.Token;
import parley.language.Tokens;
import parley.structure.Contract;
import parley.structure.Passage;

/** Cuts the decisive words out of a passage. Stateless. */
final class Quotes {
  /** A quotation longer than this many characters is cut at clause boundaries where it can be. */
  private static final int LONG = 400;

  /** What answers counts as much as this many of the question's words; set by hand. */
  private static final double ANSWERS = 2.5;

  private static final Pattern BOUNDARY =
      Pattern.compile(
          "[;:.]\\s|,\\s(?=provided|except|which|and\\s+(?:shall|may|will))|\\s(?=\\([a-z0-9]{1,4}\\)\\s)");

  private Quotes() {}

  /**
   * The part of the passage that answers: the one with what the question asks for and most of its
   * words; all of it when it is short.
   */
  static Span decisive(Contract contract, Passage passage, Question question) {
    Map<String, Float> terms = question.terms();
    Span all = trimmed(contract.text(), passage.start(), passage.end());
    if (all.length() <= LONG) {
      return all;
    }
    String text = all.of(contract.text());
    List<Integer> cuts = new java.util.ArrayList<>(List.of(0));
    Matcher matcher = BOUNDARY.matcher(text);
    while (matcher.find()) {
      cuts.add(matcher.end());
    }
    cuts.add(text.length());
    Span best = new Span(0, Math.min(text.length(), LONG));
    double most = -1;
    for (int i = 0; i < cuts.size() - 1; i++) {
      int j = i + 1;
      while (j + 1 < cuts.size() && cuts.get(j + 1) - cuts.get(i) <= LONG) {
        j++;
      }
      String part = text.substring(cuts.get(i), cuts.get(j));
      double typed = AnswerCues.has(question.answer(), part) ? ANSWERS : 0;
      double weight = weight(part, terms) + typed;
      if (weight > most && cuts.get(j) - cuts.get(i) <= 2 * LONG) {
        most = weight;
        best = new Span(cuts.get(i), cuts.get(j));
      }
    }
    return trimmed(contract.text(), all.start() + best.start(), all.start() + best.end());
  }

  private static double weight(String text, Map<String, Float> terms) {
    double weight = 0;
    for (String stem : Tokens.of(text).stream().map(Token::stem).distinct().toList()) {
      weight += terms.getOrDefault(stem, 0f);
    }
    return weight;
  }

  /** The range without white space at its ends. */
  static Span trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  /** White space folded to single blanks, for sentences a person reads. */
  static String flat(String text) {
    return text.replaceAll("[\\s\\h]+", " ").strip();
  }
}
