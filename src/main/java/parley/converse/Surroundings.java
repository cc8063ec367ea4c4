package parley.converse;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import parley.structure.Contract;

/**
 * The documents a question may be about.
 *
 * @param documents ids of all of them
 * @param named ids of those that the user's words name; empty when none is
 * @param withoutNames takes the words that name a document out of a question
 * @param contracts the contract of an id
 */
public record Surroundings(
    Set<String> documents,
    Set<String> named,
    UnaryOperator<String> withoutNames,
    Function<String, Contract> contracts) {
  private static final int FEW = 4;

  /** The contracts whose terms and parties are worth looking at, given those talked about. */
  List<Contract> near(List<String> talkedAbout) {
    Set<String> ids = named.isEmpty() ? Set.copyOf(talkedAbout) : named;
    return documents.stream()
        .filter(d -> ids.contains(d) || documents.size() == 1)
        .limit(FEW)
        .map(contracts)
        .toList();
  }
}
