package parley.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.language.Span;

/**
 * The header of a table, which every one of its rows carries: a first row of short words without
 * figures over rows of as many cells, figures among them. Walked from front to back; not
 * thread-safe.
 */
final class TableHeader {

  private static final Pattern CELLS = Pattern.compile("\\t| {4,400}");
  private static final int LONGEST_CELL = 60;

  private final RunningText running;
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
    if (above != null && cells(block).size() == cells) {
      return above;
    }
    header = isHeader(b) ? new Span(block.start(), block.end()) : null;
    cells = cells(block).size();
    return null;
  }

  private boolean isHeader(int b) {
    List<Block> blocks = running.blocks();
    List<String> own = cells(blocks.get(b));
    if (own.size() < 2 || b + 1 >= blocks.size() || !own.stream().allMatch(this::isLabel)) {
      return false;
    }
    Block next = blocks.get(b + 1);
    List<String> below = cells(next);
    return next.look().kind() == Block.Kind.ROW
        && below.size() == own.size()
        && below.stream().anyMatch(cell -> cell.chars().anyMatch(Character::isDigit));
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
