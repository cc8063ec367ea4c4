package parley.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in a paragraph of a DOCX as it is printed: inserted words and no deleted ones,
 * through every wrapper of the format. Text boxes and notes that hang on the paragraph are
 * gathered. Not thread-safe.
 */
final class DocxParagraph {

  /** What is in no alphabet but means something: the boxes and ticks of the symbol fonts. */
  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("Wingdings/A8", "\u2610"),
          Map.entry("Wingdings/6F", "\u2610"),
          Map.entry("Wingdings/71", "\u2610"),
          Map.entry("Wingdings/FD", "\u2612"),
          Map.entry("Wingdings/FE", "\u2612"),
          Map.entry("Wingdings/78", "\u2612"),
          Map.entry("Wingdings/FC", "\u2713"),
          Map.entry("Wingdings/FB", "\u2717"),
          Map.entry("Wingdings 2/A3", "\u2610"),
          Map.entry("Wingdings 2/52", "\u2612"),
          Map.entry("Wingdings 2/53", "\u2612"),
          Map.entry("Wingdings 2/54", "\u2612"),
          Map.entry("Wingdings 2/50", "\u2713"));

  private final DocxStyles styles;
  private final DocxFields fields;
  private final TextFindings findings;
  private final Xml paragraph;
  private final HtmlText text;
  private String number;
  private final List<Xml> boxes = new ArrayList<>();
  private final List<Xml> notes = new ArrayList<>();

  DocxParagraph(
      Xml paragraph,
      String number,
      HtmlText text,
      DocxStyles styles,
      DocxFields fields,
      TextFindings findings) {
    this.paragraph = paragraph;
    this.number = number;
    this.text = text;
    this.styles = styles;
    this.fields = fields;
    this.findings = findings;
  }

  /** Puts the paragraph's words into the text. */
  void read() {
    inline(paragraph);
    fields.endParagraph();
  }

  /** The contents of text boxes that are anchored in the paragraph. */
  List<Xml> boxes() {
    return boxes;
  }

  /** The references to notes, in order. */
  List<Xml> notes() {
    return notes;
  }

  private void inline(Xml parent) {
    for (Xml child : parent.children()) {
      switch (child.name()) {
        case "r" -> run(child);
        case "ins", "moveTo" -> {
          findings.track();
          inline(child);
        }
        case "del", "moveFrom" -> findings.track();
        case "sdt" -> control(child);
        case "hyperlink", "smartTag", "customXml", "dir", "bdo", "fldSimple", "sdtContent" ->
            inline(child);
        case "AlternateContent" -> inline(DocxBody.chosen(child));
        case "oMath", "oMathPara" -> append(MathText.of(child), null);
        default -> {}
      }
    }
  }

  /** A box to tick that shows nothing still has its state. */
  private void control(Xml control) {
    Xml content = control.child("sdtContent");
    int before = text.length();
    if (content != null) {
      inline(content);
    }
    Xml box = control.at("sdtPr", "checkbox");
    if (box != null && text.length() == before) {
      append(box.isOn("checked") ? "\u2612" : "\u2610", null);
    }
  }

  private void run(Xml run) {
    Xml looks = run.child("rPr");
    if (looks != null && (looks.has("del") || looks.has("moveFrom"))) {
      findings.track();
      return;
    }
    if (styles.has("vanish", looks, paragraph)) {
      if (hasWords(run)) {
        findings.hide();
      }
      marks(run);
      return;
    }
    if (styles.has("strike", looks, paragraph) || styles.has("dstrike", looks, paragraph)) {
      if (hasWords(run)) {
        findings.strike();
      }
      marks(run);
      return;
    }
    contents(run, looks);
  }

  private static boolean hasWords(Xml run) {
    return run.children().stream().anyMatch(child -> child.is("t") && !child.text().isBlank());
  }

  /** The marks of fields hold, even in letters that are left out. */
  private void marks(Xml run) {
    run.all("fldChar").forEach(fields::mark);
  }

  private void contents(Xml run, @Nullable Xml looks) {
    for (Xml child : run.children()) {
      switch (child.name()) {
        case "t" -> letters(child.text(), looks);
        case "tab", "ptab", "cr", "br" -> append(" ", looks);
        case "noBreakHyphen" -> append("-", looks);
        case "sym" -> append(symbol(child), looks);
        case "fldChar" -> print(fields.mark(child), looks);
        case "footnoteReference", "endnoteReference" -> notes.add(child);
        case "AlternateContent" -> contents(DocxBody.chosen(child), looks);
        case "ruby" -> ruby(child);
        case "drawing", "pict", "object" -> findBoxes(child);
        default -> {}
      }
    }
  }

  private void ruby(Xml ruby) {
    Xml base = ruby.child("rubyBase");
    if (base != null) {
      inline(base);
    }
  }

  private void letters(String letters, @Nullable Xml looks) {
    boolean mark = styles.isRaised(looks) && NoteMarks.isMark(letters, text.soFar());
    if (!mark) {
      append(letters, looks);
    }
  }

  private void append(String letters, @Nullable Xml looks) {
    if (fields.isShown()) {
      print(letters, looks);
    }
  }

  private void print(String letters, @Nullable Xml looks) {
    Line.Emphasis emphasis = emphasis(looks);
    if (!number.isEmpty() && !letters.isBlank()) {
      text.append(number + " ", emphasis);
      number = "";
    }
    text.append(letters, emphasis);
  }

  private Line.Emphasis emphasis(@Nullable Xml looks) {
    if (styles.has("b", looks, paragraph)) {
      return Line.Emphasis.BOLD;
    }
    return styles.has("i", looks, paragraph) || DocxStyles.isUnderlined(looks)
        ? Line.Emphasis.ITALIC
        : Line.Emphasis.PLAIN;
  }

  private static String symbol(Xml sign) {
    int code = hex(sign.attribute("char"));
    boolean own = code >= 0xF000 && code <= 0xF0FF;
    String digits = Integer.toHexString(own ? code - 0xF000 : code).toUpperCase(Locale.ROOT);
    String known = SYMBOLS.get(sign.attribute("font") + "/" + digits);
    if (known != null) {
      return known;
    }
    boolean printable = code > ' ' && !(code >= 0xE000 && code <= 0xF8FF);
    return printable ? Character.toString(code) : "\u2022";
  }

  private static int hex(@Nullable String digits) {
    try {
      return digits == null ? 0 : Integer.parseInt(digits, 16) & 0xFFFF;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void findBoxes(Xml parent) {
    for (Xml child : parent.children()) {
      if (child.is("txbxContent")) {
        boxes.add(child);
      } else {
        findBoxes(child.is("AlternateContent") ? DocxBody.chosen(child) : child);
      }
    }
  }
}
