package parley.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.document.Line;
import parley.language.Span;

/**
 * The header of a table, which every one of its rows carries, over a page's end too: a first row of
 * short words without figures, over rows of as many cells with figures among them or set in bold
 * over rows that are not. It may have a second row under it, and years or measures over amounts. A
 * header that is repeated is one again; a few words between the rows, which group them, end
 * nothing. Walked from front to back; not thread-safe.
 */
final class TableHeader {

  private static final Pattern CELLS = Pattern.compile("\\t| {4,400}");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

  /** An amount of money or a share, without words. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?i)(?:(?:[$\u20ac\u00a3\u00a5]|usd|eur|gbp|chf|rs\\.?) ?\\d[\\d.,' ]{0,20}"
              + "|\\d[\\d.,' ]{0,20} ?(?:%|[$\u20ac\u00a3\u00a5]|usd|eur|gbp|chf)?|[-\u2013\u2014]|n/?a|nil)"
              + "(?:/-)?");

  private static final int LONGEST_CELL = 60;

  /** Rows under a header that are looked at for one without empty cells. */
  private static final int MOST_INCOMPLETE = 4;

  /** Rows of a header, at most. */
  private static final int MOST_ROWS = 3;

  private final RunningText running;
  private final Set<Integer> starts = new HashSet<>();
  private @Nullable Span header;
  private int cells;
  private int headEnd;
  private boolean grouped;

  TableHeader(RunningText running) {
    this.running = running;
  }

  /** The header over block {@code b}, or null when it is no row or has none. */
  @Nullable Span over(int b) {
    Block block = running.blocks().get(b);
    if (block.look().kind() != Block.Kind.ROW) {
      header = groups(b) ? header : null;
      grouped = true;
      return null;
    }
    if (block.start() < headEnd) {
      return null;
    }
    Span above = header;
    int own = cells(block).size();
    boolean begins = grouped && isHeader(b);
    grouped = false;
    if (above != null && own > 1 && own <= cells && !isRepeated(above, block) && !begins) {
      return above;
    }
    int below = lowest(b);
    Block last = running.blocks().get(below);
    header = isHeader(below) ? new Span(block.start(), last.end()) : null;
    boolean empty = below > b || beginsEmpty(b);
    cells = Math.max(own, cells(last).size() + (empty ? 1 : 0));
    headEnd = last.end();
    if (header != null) {
      starts.add(block.start());
      starts.add(last.start());
    }
    return null;
  }

  /** The last row of the header that begins with block {@code b}. */
  private int lowest(int b) {
    for (int last = b; last < b + MOST_ROWS && isUpperHeader(last); last++) {
      if (isHeader(last + 1)) {
        return last + 1;
      }
    }
    return b;
  }

  /** Whether a row's labels may stand over those of the row below: one of them begins without. */
  private boolean isUpperHeader(int b) {
    List<Block> blocks = running.blocks();
    if (b + 1 >= blocks.size() || blocks.get(b + 1).look().kind() != Block.Kind.ROW) {
      return false;
    }
    List<String> own = cells(blocks.get(b));
    return !own.isEmpty()
        && own.stream().allMatch(TableHeader::isLabel)
        && (beginsEmpty(b) || beginsEmpty(b + 1));
  }

  /** Whether a few words between two rows of a table say what the rows below them are about. */
  private boolean groups(int b) {
    List<Block> blocks = running.blocks();
    Block block = blocks.get(b);
    boolean between = b > 0 && b + 1 < blocks.size() && isRow(b - 1) && !isRow(b) && isRow(b + 1);
    return between
        && block.length() <= LONGEST_CELL
        && block.look().headingLevel() == 0
        && ".:;".indexOf(running.text().charAt(block.end() - 1)) < 0
        && NumberReader.read(running.text(), block.start(), block.end()) == null;
  }

  private boolean beginsEmpty(int b) {
    return running.text().charAt(running.blocks().get(b).start()) == '\t';
  }

  private boolean isRow(int b) {
    return running.blocks().get(b).look().kind() == Block.Kind.ROW;
  }

  /**
   * Whether block {@code b}, which was walked to last, is a header that says nothing but what its
   * columns are: not one of two cells, which may be a label and its value.
   */
  boolean isAlone(int b) {
    Block block = running.blocks().get(b);
    boolean within = header != null && block.start() >= header.start() && block.end() <= headEnd;
    return within && (cells > 2 || isBold(block));
  }

  /** Whether a header that was passed begins at {@code offset}. */
  boolean startsAt(int offset) {
    return starts.contains(offset);
  }

  private boolean isRepeated(Span above, Block block) {
    return folded(above.start(), above.end()).equals(folded(block.start(), block.end()));
  }

  private String folded(int start, int end) {
    return running.text().substring(start, end).replaceAll("\\s+", " ").strip();
  }

  private boolean isHeader(int b) {
    List<Block> blocks = running.blocks();
    List<String> own = cells(blocks.get(b));
    if (own.size() < 2 || b + 1 >= blocks.size()) {
      return false;
    }
    int first = groups(b + 1) ? b + 2 : b + 1;
    Block next = blocks.get(first);
    int count = own.size() + (beginsEmpty(b) ? 1 : 0);
    List<String> below = full(first, count);
    if (!areLabels(own, below)) {
      return false;
    }
    boolean bold = isBold(blocks.get(b)) && !isBold(next);
    if (own.size() == 2 && !bold && !areAmounts(b + 1)) {
      return false;
    }
    boolean figures = below.stream().anyMatch(cell -> cell.chars().anyMatch(Character::isDigit));
    return next.look().kind() == Block.Kind.ROW
        && (below.size() == count || (bold && below.size() > 1))
        && (bold || figures);
  }

  /** The cells of the first rows from block {@code b} on that have so many, or of that block. */
  private List<String> full(int b, int count) {
    int most = Math.min(running.blocks().size(), b + MOST_INCOMPLETE);
    for (int i = b; i < most && isRow(i); i++) {
      List<String> own = cells(running.blocks().get(i));
      if (own.size() == count) {
        return own;
      }
    }
    return cells(running.blocks().get(b));
  }

  /**
   * Whether the rows that begin at block {@code b} have amounts at their end, as those under a head
   * have; labels with their values have this and that.
   */
  private boolean areAmounts(int b) {
    List<Block> blocks = running.blocks();
    for (int i = b; i < Math.min(blocks.size(), b + 2) && isRow(i); i++) {
      List<String> own = cells(blocks.get(i));
      if (own.isEmpty() || !AMOUNT.matcher(own.getLast()).matches()) {
        return false;
      }
    }
    return true;
  }

  /** Words, or words and years with figures in them over cells that are bare amounts. */
  private static boolean areLabels(List<String> own, List<String> below) {
    for (int i = 0; i < own.size(); i++) {
      int fromEnd = below.size() - own.size() + i;
      String under = fromEnd < 0 ? "" : below.get(fromEnd);
      boolean amount = AMOUNT.matcher(under).matches() && !YEAR.matcher(under).matches();
      if (!isLabel(own.get(i)) && !(isMeasure(own.get(i)) && amount)) {
        return false;
      }
    }
    return own.stream().anyMatch(TableHeader::isLabel)
        || own.stream().allMatch(cell -> YEAR.matcher(cell).matches());
  }

  /** "2024", "2 to 10 kg". */
  private static boolean isMeasure(String cell) {
    return cell.length() <= LONGEST_CELL
        && (YEAR.matcher(cell).matches()
            || (LETTERS.matcher(cell).find() && !AMOUNT.matcher(cell).matches()));
  }

  private static boolean isBold(Block block) {
    return block.look().emphasis() == Line.Emphasis.BOLD;
  }

  private static boolean isLabel(String cell) {
    return cell.length() <= LONGEST_CELL
        && cell.chars().noneMatch(Character::isDigit)
        && cell.chars().anyMatch(Character::isLetter)
        && cell.indexOf('_') < 0;
  }

  private List<String> cells(Block block) {
    List<String> cells = new ArrayList<>();
    for (String cell : CELLS.split(running.text().substring(block.start(), block.end()))) {
      if (!cell.isBlank()) {
        cells.add(cell.strip());
      }
    }
    return cells;
  }
}
