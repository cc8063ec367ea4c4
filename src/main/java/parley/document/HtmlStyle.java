package parley.document;

import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the tags and inline styles around a text say of its looks. Stateless. */
final class HtmlStyle {

  private static final Pattern HIDDEN =
      Pattern.compile(
          "display:none|visibility:hidden|font-size:[01](\\.\\d{1,3})?(px|pt)|opacity:0(;|$)");

  private static final Pattern WHITE =
      Pattern.compile("(^|;)color:(#fff(fff)?|white|rgb\\(255,255,255\\))(!important)?(;|$)");
  private static final Pattern GROUND =
      Pattern.compile("(^|;)background(-color)?:([^;]{1,200})(;|$)");
  private static final Pattern NO_GROUND =
      Pattern.compile("#fff(fff)?|white|rgb\\(255,255,255\\)|none|transparent|inherit|initial");
  private static final Pattern STRUCK =
      Pattern.compile("(^|;)text-decoration(-line)?:[^;]{0,60}line-through");
  private static final Pattern RAISED = Pattern.compile("(^|;)vertical-align:super");

  private static final Pattern BOLD =
      Pattern.compile("font-weight:(bold|[6-9]00)|font:[^;]{0,40}bold");
  private static final Pattern ITALIC =
      Pattern.compile(
          "font-style:italic|text-decoration:[^;]{0,20}underline|font:[^;]{0,40}italic");

  private static final int OUTERMOST = 12;

  private HtmlStyle() {}

  static boolean hides(Element element) {
    String style = style(element);
    return element.hasAttr("hidden")
        || HIDDEN.matcher(style).find()
        || (isWhite(element, style) && !isOnColour(element));
  }

  private static boolean isWhite(Element element, String style) {
    String colour = element.attr("color").toLowerCase(Locale.ROOT);
    return WHITE.matcher(style).find() || colour.equals("white") || colour.equals("#ffffff");
  }

  /** Whether the nearest ground that is set, around the element, is other than white. */
  private static boolean isOnColour(Element element) {
    Element at = element;
    for (int depth = 0; at != null && depth <= OUTERMOST; depth++) {
      String named = at.attr("bgcolor").toLowerCase(Locale.ROOT);
      if (!named.isEmpty()) {
        return !NO_GROUND.matcher(named).matches();
      }
      Matcher ground = GROUND.matcher(style(at));
      if (ground.find()) {
        return !NO_GROUND.matcher(ground.group(3)).matches();
      }
      at = at.parent();
    }
    return false;
  }

  /** Whether what stands in the element is struck out. */
  static boolean strikes(Element element) {
    String name = element.normalName();
    return name.equals("del")
        || name.equals("s")
        || name.equals("strike")
        || STRUCK.matcher(style(element)).find();
  }

  static boolean raises(Element element) {
    return element.normalName().equals("sup") || RAISED.matcher(style(element)).find();
  }

  static boolean breaksPageBefore(Element element) {
    String style = style(element);
    return style.contains("page-break-before:always") || style.contains("break-before:page");
  }

  static boolean breaksPageAfter(Element element) {
    String style = style(element);
    return style.contains("page-break-after:always") || style.contains("break-after:page");
  }

  /** The emphasis of text in the open elements, innermost first. */
  static Line.Emphasis of(Deque<Element> open) {
    boolean italic = false;
    int depth = 0;
    for (Element element : open) {
      String name = element.normalName();
      if (name.equals("b")
          || name.equals("strong")
          || name.equals("th")
          || BOLD.matcher(style(element)).find()) {
        return Line.Emphasis.BOLD;
      }
      italic |=
          name.equals("i")
              || name.equals("em")
              || name.equals("u")
              || ITALIC.matcher(style(element)).find();
      if (depth++ > OUTERMOST) {
        break;
      }
    }
    return italic ? Line.Emphasis.ITALIC : Line.Emphasis.PLAIN;
  }

  static boolean isCentred(Deque<Element> open) {
    int depth = 0;
    for (Element element : open) {
      String style = style(element);
      String align = element.attr("align").toLowerCase(Locale.ROOT);
      if (element.normalName().equals("center")
          || align.equals("center")
          || style.contains("text-align:center")) {
        return true;
      }
      if (!align.isEmpty() || style.contains("text-align:") || depth++ > OUTERMOST) {
        return false;
      }
    }
    return false;
  }

  /** 1 to 6 within a heading, else 0. */
  static int headingLevel(Deque<Element> open) {
    int depth = 0;
    for (Element element : open) {
      String name = element.normalName();
      if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
        return name.charAt(1) - '0';
      }
      if (depth++ > OUTERMOST) {
        return 0;
      }
    }
    return 0;
  }

  static String style(Element element) {
    String style = element.attr("style");
    return style.isEmpty() ? style : style.toLowerCase(Locale.ROOT).replace(" ", "");
  }
}
