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

  private record Word(String text, Block.Style style, float width) {}

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
        // Punctuation right after a styled word belongs to it, and takes its style.
        if (glued) {
          Word last = words.removeLast();
          String joined = last.text() + text;
          words.add(new Word(joined, last.style(), face.width(joined, last.style())));
        } else {
          words.add(new Word(text, run.style(), face.width(text, run.style())));
        }
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
    StringBuilder text = new StringBuilder();
    float start = 0;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      text.append(text.isEmpty() ? "" : " ").append(word.text());
      x += word.width();
      boolean last = i + 1 == words.size();
      if (last || words.get(i + 1).style() != word.style()) {
        pieces.add(new Piece(text + (last ? "" : " "), word.style(), start));
        text.setLength(0);
        start = x + space;
      }
      x += last ? 0 : space;
    }
    return new Line(pieces, face, x, extra);
  }
}
