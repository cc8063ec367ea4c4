package parley.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.language.Span;

/** The clauses of a long sentence. Stateless. */
final class Clauses {
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?<=[;:,])\\s+(?!\\d{4}\\b|(?:Inc|LLC|Ltd|Corp|L\\.|N\\.|S\\.))|(?<!\\b(?:one|two|three|four|five|six|seven|eight|nine|sections?|clauses?|paragraphs?)(?=\\s))\\s+(?=\\((?:[a-z]|[ivx]{1,4}|[A-Z]|\\d)\\)\\s)|(?<=[a-z)]{3}[.])\\s+(?=[A-Z])|\\s+(?=provided\\b|except\\b|unless\\b)");

  private Clauses() {}

  /** The clauses in order; together they cover the sentence. */
  static List<Span> of(String sentence) {
    List<Span> clauses = new ArrayList<>();
    BitSet within = Brackets.within(sentence);
    Matcher matcher = BOUNDARY.matcher(sentence);
    int start = 0;
    while (matcher.find()) {
      if (matcher.start() > start && !within.get(matcher.start())) {
        clauses.add(new Span(start, matcher.start()));
        start = matcher.end();
      }
    }
    if (start < sentence.length()) {
      clauses.add(new Span(start, sentence.length()));
    }
    return clauses;
  }
}
