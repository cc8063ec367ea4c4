package parley.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the words of an RTF file together into blocks. Not thread-safe. */
final class RtfText {

  /** Groups that hold no text of the document. */
  private static final Set<String> NO_TEXT =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "fldinst",
          "object",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "listtable",
          "listoverridetable",
          "revtbl",
          "rsidtbl",
          "generator",
          "themedata",
          "colorschememapping",
          "datastore",
          "latentstyles",
          "xmlnstbl",
          "annotation",
          "atnid",
          "atnauthor",
          "bkmkstart",
          "bkmkend",
          "filetbl",
          "nonshppict",
          "pnseclvl",
          "pntxta",
          "pntxtb");

  /** Groups that are marked as ignorable and hold text all the same. */
  private static final Set<String> TEXT =
      Set.of("shptxt", "shpinst", "shp", "pntext", "ud", "fldrslt");

  /** What holds for the letters of a group. */
  private enum Look {
    SKIPPED,
    BOLD,
    ITALIC,
    UNDERLINED,
    HIDDEN,
    DELETED,
    STRUCK,
    RAISED
  }

  /** Letters that are left out. */
  private static final Set<Look> UNSEEN = EnumSet.of(Look.DELETED, Look.HIDDEN, Look.STRUCK);

  private static final Map<String, Look> LOOKS =
      Map.of(
          "b", Look.BOLD,
          "i", Look.ITALIC,
          "ul", Look.UNDERLINED,
          "v", Look.HIDDEN,
          "deleted", Look.DELETED,
          "strike", Look.STRUCK,
          "striked", Look.STRUCK,
          "super", Look.RAISED);

  private final TextFindings findings;
  private final List<Line> lines = new ArrayList<>();
  private final Deque<EnumSet<Look>> outer = new ArrayDeque<>();
  private final HtmlText text = new HtmlText();
  private final StringBuilder raised = new StringBuilder();
  private EnumSet<Look> looks = EnumSet.noneOf(Look.class);
  private boolean ignorable;
  private boolean centred;
  private @Nullable HtmlRow row;

  RtfText(TextFindings findings) {
    this.findings = findings;
  }

  void openGroup() {
    outer.push(EnumSet.copyOf(looks));
    ignorable = false;
  }

  void closeGroup() {
    settleRaised();
    if (!outer.isEmpty()) {
      looks = outer.pop();
    }
    ignorable = false;
  }

  /** The group that is open may be passed over by a reader that does not know its name. */
  void ignorable() {
    ignorable = true;
  }

  void word(String name, @Nullable Integer number) {
    if (NO_TEXT.contains(name) || (ignorable && !TEXT.contains(name))) {
      looks = EnumSet.of(Look.SKIPPED);
    }
    ignorable = false;
    if (looks.contains(Look.SKIPPED)) {
      return;
    }
    switch (name) {
      case "par", "sect", "page", "footnote" -> paragraph();
      case "line", "tab" -> append(" ");
      case "emdash" -> append("\u2014");
      case "endash" -> append("\u2013");
      case "lquote" -> append("\u2018");
      case "rquote" -> append("\u2019");
      case "ldblquote" -> append("\u201c");
      case "rdblquote" -> append("\u201d");
      case "bullet" -> append("\u2022");
      case "pard" -> centred = false;
      case "qc" -> centred = true;
      case "trowd" -> startRow();
      case "cell", "nestcell" -> endCell();
      case "row", "nestrow" -> endRow();
      default -> look(name, number == null || number != 0);
    }
  }

  private void look(String name, boolean on) {
    settleRaised();
    Look named = LOOKS.get(name);
    if (named != null && on) {
      looks.add(named);
    } else if (named != null) {
      looks.remove(named);
    }
    switch (name) {
      case "plain" -> looks.retainAll(EnumSet.of(Look.DELETED));
      case "nosupersub" -> looks.remove(Look.RAISED);
      case "ulnone" -> looks.remove(Look.UNDERLINED);
      case "revised" -> findings.track();
      default -> {}
    }
  }

  void letters(String letters) {
    if (!looks.contains(Look.SKIPPED) && !isLeftOut(letters)) {
      append(letters);
    }
  }

  private boolean isLeftOut(String letters) {
    if (letters.isBlank()) {
      return !Collections.disjoint(looks, UNSEEN);
    }
    if (looks.contains(Look.DELETED)) {
      findings.track();
    } else if (looks.contains(Look.HIDDEN)) {
      findings.hide();
    } else if (looks.contains(Look.STRUCK)) {
      findings.strike();
    } else {
      return false;
    }
    return true;
  }

  private void append(String letters) {
    if (looks.contains(Look.RAISED)) {
      raised.append(letters);
      return;
    }
    settleRaised();
    boolean italic = looks.contains(Look.ITALIC) || looks.contains(Look.UNDERLINED);
    Line.Emphasis slanted = italic ? Line.Emphasis.ITALIC : Line.Emphasis.PLAIN;
    text.append(letters, looks.contains(Look.BOLD) ? Line.Emphasis.BOLD : slanted);
  }

  private void settleRaised() {
    if (!raised.isEmpty() && !NoteMarks.isMark(raised.toString(), text.soFar())) {
      text.append(raised.toString(), Line.Emphasis.PLAIN);
    }
    raised.setLength(0);
  }

  private void paragraph() {
    settleRaised();
    findings.nextParagraph();
    Line line = text.take(centred, 0);
    if (line != null && row != null) {
      row.add(line);
    } else if (line != null) {
      lines.add(line);
    }
  }

  private void startRow() {
    if (row == null) {
      paragraph();
      row = new HtmlRow();
      row.nextCell();
    }
  }

  private void endCell() {
    if (row == null) {
      startRow();
    }
    paragraph();
    HtmlRow open = row;
    if (open != null) {
      open.nextCell();
    }
  }

  private void endRow() {
    paragraph();
    HtmlRow open = row;
    row = null;
    if (open != null) {
      lines.addAll(open.lines());
    }
  }

  void end() {
    paragraph();
    endRow();
  }

  List<Line> lines() {
    return lines;
  }
}
