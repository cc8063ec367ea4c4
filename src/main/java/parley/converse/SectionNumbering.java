package parley.converse;

import java.util.Locale;
import parley.structure.Contract;
import parley.structure.Section;

/** How a section is cited: {@code 6}, {@code 6.1}, {@code 6.1(e)}. Stateless. */
final class SectionNumbering {
  private SectionNumbering() {}

  /** The number of the section, lower case, with those it stands under; empty when none has one. */
  static String of(Contract contract, int section) {
    String number = "";
    for (Section part : contract.path(section)) {
      if (part.number() != null) {
        String own = part.number().toLowerCase(Locale.ROOT).strip();
        number = own.startsWith("(") ? number + own : own;
      }
    }
    return number;
  }
}
