package parley.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the blocks of plain text, hard-wrapped or one line a paragraph, without changing an offset.
 * Linear in the length of the text. Not thread-safe.
 */
final class PlainText {

  /** Longer than any hard-wrapped line. */
  private static final int WIDE = 130;

  private final String text;
  private final List<TextLine> lines;
  private final boolean wrapped;
  private final int width;
  private final List<Block> blocks = new ArrayList<>();
  private int start = -1;
  private int end = -1;
  private int indent;
  private int gap;

  private PlainText(String text) {
    this.text = text;
    this.lines = TextFurniture.mark(text, TextLine.of(text));
    int[] lengths =
        lines.stream().filter(l -> !l.isBlank()).mapToInt(TextLine::length).sorted().toArray();
    long wide = Arrays.stream(lengths).filter(n -> n > WIDE).asLongStream().sum();
    long all = Arrays.stream(lengths).asLongStream().sum();
    this.wrapped = wide * 5 < all && lengths.length > 3;
    this.width = lengths.length == 0 ? 0 : lengths[(int) (lengths.length * 0.9)];
  }

  static RunningText of(String text) {
    PlainText plain = new PlainText(text);
    plain.cut();
    Layout none = new Layout(List.of(), List.of());
    return new RunningText(
        text, List.of(0), plain.blocks, none, List.of(), RunningText.NO_FURNITURE);
  }

  private void cut() {
    TextLine before = null;
    for (TextLine line : lines) {
      if (line.isBlank()) {
        gap++;
        continue;
      }
      if (line.furniture()) {
        gap++;
        continue;
      }
      if (before == null || !continues(before, line)) {
        flush();
        start = line.start();
        indent = line.indent();
      }
      end = line.end();
      before = line;
      gap = 0;
    }
    flush();
  }

  private void flush() {
    if (start >= 0 && end > start) {
      Block.Kind kind = isRow() ? Block.Kind.ROW : Block.Kind.PARAGRAPH;
      Block.Kind placed = isCentred() ? Block.Kind.CENTRED : kind;
      blocks.add(
          new Block(
              start,
              end,
              new Block.Look(placed, parley.document.Line.Emphasis.PLAIN, indent, 0, 0, 0)));
    }
    start = -1;
  }

  private boolean isCentred() {
    return wrapped && indent >= 8 && Math.abs(indent * 2 + (end - start) - width) <= 8;
  }

  private boolean isRow() {
    int cells = 0;
    for (int i = start; i < end && end - start < 300; i++) {
      boolean wide = text.startsWith("    ", i) || text.charAt(i) == '\t';
      if (wide) {
        cells++;
        i = NumberReader.skipSpace(text, i, end);
      }
    }
    return cells >= 2;
  }

  private boolean continues(TextLine before, TextLine line) {
    char last = text.charAt(before.end() - 1);
    char first = text.charAt(line.start());
    boolean ended = ".;:!?".indexOf(last) >= 0 || endsQuoted(before);
    if (gap > 0) {
      return acrossGap(before, line, ended, first);
    }
    if (!wrapped) {
      return !ended && Character.isLowerCase(first) && before.length() > 30;
    }
    boolean brief = before.indent() + before.length() < width * 0.6;
    boolean apart = brief || before.indent() > line.indent() + 20;
    if (isEntry(before) || (startsBlock(line) && (ended || apart))) {
      return false;
    }
    boolean indented = line.indent() > before.indent() + 2 && before.start() != start;
    return !(ended && (brief || indented)) && !(brief && Character.isUpperCase(first));
  }

  /** A line of a table of contents. */
  private boolean isEntry(TextLine line) {
    return text.substring(line.start(), Math.min(line.end(), line.start() + WIDE))
        .contains(".....");
  }

  /** A sentence that furniture or a stray blank line runs through. */
  private boolean acrossGap(TextLine before, TextLine line, boolean ended, char first) {
    boolean prose = before.length() > 40 && line.start() - before.end() < 600;
    return prose
        && !ended
        && Character.isLowerCase(first)
        && text.charAt(before.end() - 1) != '_'
        && !NumberReader.isSpace(first)
        && NumberReader.read(text, line.start(), line.end()) == null;
  }

  private boolean endsQuoted(TextLine line) {
    int n = line.end();
    char last = text.charAt(n - 1);
    return n - 2 >= line.start()
        && "\"\u201d)'\u2019".indexOf(last) >= 0
        && ".;:!?".indexOf(text.charAt(n - 2)) >= 0;
  }

  private boolean startsBlock(TextLine line) {
    char first = text.charAt(line.start());
    return first == '"'
        || first == '\u201c'
        || first == '\u2022'
        || NumberReader.read(text, line.start(), line.end()) != null;
  }
}
