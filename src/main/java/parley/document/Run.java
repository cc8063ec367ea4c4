package parley.document;

import java.util.ArrayList;
import java.util.List;

/** Glyphs printed one after the other on one base line without a wide gap. Not thread-safe. */
final class Run {

  private final List<Glyph> glyphs = new ArrayList<>();
  private float x0;
  private float x1;
  private float top;
  private float bottom;

  Run(Glyph first) {
    x0 = first.x0();
    x1 = first.x1();
    top = first.baseline() - first.height();
    bottom = first.baseline();
    glyphs.add(first);
  }

  boolean continuesWith(Glyph next, float gap) {
    Glyph last = glyphs.getLast();
    float size = Math.max(last.size(), next.size());
    return Math.abs(next.baseline() - last.baseline()) < 0.2f * size
        && next.x0() > last.x0() - 0.3f * size
        && next.x0() - last.x1() < gap * size;
  }

  void add(Glyph glyph) {
    glyphs.add(glyph);
    x0 = Math.min(x0, glyph.x0());
    x1 = Math.max(x1, glyph.x1());
    top = Math.min(top, glyph.baseline() - glyph.height());
    bottom = Math.max(bottom, glyph.baseline());
  }

  /** Whether {@code other} stands where none of this run's letters do. */
  boolean hasRoomFor(Run other) {
    float allowed = 0.3f * (other.x1 - other.x0);
    for (Glyph glyph : glyphs) {
      float shared = Math.min(glyph.x1(), other.x1) - Math.max(glyph.x0(), other.x0);
      if (shared > allowed && !glyph.isBlank()) {
        return false;
      }
    }
    return true;
  }

  /** Takes the glyphs of {@code other} in at their place from left to right. */
  void insert(Run other) {
    int at = 0;
    while (at < glyphs.size() && glyphs.get(at).x0() <= other.x0) {
      at++;
    }
    glyphs.addAll(at, other.glyphs);
    x0 = Math.min(x0, other.x0);
    x1 = Math.max(x1, other.x1);
    top = Math.min(top, other.top);
    bottom = Math.max(bottom, other.bottom);
  }

  /** Font size of its first letter in points. */
  float size() {
    return glyphs.getFirst().size();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    glyphs.forEach(glyph -> text.append(glyph.text()));
    return text.toString().replace('\u00a0', ' ').strip();
  }

  /** Its text left of a place, blanks at its end left out. */
  String before(float x) {
    StringBuilder text = new StringBuilder();
    for (Glyph glyph : glyphs) {
      if ((glyph.x0() + glyph.x1()) / 2 < x) {
        text.append(glyph.text());
      }
    }
    return text.toString().stripTrailing();
  }

  /** Its text right of a place, blanks at its beginning left out. */
  String after(float x) {
    StringBuilder text = new StringBuilder();
    for (Glyph glyph : glyphs) {
      if ((glyph.x0() + glyph.x1()) / 2 > x) {
        text.append(glyph.text());
      }
    }
    return text.toString().stripLeading();
  }

  boolean isBlank() {
    return glyphs.stream().allMatch(Glyph::isBlank);
  }

  List<Glyph> glyphs() {
    return glyphs;
  }

  float x0() {
    return x0;
  }

  float x1() {
    return x1;
  }

  float top() {
    return top;
  }

  float bottom() {
    return bottom;
  }

  float middle() {
    return (top + bottom) / 2;
  }

  float height() {
    return bottom - top;
  }
}
