package parley.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.structure.Section;

/** How a section and its ancestors may be cited: {@code 6}, {@code 6.1}, {@code 6.1(e)}. */
final class SectionNumbers {
  private SectionNumbers() {}

  /** Citations of the innermost section and of every ancestor, lower case, without words. */
  static List<String> of(List<Section> path) {
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
}
