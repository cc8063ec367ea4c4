package parley.document;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the runs of one printed line into text: spaces where there are gaps, compatibility
 * characters and ligatures taken apart, soft hyphens inside a line dropped, every character keeping
 * its place. Not thread-safe.
 */
final class LineText {

  /** A gap of this share of a space's width is a space. */
  private static final float SPACE = 0.5f;

  /** White between a label and its value in letter heights, at least. */
  private static final float LABEL = 1.2f;

  /** Characters of a label, at most. */
  private static final int LONGEST_LABEL = 60;

  private final StringBuilder text = new StringBuilder();
  private short[] x = new short[128];
  private float right;
  private float top = Float.POSITIVE_INFINITY;
  private float bottom = Float.NEGATIVE_INFINITY;
  private float size;
  private int emphasised;
  private int bold;
  private int italic;
  private int field = -1;
  private boolean filled;

  private LineText() {}

  static Line of(List<Run> row) {
    LineText line = new LineText();
    for (Run run : row) {
      line.addRun(run);
    }
    return line.finish(row.getFirst().x0());
  }

  private void addRun(Run run) {
    Glyph before = null;
    for (Glyph glyph : run.glyphs()) {
      if (glyph.isBlank() || (text.length() > 0 && isGap(before, glyph))) {
        addSpace(glyph);
      }
      if (!glyph.isBlank()) {
        noteField(glyph);
        addGlyph(glyph);
      }
      before = glyph;
    }
  }

  private boolean isGap(@Nullable Glyph before, Glyph glyph) {
    if (before == null) {
      return glyph.x0() - right > 0.1f * glyph.size();
    }
    float space = glyph.space() > 0 ? glyph.space() : glyph.size() * 0.25f;
    float least = Math.min(Math.max(space * SPACE, 0.1f * glyph.size()), 0.2f * glyph.size());
    return glyph.x0() - before.x1() > least;
  }

  /**
   * Notes where the value begins that a form's field holds behind its label, a wide gap between.
   */
  private void noteField(Glyph glyph) {
    boolean value = glyph.emphasis() == Line.Emphasis.FILLED;
    if (value && !filled && !text.isEmpty()) {
      boolean first = field < 0 && text.charAt(text.length() - 1) == ' ';
      field = first && glyph.x0() - right > LABEL * glyph.size() ? text.length() : 0;
    } else if (!value && filled) {
      field = 0;
    }
    filled = value;
  }

  private void addSpace(Glyph at) {
    if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
      append(' ', Math.min(right, at.x0()));
    }
  }

  private void addGlyph(Glyph glyph) {
    String normal = normalised(glyph.text());
    if (normal.isEmpty()) {
      return;
    }
    float step = (glyph.x1() - glyph.x0()) / normal.length();
    for (int i = 0; i < normal.length(); i++) {
      append(normal.charAt(i), glyph.x0() + i * step);
    }
    right = glyph.x1();
    top = Math.min(top, glyph.baseline() - glyph.height() - 0.1f * glyph.size());
    bottom = Math.max(bottom, glyph.baseline() + 0.22f * glyph.size());
    size += glyph.size() * normal.length();
    note(glyph.emphasis(), normal.length());
  }

  private void append(char c, float at) {
    if (text.length() + 2 > x.length) {
      x = Arrays.copyOf(x, x.length * 2);
    }
    x[text.length()] = tenths(at);
    text.append(c);
  }

  private static short tenths(float points) {
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(points * 10)));
  }

  private void note(Line.Emphasis emphasis, int characters) {
    if (emphasis == Line.Emphasis.FILLED) {
      return;
    }
    if (emphasis != Line.Emphasis.PLAIN
        && text.substring(0, text.length() - characters).isBlank()) {
      emphasised = text.length();
    } else if (emphasis != Line.Emphasis.PLAIN && emphasised >= text.length() - characters - 1) {
      emphasised = text.length();
    }
    bold += emphasis == Line.Emphasis.BOLD ? characters : 0;
    italic += emphasis == Line.Emphasis.ITALIC ? characters : 0;
  }

  private Line finish(float left) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    x[end] = tenths(right);
    boolean row = field > 0 && field <= LONGEST_LABEL;
    if (row) {
      text.setCharAt(field - 1, '\t');
    }
    int letters = Math.max(1, text.toString().replace(" ", "").length());
    Line.Emphasis emphasis =
        bold * 2 > letters
            ? Line.Emphasis.BOLD
            : italic * 2 > letters ? Line.Emphasis.ITALIC : Line.Emphasis.PLAIN;
    return new Line(
        text.substring(0, end),
        new Box(left, Math.min(top, bottom), right, bottom),
        Arrays.copyOf(x, end + 1),
        size / letters,
        emphasis,
        Math.min(emphasised, end),
        row ? Line.Kind.ROW : Line.Kind.PRINTED,
        0);
  }

  /** Compatibility forms taken apart, but not where that would change what is said (2², ½, ™). */
  private static String normalised(String text) {
    if (text.length() == 1 && text.charAt(0) < 0x80) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isCompatibilityForm(c)) {
        out.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else if (!Character.isISOControl(c) && c != '\u200b' && c != '\ufeff') {
        out.append(c);
      }
    }
    return out.length() == 1
            || out.chars().noneMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK)
        ? out.toString()
        : Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static boolean isCompatibilityForm(char c) {
    return (c >= '\ufb00' && c <= '\ufb4f')
        || (c >= '\uff00' && c <= '\uffef')
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u00a0'
        || c == '\u2024'
        || c == '\u2026'
        || c == '\u2126'
        || c == '\u212b'
        || (c >= '\u0132' && c <= '\u0133')
        || (c >= '\u01c4' && c <= '\u01cc')
        || (c >= '\u2160' && c <= '\u217f');
  }
}
