package parley.document;

import java.util.IdentityHashMap;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Counts the items of a page's ordered lists as a browser prints them. Not thread-safe. */
final class HtmlLists {

  private final IdentityHashMap<Element, Integer> counts = new IdentityHashMap<>();

  /** The number before an item, or an empty string. */
  String next(Element item) {
    Element list = item.parent();
    if (list == null || !list.normalName().equals("ol")) {
      return "";
    }
    int before = counts.getOrDefault(list, Xml.parsed(list.attr("start"), 1) - 1);
    int count = Xml.parsed(item.attr("value"), before + 1);
    counts.put(list, count);
    String format = format(item, list);
    return format.isEmpty() ? "" : NumberSigns.of(count, format) + ".";
  }

  private static String format(Element item, Element list) {
    String type = item.hasAttr("type") ? item.attr("type") : list.attr("type");
    String style = HtmlStyle.style(item) + ";" + HtmlStyle.style(list);
    int at = style.indexOf("list-style");
    String named = at < 0 ? "" : style.substring(at, Math.min(style.length(), at + 60));
    return switch (type) {
      case "a" -> "lowerLetter";
      case "A" -> "upperLetter";
      case "i" -> "lowerRoman";
      case "I" -> "upperRoman";
      default -> byStyle(named.toLowerCase(Locale.ROOT));
    };
  }

  private static String byStyle(String style) {
    if (style.contains("none") || style.contains("disc") || style.contains("circle")) {
      return "";
    }
    if (style.contains("lower-alpha") || style.contains("lower-latin")) {
      return "lowerLetter";
    }
    if (style.contains("upper-alpha") || style.contains("upper-latin")) {
      return "upperLetter";
    }
    if (style.contains("roman")) {
      return style.contains("upper") ? "upperRoman" : "lowerRoman";
    }
    return "decimal";
  }
}
