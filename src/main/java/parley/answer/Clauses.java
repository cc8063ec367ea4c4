package parley.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.language.Span;
import parley.language.Token;
import parley.language.Tokens;

/** The clauses of a long sentence. Stateless. */
final class Clauses {
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?<=[;:,])\\s+|\\s+(?=\\((?:[a-z]|[ivx]{1,4}|[A-Z]|\\d)\\)\\s)|(?<=\\w[.])\\s+(?=[A-Z])|\\s+(?=provided\\b|except\\b|unless\\b)");

  private Clauses() {}

  /** The clauses in order; together they cover the sentence. */
  static List<Span> of(String sentence) {
    List<Span> clauses = new ArrayList<>();
    Matcher matcher = BOUNDARY.matcher(sentence);
    int start = 0;
    while (matcher.find()) {
      if (matcher.start() > start) {
        clauses.add(new Span(start, matcher.start()));
        start = matcher.end();
      }
    }
    if (start < sentence.length()) {
      clauses.add(new Span(start, sentence.length()));
    }
    return clauses;
  }

  /** Where the clause begins that holds most of the words asked for; 0 when none does. */
  static int densest(String sentence, Map<String, Float> terms) {
    int best = 0;
    double most = 0;
    for (Span clause : of(sentence)) {
      double weight = 0;
      for (Token token : Tokens.of(clause.of(sentence))) {
        weight += terms.getOrDefault(token.stem(), 0f);
      }
      if (weight > most) {
        most = weight;
        best = clause.start();
      }
    }
    return best;
  }
}
