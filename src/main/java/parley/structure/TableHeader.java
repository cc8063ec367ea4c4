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
 * over rows that are not. A header that is repeated is one again. Walked from front to back; not
 * thread-safe.
 */
final class TableHeader {

  private static final Pattern CELLS = Pattern.compile("\\t| {4,400}");
  private static final int LONGEST_CELL = 60;

  private final RunningText running;
  private final Set<Integer> starts = new HashSet<>();
  private @Nullable Span header;
  private int cells;

  TableHeader(RunningText running) {
    this.running = running;
  }

  /** The header over block {@code b}, or null when it is no row or has none. */
  @Nullable Span over(int b) {
    Block block = running.blocks().get(b);
    if (block.look().kind() != Block.Kind.ROW) {
      header = null;
      return null;
    }
    Span above = header;
    int own = cells(block).size();
    if (above != null && own > 1 && own <= cells && !isRepeated(above, block)) {
      return above;
    }
    header = isHeader(b) ? new Span(block.start(), block.end()) : null;
    cells = own;
    if (header != null) {
      starts.add(block.start());
    }
    return null;
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
    if (own.size() < 2 || b + 1 >= blocks.size() || !own.stream().allMatch(this::isLabel)) {
      return false;
    }
    Block next = blocks.get(b + 1);
    List<String> below = cells(next);
    boolean bold = isBold(blocks.get(b)) && !isBold(next);
    boolean figures = below.stream().anyMatch(cell -> cell.chars().anyMatch(Character::isDigit));
    return next.look().kind() == Block.Kind.ROW
        && (below.size() == own.size() || (bold && below.size() > 1))
        && (bold || figures);
  }

  private static boolean isBold(Block block) {
    return block.look().emphasis() == Line.Emphasis.BOLD;
  }

  private boolean isLabel(String cell) {
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
