package parley.structure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbered parts are cited. Stateless. */
final class SectionLabels {

  private SectionLabels() {}

  /** As printed, without the full stop of "B.". */
  static String printed(ClauseNumber number) {
    return number instanceof ClauseNumber.Enumerator e && e.form() == ClauseNumber.Form.STOP
        ? e.printed().substring(0, e.printed().length() - 1)
        : number.printed();
  }

  /** How a part with this number under {@code parent} is cited in full. */
  static String label(ClauseNumber number, @Nullable Node parent) {
    boolean nested = parent != null && isNumbered(parent);
    String outer = parent == null ? "Section " : nested ? parent.label : before(parent);
    return switch (number) {
      case ClauseNumber.Article a -> capitalised(a.word()) + " " + a.printed();
      case ClauseNumber.Decimal d when nested && d.path().size() == 1 -> outer + "." + d.printed();
      case ClauseNumber.Decimal d when parent != null && parent.kind == Section.Kind.RECITALS ->
          outer + d.printed();
      case ClauseNumber.Decimal d -> "Section " + d.printed();
      case ClauseNumber.Attachment a -> capitalised(a.word()) + " " + a.printed();
      case ClauseNumber.Enumerator e when e.form() == ClauseNumber.Form.CLOSING ->
          outer + "(" + e.printed();
      case ClauseNumber.Enumerator e -> outer + printed(e);
    };
  }

  /** What a number right under an unnumbered part is cited behind. */
  private static String before(Node part) {
    return switch (part.kind) {
      case RECITALS -> "Recital ";
      case PREAMBLE -> "Preamble ";
      case UNNUMBERED -> "Paragraph ";
      case SECTION, CLAUSE, ITEM, ARTICLE, EXHIBIT, SIGNATURES, CONTENTS -> "Section ";
    };
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** Whether what stands in it is cited with its number before. */
  static boolean isNumbered(Node node) {
    return switch (node.kind) {
      case SECTION, CLAUSE, ITEM -> true;
      case PREAMBLE, RECITALS, ARTICLE, UNNUMBERED, EXHIBIT, SIGNATURES, CONTENTS -> false;
    };
  }
}
