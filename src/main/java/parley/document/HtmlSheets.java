package parley.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * Gives the elements of a page the looks that its own style sheets give them, as far as these tell
 * what is read: what is hidden, struck out, coloured, bold, centred. Stateless.
 */
final class HtmlSheets {

  private static final int MOST_RULES = 400;

  /** A sheet's rule: no rule of a page as it is printed or shown on small screens. */
  private static final Pattern RULE = Pattern.compile("([^{}@;]{1,300})\\{([^{}]{1,2000})\\}");

  private static final Pattern TELLING =
      Pattern.compile(
          "(?i)display|visibility|line-through|background|color|font-weight|font-style|text-align|list-style|vertical-align|opacity");

  private static final Pattern COMMENT = Pattern.compile("/\\*(?s:.{0,5000}?)\\*/|<!--|-->");
  private static final Pattern PLAIN = Pattern.compile("[\\w.#*, >-]{1,300}");

  private HtmlSheets() {}

  static void apply(Document page) {
    int rules = 0;
    for (Element sheet : page.select("style")) {
      Matcher rule = RULE.matcher(flat(COMMENT.matcher(sheet.data()).replaceAll(" ")));
      while (rule.find() && rules++ < MOST_RULES) {
        String selector = rule.group(1).strip();
        if (TELLING.matcher(rule.group(2)).find() && PLAIN.matcher(selector).matches()) {
          apply(page, selector, rule.group(2).replaceAll("\\s{1,2000}", " "));
        }
      }
    }
  }

  /** A sheet without what holds for some media only. */
  private static String flat(String sheet) {
    StringBuilder kept = new StringBuilder();
    int depth = 0;
    boolean media = false;
    for (int i = 0; i < sheet.length(); i++) {
      char c = sheet.charAt(i);
      media |= c == '@' && depth == 0;
      depth += c == '{' ? 1 : 0;
      depth -= c == '}' ? 1 : 0;
      if (!media) {
        kept.append(c);
      }
      media &= !(depth == 0 && (c == '}' || c == ';'));
    }
    return kept.toString();
  }

  private static void apply(Document page, String selector, String looks) {
    try {
      for (Element element : page.select(selector)) {
        String own = element.attr("style");
        element.attr("style", looks.strip() + ";" + own);
      }
    } catch (Selector.SelectorParseException e) {
      // a selector that is not understood selects nothing
    }
  }
}
