package parley.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells by their texts and edges whether aligned cells are those of a table. Rather misses one than
 * takes something else for it. Stateless.
 */
final class CellTexts {

  /** A figure, an amount, a share, a date, or what stands for none. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?i)[^\\p{L}\\d]{0,4}\\d[^\\n]{0,30}"
              + "|(?:us|usd|eur|gbp|cad|aud)? ?[$€£¥] ?\\d[^\\n]{0,30}"
              + "|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\\.? \\d[^\\n]{0,20}"
              + "|n/?a|none|nil|tbd|[-\u2013\u2014]{1,2}");

  private static final Pattern SIGNATURE =
      Pattern.compile(
          "(?i)(?:by|name|title|its|dated?|signed?|signature|per|attest|witness|print(?:ed)? name)"
              + "\\s{0,3}:[^\\n]{0,200}|[^\\n]{0,200}(?:__|/s/)[^\\n]{0,200}");

  private static final Pattern MARK =
      Pattern.compile(
          "[(\\[]?(?:[A-Za-z]{1,2}|[ivxlIVXL]{1,6}|\\d{1,3})[.)\\]]{1,2}|\\d{1,3}(?:\\.\\d{1,3}){1,4}\\.?"
              + "|[\u2022\u00b7\u25cf\u25aa\u25cb\u25a0*\u2013-]|(?i:section|article|exhibit|schedule|annex) [^\\n]{1,8}");

  private static final Pattern REFERENCE =
      Pattern.compile("\\d{1,2}\\.\\d{1,2}(?:\\.\\d{1,2})?(?:\\([A-Za-z0-9]{1,4}\\)){0,3}");

  private static final Pattern WHOLE_NUMBER = Pattern.compile("[A-Z]?-?\\d{1,4}");

  /** Points by which edges that are aligned may differ. */
  private static final float ALIGNED = 3f;

  /** Share of a column's cells that have an edge in common, at least. */
  private static final double COMMON = 0.7;

  private static final int LEAST_ROWS = 3;

  /** Characters of a cell beside figures, and of a cell in a table without figures. */
  private static final int LONGEST_LABEL = 90;

  private static final int SHORT = 40;

  private CellTexts() {}

  static boolean areTable(List<Strip> strips, CellColumns columns) {
    List<Strip> rows = strips.stream().filter(strip -> !strip.isOne()).toList();
    int count = columns.count();
    long full = rows.stream().filter(row -> row.cells().size() == count).count();
    if (full < LEAST_ROWS || full * 2 < rows.size() || count < 2) {
      return false;
    }
    List<List<String>> texts = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      List<Row> cells = column(rows, columns, c);
      if (!areAligned(cells)) {
        return false;
      }
      texts.add(cells.stream().map(cell -> TableRow.text(List.of(cell))).toList());
    }
    boolean other =
        texts.stream().flatMap(List::stream).anyMatch(t -> SIGNATURE.matcher(t).matches())
            || most(texts.getFirst(), MARK)
            || isContents(texts.getLast());
    return !other && (count == 2 ? areNamedValues(texts) : hasValues(texts) || areShort(texts));
  }

  private static List<Row> column(List<Strip> rows, CellColumns columns, int c) {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> columns.indexOf(cell) == c)
        .toList();
  }

  private static boolean areAligned(List<Row> cells) {
    List<CellColumns.Extent> extents = cells.stream().map(CellColumns::extent).toList();
    return isCommon(extents.stream().map(CellColumns.Extent::from).toList())
        || isCommon(extents.stream().map(CellColumns.Extent::to).toList())
        || isCommon(extents.stream().map(e -> (e.from() + e.to()) / 2).toList());
  }

  private static boolean isCommon(List<Float> edges) {
    float middle = edges.stream().sorted().toList().get(edges.size() / 2);
    long near = edges.stream().filter(edge -> Math.abs(edge - middle) <= ALIGNED).count();
    return near >= COMMON * edges.size();
  }

  private static boolean most(List<String> texts, Pattern pattern) {
    long found = texts.stream().filter(text -> pattern.matcher(text).matches()).count();
    return found * 2 > texts.size();
  }

  /** Page numbers that count on, or the numbers of sections, without a label of their own. */
  static boolean isContents(List<String> last) {
    if (last.size() < LEAST_ROWS) {
      return false;
    }
    if (most(last, REFERENCE)) {
      return true;
    }
    List<String> numbers = last.stream().filter(t -> WHOLE_NUMBER.matcher(t).matches()).toList();
    boolean pages = last.getFirst().toLowerCase(Locale.ROOT).startsWith("page");
    boolean bare = numbers.size() == last.size() || (pages && numbers.size() > 1);
    return bare && isCountingOn(numbers);
  }

  private static boolean isCountingOn(List<String> numbers) {
    int before = 0;
    for (String text : numbers) {
      int number = Integer.parseInt(text.replaceAll("\\D", ""));
      if (number < before) {
        return false;
      }
      before = number;
    }
    return true;
  }

  /** Names on the left, a figure for each on the right; the first line may be their labels. */
  private static boolean areNamedValues(List<List<String>> texts) {
    List<String> names = texts.getFirst();
    List<String> values = texts.getLast();
    boolean header = !isValue(values.getFirst());
    List<String> figures = header ? values.subList(1, values.size()) : values;
    boolean labelled = header && isLabel(names.getFirst()) && isLabel(values.getFirst());
    return figures.size() >= LEAST_ROWS - 1
        && figures.stream().allMatch(CellTexts::isValue)
        && figures.stream().anyMatch(text -> text.chars().anyMatch(Character::isDigit))
        && names.stream().allMatch(name -> isName(name) || (labelled && isShort(name)));
  }

  private static boolean isShort(String text) {
    return text.length() <= SHORT;
  }

  private static boolean isLabel(String text) {
    return text.chars().anyMatch(Character::isLetter)
        && text.chars().noneMatch(Character::isDigit)
        && !text.endsWith(".");
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST_LABEL
        && text.chars().anyMatch(Character::isLetter)
        && !startsLow(text);
  }

  /** A column of figures behind the first, few cells that begin within a sentence. */
  private static boolean hasValues(List<List<String>> texts) {
    long low = texts.stream().flatMap(List::stream).filter(CellTexts::startsLow).count();
    long all = texts.stream().mapToLong(List::size).sum();
    boolean values =
        texts.stream()
            .skip(1)
            .anyMatch(column ->
                column.stream().skip(1).filter(CellTexts::isValue).count()
                    >= COMMON * (column.size() - 1));
    return values && low * 3 <= all;
  }

  private static boolean areShort(List<List<String>> texts) {
    return texts.getFirst().size() > LEAST_ROWS
        && texts.stream()
            .flatMap(List::stream)
            .allMatch(
                t -> t.length() <= SHORT && !startsLow(t) && !t.endsWith(":") && !t.endsWith(","));
  }

  private static boolean startsLow(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
  }

  private static boolean isValue(String text) {
    return VALUE.matcher(text).matches();
  }

  static boolean hasValue(Strip strip) {
    for (int i = 0; i < strip.cells().size(); i++) {
      if (isValue(strip.text(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether every cell begins within a phrase. */
  static boolean allGoOn(Strip strip) {
    for (int i = 0; i < strip.cells().size(); i++) {
      if (!startsLow(strip.text(i)) && !strip.text(i).startsWith("(")) {
        return false;
      }
    }
    return true;
  }

  /** Whether all are words without figures. */
  static boolean areLabels(List<Strip> strips) {
    return strips.stream()
        .allMatch(strip ->
            strip.row().runs().stream()
                .allMatch(run -> run.text().chars().noneMatch(Character::isDigit)));
  }
}
