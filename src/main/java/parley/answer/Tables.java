package parley.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import parley.document.Format;
import parley.structure.Contract;
import parley.structure.Section;
import parley.structure.TableCell;
import parley.structure.TableCells;

/**
 * Tells that an answer comes out of a table, and what its columns are headed: rows are read one
 * after the other, and a figure means nothing without its column. Stateless.
 */
final class Tables {
  private static final Pattern FIGURE = Pattern.compile("[$€£]?\\(?\\d[\\d,.]*\\)?%?|[-–—]");
  private static final int FIGURES = 4;

  private Tables() {}

  /** One caveat when the quotation is a row under a header, or most of its words are figures. */
  static List<Caveat> of(Citation main, Contract contract) {
    List<String> heads = isRow(main, contract) ? heads(main, contract) : List.of();
    if (heads.isEmpty() && !areFigures(main.quote())) {
      return List.of();
    }
    Section section = main.section() < 0 ? null : contract.sections().get(main.section());
    String where = section == null ? "the text" : section.label();
    String text =
        heads.isEmpty()
            ? "The figures come out of a table in "
                + where
                + "; look at the page to see which column each belongs to."
            : "This is a row of a table in "
                + where
                + " whose columns are headed \u201c"
                + String.join("\u201d, \u201c", heads)
                + "\u201d.";
    return List.of(new Caveat(text, Caveat.Kind.TABLE, List.of(main)));
  }

  /**
   * The row of a table that stands there, read with the heads of its columns; empty where none does
   * or its columns have no heads.
   *
   * @param offset UTF-16 units into the contract's text
   */
  static String row(Contract contract, int offset) {
    List<TableCell> cells = cells(contract, offset);
    if (cells.stream().allMatch(cell -> cell.head().isEmpty())) {
      return "";
    }
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (TableCell cell : cells) {
      String words = Quotes.flat((cell.head() + " " + cell.text()).strip());
      if (!cell.text().isEmpty()) {
        (cell.label().isEmpty() ? names : values).add(words);
      }
    }
    String name = String.join(", ", names);
    return values.isEmpty() ? name : name + ": " + String.join("; ", values);
  }

  /** Tabs part the cells of a row; in plain text they may be anything. */
  private static boolean isRow(Citation main, Contract contract) {
    int end = Math.min(main.end(), contract.text().length());
    return contract.format() != Format.TXT
        && contract.text().substring(Math.min(main.start(), end), end).indexOf('\t') >= 0;
  }

  private static boolean areFigures(String quote) {
    String[] words = Quotes.flat(quote).split(" ");
    int figures = 0;
    for (String word : words) {
      figures += FIGURE.matcher(word).matches() ? 1 : 0;
    }
    return figures >= FIGURES && figures * 2 >= words.length;
  }

  /** What heads the columns of the row; empty when nothing does. */
  private static List<String> heads(Citation main, Contract contract) {
    return cells(contract, main.start()).stream()
        .map(cell -> Quotes.flat(cell.head()))
        .filter(head -> !head.isEmpty())
        .distinct()
        .toList();
  }

  private static List<TableCell> cells(Contract contract, int offset) {
    int at = contract.passageAt(offset);
    return at < 0 ? List.of() : TableCells.of(contract, contract.passages().get(at));
  }
}
