package parley.retrieve;

import java.util.List;
import java.util.Locale;
import parley.structure.Contract;
import parley.structure.Section;

/** Tells whether a section, or one that it stands in, is called by a number. Stateless. */
public final class SectionNames {
  private SectionNames() {}

  /** 1 when the section or one above it has one of the numbers, lower case, otherwise 0. */
  public static double matches(Contract contract, int section, List<String> numbers) {
    for (Section part : contract.path(section)) {
      String label = part.label().toLowerCase(Locale.ROOT);
      if (numbers.stream().anyMatch(n -> label.endsWith(" " + n) || label.equals(n))) {
        return 1;
      }
    }
    return 0;
  }

  /** Whether the contract has a section of that number, lower case. */
  public static boolean has(Contract contract, String number) {
    return contract.sections().stream()
        .map(s -> s.label().toLowerCase(Locale.ROOT))
        .anyMatch(label -> label.endsWith(" " + number) || label.equals(number));
  }
}
