package parley.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a text that is set in Markdown: its marks are looks and no words. Not thread-safe. */
final class MarkdownText {

  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6} {1,4}\\S");
  private static final Pattern SET =
      Pattern.compile("(?m)\\*\\*\\S[^*\n]{0,300}\\*\\*|^\\|? ?:?-{3,60}:? ?\\|");
  private static final Pattern HEAD = Pattern.compile(" {0,3}(#{1,6}) {1,4}");
  private static final Pattern HEAD_END = Pattern.compile(" {0,4}#{1,6}$");
  private static final Pattern RULE = Pattern.compile(" {0,3}([-*_] ?){3,80}");
  private static final Pattern ITEM = Pattern.compile(" {0,12}[-*+] {1,4}");
  private static final Pattern NUMBERED =
      Pattern.compile(" {0,8}(\\d{1,3}(\\.\\d{1,3}){0,5}[.)]?|\\([a-z0-9]{1,4}\\)) ");
  private static final Pattern TABLE_RULE = Pattern.compile("[|:\\- ]{3,400}");
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\]\\[\n]{0,300})\\]\\([^)\n]{0,500}\\)");
  private static final Pattern STRUCK = Pattern.compile("~~[^~\n]{1,2000}~~");
  private static final Pattern MARKS = Pattern.compile("(\\*\\*|__|\\*|`)");

  private final List<Line> lines = new ArrayList<>();
  private final HtmlText text = new HtmlText();
  private final TextFindings findings;
  private boolean bold;

  MarkdownText(TextFindings findings) {
    this.findings = findings;
  }

  /** Whether the text has headings and at least one more sign of Markdown, or several headings. */
  static boolean isMarkdown(String text) {
    String start = text.substring(0, Math.min(text.length(), 200_000));
    long headings = HEADING.matcher(start).results().limit(3).count();
    return headings >= 3 || (headings > 0 && SET.matcher(start).find());
  }

  List<Line> lines(String marked) {
    for (String line : marked.split("\n")) {
      add(line.stripTrailing());
    }
    flush(0);
    return lines;
  }

  private void add(String line) {
    Matcher head = HEAD.matcher(line);
    Matcher item = ITEM.matcher(line);
    if (line.isBlank() || RULE.matcher(line).matches()) {
      flush(0);
    } else if (head.lookingAt()) {
      flush(0);
      inline(HEAD_END.matcher(line.substring(head.end())).replaceFirst(""));
      flush(head.group(1).length());
    } else if (line.strip().startsWith("|")) {
      flush(0);
      row(line.strip());
    } else if (item.lookingAt()) {
      flush(0);
      inline("\u2022 " + line.substring(item.end()));
    } else {
      if (NUMBERED.matcher(line).lookingAt()) {
        flush(0);
      }
      inline(line.strip() + " ");
    }
  }

  private void row(String line) {
    if (TABLE_RULE.matcher(line).matches()) {
      return;
    }
    HtmlRow row = new HtmlRow();
    String inside = line.substring(1, line.endsWith("|") ? line.length() - 1 : line.length());
    for (String cell : inside.split("(?<!\\\\)\\|", -1)) {
      row.nextCell();
      inline(cell);
      Line content = text.take(false, 0);
      if (content != null) {
        row.add(content);
      }
    }
    lines.addAll(row.lines());
  }

  private void inline(String line) {
    String kept = STRUCK.matcher(line).replaceAll("");
    if (kept.length() < line.length()) {
      findings.strike();
    }
    String words = LINK.matcher(kept).replaceAll("$1");
    Matcher mark = MARKS.matcher(words);
    int at = 0;
    while (mark.find()) {
      append(words.substring(at, mark.start()));
      boolean two = mark.group().length() == 2;
      bold = two ? !bold : bold;
      if (!two && isLonely(words, mark.start())) {
        append(mark.group());
      }
      at = mark.end();
    }
    append(words.substring(at));
  }

  /** A star between blanks is a sign of its own. */
  private static boolean isLonely(String words, int at) {
    boolean left = at == 0 || words.charAt(at - 1) == ' ';
    boolean right = at + 1 >= words.length() || words.charAt(at + 1) == ' ';
    return left && right;
  }

  private void append(String words) {
    text.append(
        words.replaceAll("\\\\([\\\\`*_{}\\[\\]()#+.!|~-])", "$1"),
        bold ? Line.Emphasis.BOLD : Line.Emphasis.PLAIN);
  }

  private void flush(int heading) {
    Line line = text.take(false, heading);
    bold = false;
    if (line != null) {
      lines.add(line);
    }
  }
}
