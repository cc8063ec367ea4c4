package parley.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields that are open while the runs of a DOCX are read: their results are text, their codes
 * are not. Not thread-safe.
 */
final class DocxFields {

  private enum Part {
    CODE,
    RESULT
  }

  private final Deque<Part> open = new ArrayDeque<>();

  /** Whether what follows is printed. */
  boolean isShown() {
    return !open.contains(Part.CODE);
  }

  /** A code that its paragraph does not end is none. */
  void endParagraph() {
    open.removeIf(part -> part == Part.CODE);
  }

  /** Takes a mark of a field; what the field itself shows, such as the state of a box. */
  String mark(Xml mark) {
    String type = String.valueOf(mark.attribute("fldCharType"));
    switch (type) {
      case "begin" -> {
        String state = isShown() ? state(mark.child("ffData")) : "";
        open.push(Part.CODE);
        return state;
      }
      case "separate" -> {
        if (!open.isEmpty()) {
          open.pop();
          open.push(Part.RESULT);
        }
      }
      case "end" -> open.poll();
      default -> {}
    }
    return "";
  }

  private static String state(@Nullable Xml form) {
    Xml box = form == null ? null : form.child("checkBox");
    if (box != null) {
      boolean on = box.has("checked") ? box.isOn("checked") : box.isOn("default");
      return on ? "\u2612" : "\u2610";
    }
    Xml list = form == null ? null : form.child("ddList");
    if (list == null) {
      return "";
    }
    List<Xml> entries = list.all("listEntry");
    int chosen = list.number(list.number(0, "default"), "result");
    return chosen >= 0 && chosen < entries.size()
        ? String.valueOf(entries.get(chosen).attribute("val"))
        : "";
  }
}
