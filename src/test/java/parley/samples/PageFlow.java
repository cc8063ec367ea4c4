package parley.samples;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Fills letter-size pages from top to bottom. Not safe for several threads. */
final class PageFlow {
  static final float MARGIN = 72;
  static final float WIDTH = 468;
  private static final float TOP = 722;
  private static final float BOTTOM = 72;

  private final List<Sheet> sheets = new ArrayList<>(List.of(new Sheet("")));
  private float y = TOP;
  private int front = 1;
  private int body;

  /** One page: what is printed where, and its printed number ("" on the cover). */
  static final class Sheet {
    private record Placed(LineBreaker.Line line, float x, float y) {}

    private final String label;
    private final List<Placed> placed = new ArrayList<>();

    Sheet(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    void put(LineBreaker.Line line, float x, float baseline) {
      placed.add(new Placed(line, x, baseline));
    }

    void print(PDPageContentStream content) throws IOException {
      for (Placed p : placed) {
        for (LineBreaker.Piece piece : p.line().pieces()) {
          content.beginText();
          content.setFont(p.line().face().font(piece.style()), p.line().face().size());
          content.setWordSpacing(p.line().wordSpacing());
          content.newLineAtOffset(p.x() + piece.x(), p.y());
          content.showText(piece.text());
          content.endText();
        }
      }
    }
  }

  List<Sheet> sheets() {
    return sheets;
  }

  /** The printed number of the page that is being filled. */
  String pageLabel() {
    return sheets.getLast().label();
  }

  /** The printed number of the last page that has one. */
  String lastLabel() {
    return String.valueOf(body);
  }

  void newPage() {
    String label = body > 0 ? String.valueOf(++body) : roman(front++);
    sheets.add(new Sheet(label));
    y = TOP;
  }

  /** Begins the pages that are numbered 1, 2, 3. */
  void startBody() {
    body = 1;
    if (sheets.size() == 1 && y == TOP) {
      sheets.set(0, new Sheet("1"));
    } else {
      sheets.add(new Sheet("1"));
    }
    y = TOP;
  }

  /** Begins a new page unless this much is left on the page. */
  void keepTogether(float height) {
    if (y - height < BOTTOM) {
      newPage();
    }
  }

  void space(float height) {
    y = y == TOP ? y : y - height;
  }

  void left(LineBreaker.Line line, float indent, float lead) {
    keepTogether(lead);
    y -= lead;
    sheets.getLast().put(line, MARGIN + indent, y);
  }

  void centred(LineBreaker.Line line, float lead) {
    left(line, (WIDTH - line.width()) / 2, lead);
  }

  /** A row of a table whose cells are {@code column} points wide. */
  void row(List<List<LineBreaker.Line>> cells, float column, float lead) {
    int most = cells.stream().mapToInt(List::size).max().orElse(0);
    keepTogether(lead * most);
    for (int i = 0; i < most; i++) {
      y -= lead;
      for (int c = 0; c < cells.size(); c++) {
        if (i < cells.get(c).size()) {
          sheets.getLast().put(cells.get(c).get(i), MARGIN + c * column, y);
        }
      }
    }
    y -= lead * 0.3f;
  }

  private static String roman(int n) {
    String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};
    return ones[Math.min(n, 10)].toLowerCase(Locale.ROOT);
  }
}
