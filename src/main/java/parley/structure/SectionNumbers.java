package parley.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * How a section and its ancestors may be cited, in lower case and without the word before it:
 * {@code 6}, {@code 6.1}, {@code 6.1(e)}. Stateless.
 */
public final class SectionNumbers {
  private SectionNumbers() {}

  /** The citation of every section on a path from a root, outermost first. */
  public static List<String> of(List<Section> path) {
    List<String> numbers = new ArrayList<>();
    String prefix = "";
    for (Section section : path) {
      String number = section.number();
      if (number == null) {
        if (section.title() != null && section.kind() == Section.Kind.EXHIBIT) {
          numbers.add(section.title().toLowerCase(Locale.ROOT));
        }
        continue;
      }
      String own = number.toLowerCase(Locale.ROOT).strip();
      prefix = own.startsWith("(") ? prefix + own : own;
      numbers.add(prefix);
    }
    return numbers;
  }

  /** Whether the section, by its index, or one that it stands in is cited by one of the numbers. */
  public static boolean isIn(Contract contract, int section, Collection<String> numbers) {
    return of(contract.path(section)).stream().anyMatch(numbers::contains);
  }

  /** Whether the contract has a section that is cited by the number. */
  public static boolean has(Contract contract, String number) {
    return contract.sections().stream()
        .anyMatch(s -> of(contract.path(s.index())).contains(number));
  }
}
