package parley.converse;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.language.Span;
import parley.structure.Contract;
import parley.structure.Section;

/** What a question and its answer enumerate, for "the second one". Stateless. */
final class Items {
  private static final int LONGEST_SECTION = 8000;
  private static final int CITED = 3;
  private static final Pattern BOTH =
      Pattern.compile("(?i)\\b(the\\s+[\\w' -]{3,60}?)\\s+and\\s+(the\\s+[\\w' -]{3,60})");

  private Items() {}

  /** The items in order; none when fewer than two are enumerated or quoted. */
  static List<String> of(String question, FocusReader.Given given, Surroundings scope) {
    List<String> items =
        Enumeration.in(given.direct(), new Span(0, Math.max(1, given.direct().length())));
    for (Cited cited : given.cited().stream().limit(CITED).toList()) {
      items = items.isEmpty() ? around(cited, scope) : items;
    }
    if (items.isEmpty()) {
      items = Tiers.in(given.direct());
    }
    if (items.isEmpty()) {
      items = joined(Talk.bare(question));
    }
    return items.isEmpty() && given.cited().size() > 1 ? quoted(given, scope) : items;
  }

  /** The enumeration in the section quoted, or in the one whose letter it is. */
  private static List<String> around(Cited cited, Surroundings scope) {
    Contract contract = scope.contracts().apply(cited.documentId());
    Section at = contract.sectionAt(cited.start());
    for (int up = 0; at != null && up < 2; up++) {
      boolean readable = at.end() - at.start() < LONGEST_SECTION && cited.end() <= at.end();
      if (readable) {
        String text = contract.text().substring(at.bodyStart(), at.end());
        int from = Math.max(0, cited.start() - at.bodyStart());
        int to = Math.max(from, cited.end() - at.bodyStart());
        List<String> items = Enumeration.in(text, new Span(from, to));
        if (!items.isEmpty()) {
          return items;
        }
      }
      boolean letter = at.number() != null && at.number().startsWith("(");
      at = letter && at.parent() >= 0 ? contract.sections().get(at.parent()) : null;
    }
    return List.of();
  }

  /** What was quoted of the first document, in its order. */
  private static List<String> quoted(FocusReader.Given given, Surroundings scope) {
    return given.cited().stream()
        .filter(c -> c.documentId().equals(given.cited().getFirst().documentId()))
        .sorted(Comparator.comparingInt(Cited::start))
        .map(c -> scope.contracts().apply(c.documentId()).text().substring(c.start(), c.end()))
        .map(t -> Ordinal.shortened(t.replaceFirst("^[\\W\\d]{1,12}", "")))
        .distinct()
        .toList();
  }

  /** The two things that a question joins. */
  static List<String> joined(String question) {
    Matcher both = BOTH.matcher(question);
    return both.find() ? List.of(both.group(1), both.group(2)) : List.of();
  }
}
