package parley.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.language.Span;

/** Cuts the decisive words out of a passage. Stateless. */
final class Quotes {
  /** A quotation longer than this many characters is cut at clause boundaries where it can be. */
  static final int LONG = 600;

  private static final Pattern BOUNDARY =
      Pattern.compile(
          "[;:.]\\s|,\\s(?=provided|except|which|and\\s+(?:shall|may|will))|\\s(?=\\([a-z0-9]{1,4}\\)\\s)");

  private Quotes() {}

  /**
   * The part of the passage that answers: the run of clauses with most of the evidence; all of it
   * when it is short.
   */
  static Span decisive(String text, int start, int end, EvidenceWords evidence) {
    Span all = trimmed(text, start, end);
    if (all.length() <= LONG) {
      return all;
    }
    String words = all.of(text);
    List<Integer> cuts = new ArrayList<>(List.of(0));
    Matcher matcher = BOUNDARY.matcher(words);
    while (matcher.find()) {
      cuts.add(matcher.end());
    }
    cuts.add(words.length());
    Span best = new Span(0, Math.min(words.length(), LONG));
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < cuts.size() - 1; i++) {
      int j = i + 1;
      while (j + 1 < cuts.size() && cuts.get(j + 1) - cuts.get(i) <= LONG) {
        j++;
      }
      double worth = evidence.of(words.substring(cuts.get(i), cuts.get(j)));
      if (worth > most && cuts.get(j) - cuts.get(i) <= 2 * LONG) {
        most = worth;
        best = new Span(cuts.get(i), cuts.get(j));
      }
    }
    return trimmed(text, all.start() + best.start(), all.start() + best.end());
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
