package parley.samples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks running text into justified lines. Pure. */
final class LineBreaker {

  /** Text of one style and where it begins, in points from the start of its line. */
  record Piece(String text, Block.Style style, float x) {}

  /**
   * A line ready to be printed.
   *
   * @param wordSpacing what is added to every space so that the line is justified, in points
   */
  record Line(List<Piece> pieces, Typeface face, float width, float wordSpacing) {}

  /** Characters without a space among them; parts of it may differ in style. */
  private record Word(List<Piece> parts, float width) {
    Word with(String text, Block.Style style, float wide) {
      List<Piece> more = new ArrayList<>(parts);
      more.add(new Piece(text, style, width));
      return new Word(more, width + wide);
    }
  }

  private LineBreaker() {}

  /** Lines no wider than {@code width} points, the first one {@code firstIndent} narrower. */
  static List<Line> broken(List<Block.Run> runs, Typeface face, float width, float firstIndent)
      throws IOException {
    List<Line> lines = new ArrayList<>();
    List<Word> line = new ArrayList<>();
    float used = 0;
    float room = width - firstIndent;
    float space = face.width(" ", Block.Style.PLAIN);
    for (Word word : words(runs, face)) {
      if (!line.isEmpty() && used + space + word.width() > room) {
        lines.add(line(line, face, (room - used) / Math.max(1, line.size() - 1)));
        line.clear();
        used = 0;
        room = width;
      }
      used += (line.isEmpty() ? 0 : space) + word.width();
      line.add(word);
    }
    if (!line.isEmpty()) {
      lines.add(line(line, face, 0));
    }
    return lines;
  }

  /** The text in one line, however wide. */
  static Line unbroken(List<Block.Run> runs, Typeface face) throws IOException {
    return line(words(runs, face), face, 0);
  }

  /** An entry of the table of contents: text, dots, and the page at the right margin. */
  static Line leaders(String text, String page, Typeface face, float indent) throws IOException {
    float right = PageFlow.WIDTH - indent;
    float dot = face.width(".", Block.Style.PLAIN);
    float used = face.width(text + " ", Block.Style.PLAIN);
    int dots = Math.max(3, (int) ((right - 24 - used) / dot));
    Piece entry = new Piece(text + " " + ".".repeat(dots) + " ", Block.Style.PLAIN, 0);
    float x = right - face.width(page, Block.Style.PLAIN);
    return new Line(List.of(entry, new Piece(page, Block.Style.PLAIN, x)), face, right, 0);
  }

  private static List<Word> words(List<Block.Run> runs, Typeface face) throws IOException {
    List<Word> words = new ArrayList<>();
    boolean glued = false;
    for (Block.Run run : runs) {
      glued &= !run.text().startsWith(" ");
      for (String text : run.text().strip().split(" +")) {
        if (text.isEmpty()) {
          continue;
        }
        // What follows a run without a space is part of the same word.
        Word before = glued ? words.removeLast() : new Word(List.of(), 0);
        words.add(before.with(text, run.style(), face.width(text, run.style())));
        glued = false;
      }
      glued = !run.text().endsWith(" ") && !words.isEmpty();
    }
    return words;
  }

  private static Line line(List<Word> words, Typeface face, float extra) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    float x = 0;
    float space = face.width(" ", Block.Style.PLAIN) + extra;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      for (Piece part : word.parts()) {
        add(pieces, new Piece(part.text(), part.style(), x + part.x()));
      }
      x += word.width();
      if (i + 1 < words.size()) {
        Piece last = pieces.removeLast();
        pieces.add(new Piece(last.text() + " ", last.style(), last.x()));
        x += space;
      }
    }
    return new Line(pieces, face, x, extra);
  }

  /** Joins what has the same style, so that the PDF shows whole phrases and not single words. */
  private static void add(List<Piece> pieces, Piece next) {
    if (!pieces.isEmpty() && pieces.getLast().style() == next.style()) {
      Piece last = pieces.removeLast();
      pieces.add(new Piece(last.text() + next.text(), last.style(), last.x()));
    } else {
      pieces.add(next);
    }
  }
}
