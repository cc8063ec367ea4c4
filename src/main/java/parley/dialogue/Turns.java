package parley.dialogue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.structure.Contract;

/** Makes of a question that was answered the turn to remember. Stateless. */
public final class Turns {
  private static final int LONGEST = 400;

  private Turns() {}

  /**
   * What was answered.
   *
   * @param direct what was said first
   * @param items what the text that was told from enumerates, in its order
   * @param cited places quoted, best first
   * @param options readings offered
   */
  public record Given(
      Turn.Outcome outcome,
      String direct,
      List<String> items,
      List<Cited> cited,
      List<Option> options) {
    public Given {
      items = List.copyOf(items);
      cited = List.copyOf(cited);
      options = List.copyOf(options);
    }
  }

  /** The turn. */
  public static Turn of(
      String said,
      String standalone,
      DialogueState past,
      Given given,
      Set<String> documents,
      Function<String, @Nullable Contract> contracts) {
    Set<String> from = new LinkedHashSet<>();
    given.cited().forEach(c -> from.add(c.documentId()));
    from.addAll(documents);
    Map<String, String> versions = new LinkedHashMap<>();
    for (String id : from) {
      Contract contract = contracts.apply(id);
      if (contract != null) {
        versions.put(id, version(contract));
      }
    }
    String direct = given.direct();
    return new Turn(
        past.nextNumber(),
        said,
        standalone,
        given.outcome(),
        direct.length() > LONGEST ? direct.substring(0, LONGEST) : direct,
        given.cited(),
        given.items(),
        given.options(),
        List.copyOf(from),
        versions);
  }

  /** A fingerprint of the contract's text. */
  public static String version(Contract contract) {
    return Integer.toHexString(contract.text().hashCode()) + contract.text().length();
  }
}
