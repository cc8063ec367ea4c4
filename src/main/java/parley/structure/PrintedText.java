package parley.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.document.Line;
import parley.document.Page;
import parley.document.SourceDocument;

/**
 * Puts the lines of printed pages together into running text: furniture left out, lines joined to
 * paragraphs over page breaks, words divided at line ends made whole. Not thread-safe.
 */
final class PrintedText {

  private final FurnitureText aside;
  private final List<Page> pages;
  private final List<SourceDocument.OutlineEntry> outline;
  private final Outline headings;
  private final Vocabulary vocabulary;
  private final ParagraphRules rules;
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> pageStarts = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Layout.PlacedLine> placed = new ArrayList<>();
  private @Nullable PageLine before;
  private int lineStart;
  private int blockStart = -1;
  private @Nullable PageLine blockFirst;

  PrintedText(SourceDocument source) {
    this.aside = new FurnitureText();
    this.pages = aside.without(MarginNumbers.without(source.pages()));
    this.outline = source.outline();
    this.headings = new Outline(outline);
    this.vocabulary = Vocabulary.of(pages);
    this.rules = new ParagraphRules(Pitch.of(pages));
  }

  RunningText assemble() {
    List<BitSet> furniture = Furniture.of(pages);
    for (int p = 0; p < pages.size(); p++) {
      Page page = pages.get(p);
      int first = text.length();
      boolean empty = true;
      aside.note(page, furniture.get(p));
      for (PageLine line : PageLine.of(page, furniture.get(p))) {
        add(line);
        if (empty) {
          first = lineStart;
          empty = false;
        }
      }
      pageStarts.add(first);
    }
    finishLine(0);
    finishBlock();
    int end = appendFurniture();
    return new RunningText(text.toString(), pageStarts, blocks, layout(), outline, end);
  }

  /** What stands in heads and feet of pages and nowhere else; where it begins. */
  private int appendFurniture() {
    List<String> own = aside.foundNowhereElse(text.toString());
    int from = own.isEmpty() ? RunningText.NO_FURNITURE : text.length() + 2;
    for (String line : own) {
      text.append("\n\n");
      blocks.add(new Block(text.length(), text.length() + line.length(), Block.Look.PLAIN));
      text.append(line);
    }
    return text.isEmpty() ? RunningText.NO_FURNITURE : from;
  }

  private Layout layout() {
    List<Layout.PageSize> sizes =
        pages.stream().map(p -> new Layout.PageSize(p.width(), p.height())).toList();
    boolean printed = sizes.stream().anyMatch(size -> size.width() > 0);
    return printed ? new Layout(placed, sizes) : new Layout(List.of(), List.of());
  }

  private void add(PageLine line) {
    PageLine last = before;
    if (last != null && line.line().isInRow()) {
      goOn(last, line);
    } else if (last == null
        || isListed(last)
        || isListed(line)
        || rules.startsParagraph(last, line)) {
      finishLine(0);
      finishBlock();
      if (!text.isEmpty()) {
        text.append("\n\n");
      }
      blockStart = text.length();
      blockFirst = line;
      rules.begin(line);
    } else {
      join(last, line);
      rules.join(line);
    }
    lineStart = text.length();
    text.append(line.text());
    before = line;
  }

  /** A further cell of a table's row, or a further line of the cell. */
  private void goOn(PageLine last, PageLine line) {
    if (line.line().kind() == Line.Kind.CELL) {
      finishLine(0);
      text.append('\t');
    } else {
      join(last, line);
    }
    rules.join(line);
  }

  /** A line that the document's own outline lists is a heading by itself. */
  private boolean isListed(PageLine line) {
    return headings.lists(line.text(), line.page());
  }

  private void join(PageLine last, PageLine line) {
    switch (vocabulary.join(last.text(), line.text())) {
      case WORD -> {
        text.setLength(text.length() - 1);
        finishLine(1);
      }
      case HYPHENATED -> finishLine(0);
      case SPACE -> {
        finishLine(0);
        text.append(' ');
      }
    }
  }

  private void finishLine(int dropped) {
    PageLine last = before;
    if (last == null) {
      return;
    }
    Line line = last.line();
    int end = lineStart + line.text().length() - dropped;
    placed.add(
        new Layout.PlacedLine(
            lineStart, end, last.page(), line.box().y0(), line.box().y1(), line.x()));
  }

  private void finishBlock() {
    PageLine first = blockFirst;
    if (first != null && blockStart >= 0 && text.length() > blockStart) {
      blocks.add(
          new Block(blockStart, text.length(), rules.look(first, text.length() - blockStart)));
    }
  }
}
