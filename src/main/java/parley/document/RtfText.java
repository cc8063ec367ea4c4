package parley.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
  private record Looks(
      boolean skipped,
      boolean bold,
      boolean italic,
      boolean hidden,
      boolean deleted,
      boolean struck,
      boolean raised) {
    private static final Looks PLAIN = new Looks(false, false, false, false, false, false, false);
  }

  private final DocxFindings findings = new DocxFindings();
  private final List<Line> lines = new ArrayList<>();
  private final Deque<Looks> outer = new ArrayDeque<>();
  private final HtmlText text = new HtmlText();
  private final StringBuilder raised = new StringBuilder();
  private Looks looks = Looks.PLAIN;
  private boolean ignorable;
  private boolean centred;
  private @Nullable HtmlRow row;

  void openGroup() {
    outer.push(looks);
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
    boolean on = number == null || number != 0;
    if (NO_TEXT.contains(name) || (ignorable && !TEXT.contains(name))) {
      looks = new Looks(true, false, false, false, false, false, false);
    }
    ignorable = false;
    if (looks.skipped()) {
      return;
    }
    switch (name) {
      case "par", "sect", "page", "footnote" -> paragraph();
      case "line" -> append(" ");
      case "tab" -> append(" ");
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
      default -> look(name, on);
    }
  }

  private void look(String name, boolean on) {
    Looks l = looks;
    settleRaised();
    looks =
        switch (name) {
          case "plain" -> new Looks(false, false, false, false, l.deleted(), false, false);
          case "b" -> new Looks(false, on, l.italic, l.hidden, l.deleted, l.struck, l.raised);
          case "i", "ul" -> new Looks(false, l.bold, on, l.hidden, l.deleted, l.struck, l.raised);
          case "v" -> new Looks(false, l.bold, l.italic, on, l.deleted, l.struck, l.raised);
          case "deleted" -> new Looks(false, l.bold, l.italic, l.hidden, on, l.struck, l.raised);
          case "strike", "striked" ->
              new Looks(false, l.bold, l.italic, l.hidden, l.deleted, on, l.raised);
          case "super" -> new Looks(false, l.bold, l.italic, l.hidden, l.deleted, l.struck, on);
          case "nosupersub" ->
              new Looks(false, l.bold, l.italic, l.hidden, l.deleted, l.struck, false);
          default -> l;
        };
    if (name.equals("revised")) {
      findings.track();
    }
  }

  void letters(String letters) {
    if (!looks.skipped() && !isLeftOut(letters)) {
      append(letters);
    }
  }

  private boolean isLeftOut(String letters) {
    if (letters.isBlank()) {
      return looks.deleted() || looks.hidden() || looks.struck();
    }
    if (looks.deleted()) {
      findings.track();
    } else if (looks.hidden()) {
      findings.hide();
    } else if (looks.struck()) {
      findings.strike();
    } else {
      return false;
    }
    return true;
  }

  private void append(String letters) {
    if (looks.raised()) {
      raised.append(letters);
      return;
    }
    settleRaised();
    Line.Emphasis slanted = looks.italic() ? Line.Emphasis.ITALIC : Line.Emphasis.PLAIN;
    text.append(letters, looks.bold() ? Line.Emphasis.BOLD : slanted);
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

  DocxFindings findings() {
    return findings;
  }
}
