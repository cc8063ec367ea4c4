package parley.http;

import java.util.List;
import parley.structure.Contract;
import parley.structure.Section;

/**
 * A contract as it was understood, headings as Markdown headings; the items of an enumeration
 * within a paragraph have none. Stateless.
 */
final class Markdown {
  private static final int DEEPEST = 6;

  private Markdown() {}

  static String of(Contract contract) {
    StringBuilder out = new StringBuilder();
    List<Section> sections =
        contract.sections().stream().filter(s -> s.kind() != Section.Kind.ITEM).toList();
    int first = sections.isEmpty() ? contract.text().length() : sections.getFirst().start();
    body(out, contract, 0, first);
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      boolean last = i + 1 == sections.size();
      int end = last ? contract.text().length() : sections.get(i + 1).start();
      heading(out, section);
      body(out, contract, section.bodyStart(), Math.max(section.bodyStart(), end));
    }
    return out.toString();
  }

  private static void heading(StringBuilder out, Section section) {
    out.append("#".repeat(Math.min(DEEPEST, section.level() + 1))).append(' ');
    out.append(Passages.heading(section).replaceAll("\\s+", " ")).append("\n\n");
  }

  private static void body(StringBuilder out, Contract contract, int start, int end) {
    String text = contract.text().substring(start, Math.max(start, end)).strip();
    if (!text.isEmpty()) {
      out.append(text).append("\n\n");
    }
  }
}
