package parley.answer;

import java.util.List;
import java.util.regex.Pattern;
import parley.structure.Contract;
import parley.structure.Section;

/**
 * Tells that an answer comes out of a table, whose rows were read one after the other. Stateless.
 */
final class Tables {
  private static final Pattern FIGURE = Pattern.compile("[$€£]?\\(?\\d[\\d,.]*\\)?%?|[-–—]");
  private static final int FIGURES = 4;

  private Tables() {}

  /** One caveat when most words of the quotation are figures. */
  static List<Caveat> of(Citation main, Contract contract) {
    String[] words = Quotes.flat(main.quote()).split(" ");
    int figures = 0;
    for (String word : words) {
      figures += FIGURE.matcher(word).matches() ? 1 : 0;
    }
    if (figures < FIGURES || figures * 2 < words.length) {
      return List.of();
    }
    Section section = main.section() < 0 ? null : contract.sections().get(main.section());
    String where = section == null ? "the text" : section.label();
    return List.of(
        new Caveat(
            "The figures come out of a table in "
                + where
                + "; look at the page to see which column each belongs to.",
            Caveat.Kind.TABLE,
            List.of(main)));
  }
}
