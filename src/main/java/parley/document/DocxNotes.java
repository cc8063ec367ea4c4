package parley.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The footnotes and endnotes of a DOCX. Not thread-safe. */
final class DocxNotes {

  private final Map<String, Xml> footnotes;
  private final Map<String, Xml> endnotes;
  private int said;

  DocxNotes(@Nullable Xml footnotes, @Nullable Xml endnotes) {
    this.footnotes = byId(footnotes, "footnote");
    this.endnotes = byId(endnotes, "endnote");
  }

  private static Map<String, Xml> byId(@Nullable Xml part, String name) {
    Map<String, Xml> notes = new HashMap<>();
    for (Xml note : part == null ? List.<Xml>of() : part.all(name)) {
      String type = note.attribute("type");
      if (type == null || type.equals("normal")) {
        notes.put(String.valueOf(note.attribute("id")), note);
      }
    }
    return notes;
  }

  /** The note that is referred to, or null. */
  @Nullable Xml of(Xml reference) {
    Map<String, Xml> notes = reference.is("footnoteReference") ? footnotes : endnotes;
    return notes.get(String.valueOf(reference.attribute("id")));
  }

  /** Numbers the note that begins at {@code from}, so that none of its words opens a clause. */
  void label(List<Line> lines, int from) {
    if (from < lines.size()) {
      Line first = lines.get(from);
      said++;
      lines.set(
          from,
          new Line(
              "[" + said + "] " + first.text(),
              first.box(),
              first.x(),
              first.fontSize(),
              first.emphasis(),
              0,
              first.kind(),
              0));
    }
  }
}
