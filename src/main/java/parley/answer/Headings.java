package parley.answer;

import java.util.Locale;
import parley.structure.Contract;
import parley.structure.Section;

/** Tells headings from what stands under them. Stateless. */
final class Headings {
  private Headings() {}

  /** Whether a quotation is nothing but the heading of its section. */
  static boolean isHeading(Contract contract, Citation citation) {
    if (citation.section() < 0 || citation.section() >= contract.sections().size()) {
      return false;
    }
    Section section = contract.sections().get(citation.section());
    String title = section.title();
    String words = letters(Prose.withoutNumber(Quotes.flat(citation.quote())));
    return title != null
        && citation.start() < section.bodyStart() + 2
        && letters(title).startsWith(words);
  }

  /** The title of the section a quotation stands in, or empty. */
  static String title(Contract contract, Citation citation) {
    boolean known = citation.section() >= 0 && citation.section() < contract.sections().size();
    String title = known ? contract.sections().get(citation.section()).title() : null;
    return title == null ? "" : title;
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
