package parley.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers that repeat those they stand under, as drafted in Britain and India: "1.1(a)" and then
 * "1.1(b)", of which only "(b)" begins a part. Walked from front to back; linear. Stateless.
 */
final class RepeatedPaths {

  private RepeatedPaths() {}

  /** The candidates, those that only repeat where they stand put together with the next. */
  static List<Candidate> joined(List<Candidate> all) {
    List<Candidate> kept = new ArrayList<>(all.size());
    List<ClauseNumber> context = List.of();
    int at = 0;
    while (at < all.size()) {
      int end = chainEnd(all, at);
      List<ClauseNumber> chain = all.subList(at, end).stream().map(Candidate::number).toList();
      boolean opens = all.get(at).opens() && chain.getFirst() instanceof ClauseNumber.Decimal;
      int same = opens ? common(chain, context) : 0;
      int first = at + Math.min(same, chain.size() - 1);
      Candidate candidate = all.get(first);
      Marker marker = new Marker(candidate.number(), all.get(at).start(), candidate.marker().end());
      kept.add(first == at ? candidate : candidate.as(marker));
      kept.addAll(all.subList(first + 1, end));
      context = opens ? chain : context;
      at = end;
    }
    return kept;
  }

  /** Behind the last of the numbers that stand one behind the other from {@code at} on. */
  private static int chainEnd(List<Candidate> all, int at) {
    int end = at + 1;
    while (end < all.size()
        && all.get(end).opens()
        && !all.get(end).inline()
        && all.get(end).block() == all.get(at).block()
        && all.get(end).number() instanceof ClauseNumber.Enumerator
        && all.get(end).start() == all.get(end - 1).marker().end()) {
      end++;
    }
    return end;
  }

  private static int common(List<ClauseNumber> chain, List<ClauseNumber> context) {
    int same = 0;
    while (same < Math.min(chain.size(), context.size())
        && chain.get(same).equals(context.get(same))) {
      same++;
    }
    return same;
  }
}
