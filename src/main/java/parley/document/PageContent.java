package parley.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * What was read of a page, put into lines: the text in the direction that most of it has, then what
 * runs in other directions, then marks that are no part of the text. Used once.
 */
final class PageContent {

  /** Words that text in another direction has at least, to be more than a mark in the margin. */
  private static final int WORDS = 12;

  private final PDRectangle box;
  private final int rotation;
  private final Rulings rulings;
  private final Map<Integer, List<Glyph>> byDirection = new TreeMap<>();
  private final List<Glyph> marks = new ArrayList<>();
  private final int main;

  PageContent(
      List<Placed> glyphs, Set<Placed> aside, PDRectangle box, int rotation, Rulings rulings) {
    this.box = box;
    this.rotation = rotation;
    this.rulings = rulings;
    for (Placed placed : glyphs) {
      if (!aside.contains(placed)) {
        byDirection.computeIfAbsent(placed.direction(), d -> new ArrayList<>()).add(placed.glyph());
      }
    }
    aside.forEach(placed -> marks.add(placed.glyph()));
    int most = 0;
    int direction = rotation;
    for (Map.Entry<Integer, List<Glyph>> entry : byDirection.entrySet()) {
      if (entry.getValue().size() > most) {
        most = entry.getValue().size();
        direction = entry.getKey();
      }
    }
    main = direction;
  }

  /** Width of the page as its text is read, in points. */
  float width() {
    return main % 180 == 0 ? box.getWidth() : box.getHeight();
  }

  float height() {
    return main % 180 == 0 ? box.getHeight() : box.getWidth();
  }

  List<Line> lines() {
    boolean upright = main == rotation % 360;
    List<Line> lines = new ArrayList<>();
    List<Glyph> text = byDirection.getOrDefault(main, List.of());
    for (Line line : new PageLines(text, upright ? rulings.lines() : List.of()).inReadingOrder()) {
      lines.add(upright ? line : line.unplaced());
    }
    byDirection.forEach((direction, glyphs) -> {
      if (direction != main) {
        addOther(glyphs, lines);
      }
    });
    for (Line mark : new PageLines(marks, List.of()).inReadingOrder()) {
      lines.add(mark.unplaced().as(Line.Kind.FURNITURE));
    }
    return lines;
  }

  private static void addOther(List<Glyph> glyphs, List<Line> lines) {
    List<Line> own = new PageLines(glyphs, List.of()).inReadingOrder();
    int words = own.stream().mapToInt(line -> line.text().split(" ").length).sum();
    for (Line line : own) {
      Line.Kind kind = words >= WORDS ? Line.Kind.PARAGRAPH : Line.Kind.FURNITURE;
      lines.add(line.unplaced().as(kind));
    }
  }
}
