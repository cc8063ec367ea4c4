package parley.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.converse.Question;
import parley.structure.Contract;
import parley.structure.Section;

/** Says what a section that names the only case does not provide for. Stateless. */
final class Limitation {
  /**
   * What people expect a section that changes a price to mind, and the word that would stand in it
   * if it did.
   */
  private static final Map<String, String> EXPECTED =
      Map.of("market conditions", "market", "the performance of the business", "performance");

  private static final Set<String> PRICE =
      Set.of("merger-price", "consideration-adjustment", "price-increase", "price-restrictions");

  private Limitation() {}

  /** The caveat on an answer that quotes {@code main}. */
  static Caveat of(Question question, Citation main, Contract contract) {
    Section section = contract.sectionAt(main.start());
    String label = section == null ? "The passage" : section.label();
    String text =
        section == null ? main.quote() : contract.text().substring(section.start(), section.end());
    List<String> missing = new ArrayList<>();
    boolean price = question.concepts().stream().anyMatch(g -> PRICE.contains(g.concept()));
    EXPECTED.forEach((what, word) -> {
      if (price && !text.toLowerCase(Locale.ROOT).contains(word)) {
        missing.add(what);
      }
    });
    missing.sort(null);
    String nothing =
        missing.isEmpty()
            ? ""
            : "; nothing in it provides for a change because of " + String.join(" or ", missing);
    return new Caveat(
        label + " names no other case" + nothing + ".", Caveat.Kind.LIMITATION, List.of(main));
  }
}
