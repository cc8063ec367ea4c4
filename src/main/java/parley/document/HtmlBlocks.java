package parley.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Collects the visible blocks of a page while its nodes are walked. Not thread-safe. */
final class HtmlBlocks implements NodeVisitor {

  /** A block, and whether a page of the original ended before it. */
  record Piece(Line line, boolean afterBreak) {}

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "li",
          "ul",
          "ol",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "center",
          "pre",
          "hr",
          "body",
          "section",
          "article",
          "dl",
          "dt",
          "dd",
          "address",
          "form",
          "table",
          "tbody",
          "thead",
          "tfoot",
          "caption",
          "header",
          "footer",
          "main",
          "document",
          "text");

  private static final Set<String> UNSEEN =
      Set.of("script", "style", "head", "noscript", "template", "title", "ix:header", "object");

  private final List<Piece> pieces = new ArrayList<>();
  private final Deque<HtmlTable> tables = new ArrayDeque<>();
  private final HtmlText text = new HtmlText();
  private final Deque<Element> styled = new ArrayDeque<>();
  private @Nullable Node skipped;
  private final HtmlLists lists = new HtmlLists();
  private final TextFindings findings;
  private String number = "";
  private boolean pageBreak;

  HtmlBlocks(TextFindings findings) {
    this.findings = findings;
  }

  @Override
  public void head(Node node, int depth) {
    if (skipped != null) {
      return;
    }
    if (node instanceof TextNode t) {
      letters(t.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  private void letters(String letters) {
    if (!number.isEmpty() && !letters.isBlank()) {
      char first = letters.stripLeading().charAt(0);
      if (!Character.isDigit(first) && first != '(') {
        text.append(number + " ", HtmlStyle.of(styled));
      }
      number = "";
    }
    text.append(letters, HtmlStyle.of(styled));
  }

  /** Leaves out what is not to be read; whether the element is that. */
  private boolean skips(Element element) {
    String name = element.normalName();
    boolean unseen = UNSEEN.contains(name);
    if (unseen || HtmlStyle.hides(element)) {
      if (!unseen && !element.text().isBlank()) {
        findings.hide();
      }
    } else if (HtmlStyle.strikes(element)) {
      if (!element.text().isBlank()) {
        findings.strike();
      }
    } else if (!HtmlStyle.raises(element) || !NoteMarks.isMark(element.text(), text.soFar())) {
      return false;
    }
    skipped = element;
    return true;
  }

  private void open(Element element) {
    String name = element.normalName();
    if (skips(element)) {
      return;
    }
    if (HtmlStyle.breaksPageBefore(element) || name.equals("hr")) {
      flush();
      pageBreak = true;
    }
    if (name.equals("br")) {
      text.lineBreak();
      if (text.isBroken()) {
        flush();
      }
    } else if (BLOCKS.contains(name) || isCell(name)) {
      flush();
    }
    enterTable(element, name);
    if (name.equals("li")) {
      number = lists.next(element);
    }
    styled.push(element);
  }

  private void enterTable(Element element, String name) {
    HtmlTable table = tables.peek();
    if (name.equals("table")) {
      tables.push(new HtmlTable());
    } else if (name.equals("tr") && table != null) {
      flush();
      table.nextRow(pageBreak);
      pageBreak = false;
    } else if (isCell(name) && table != null) {
      table.nextCell(
          Xml.parsed(element.attr("colspan"), 1), Xml.parsed(element.attr("rowspan"), 1));
    }
  }

  private static boolean isCell(String name) {
    return name.equals("td") || name.equals("th");
  }

  @Override
  public void tail(Node node, int depth) {
    if (skipped != null) {
      skipped = node.equals(skipped) ? null : skipped;
      return;
    }
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    if (BLOCKS.contains(name) || isCell(name) || name.equals("tr")) {
      flush();
    }
    if (name.equals("table") && !tables.isEmpty()) {
      tables.pop().pieces().forEach(this::emit);
    }
    if (name.equals("li")) {
      number = "";
    }
    if (element.equals(styled.peek())) {
      styled.pop();
    }
    if (HtmlStyle.breaksPageAfter(element)) {
      pageBreak = true;
    }
  }

  private void flush() {
    Line line = text.take(HtmlStyle.isCentred(styled), HtmlStyle.headingLevel(styled));
    if (line != null) {
      emit(new Piece(line, false));
    }
  }

  private void emit(Piece piece) {
    HtmlTable table = tables.peek();
    if (table != null) {
      table.add(piece.line());
    } else {
      pieces.add(new Piece(piece.line(), pageBreak || piece.afterBreak()));
      pageBreak = false;
    }
  }

  List<Piece> pieces() {
    flush();
    return pieces;
  }
}
