package parley.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.structure.Contract;
import parley.structure.Section;

/** Says what a section that names the only case does not provide for. Stateless. */
final class Limitation {
  /** What people expect such a section to mind, and the word that would stand in it if it did. */
  private static final Map<String, String> EXPECTED =
      Map.of("market conditions", "market", "the performance of the business", "performance");

  private Limitation() {}

  /** The caveat on an answer that quotes {@code main}. */
  static Caveat of(Citation main, Contract contract) {
    Section section = contract.sectionAt(main.start());
    String label = section == null ? "The passage" : section.label();
    String text =
        section == null ? main.quote() : contract.text().substring(section.start(), section.end());
    List<String> missing = new ArrayList<>();
    EXPECTED.forEach((what, word) -> {
      if (!text.toLowerCase(Locale.ROOT).contains(word)) {
        missing.add(what);
      }
    });
    missing.sort(null);
    String nothing =
        missing.isEmpty() ? "" : "; nothing in it provides for " + String.join(" or ", missing);
    return new Caveat(
        label + " names no other case" + nothing + ".", Caveat.Kind.LIMITATION, List.of(main));
  }
}
