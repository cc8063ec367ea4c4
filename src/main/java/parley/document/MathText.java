package parley.document;

/** A formula of an office format in one line. Stateless. */
final class MathText {

  private MathText() {}

  static String of(Xml formula) {
    StringBuilder text = new StringBuilder();
    collect(formula, text);
    return text.toString();
  }

  private static void collect(Xml element, StringBuilder text) {
    switch (element.name()) {
      case "t" -> text.append(element.text());
      case "f" -> pair(element, "num", "/", "den", text);
      case "sSup" -> pair(element, "e", "^", "sup", text);
      case "sSub" -> pair(element, "e", "_", "sub", text);
      case "d" -> {
        text.append('(');
        element.children().forEach(child -> collect(child, text));
        text.append(')');
      }
      case "rad" -> {
        text.append("\u221a");
        part(element, "e", text);
      }
      case "del", "moveFrom" -> {}
      default -> element.children().forEach(child -> collect(child, text));
    }
  }

  private static void pair(Xml of, String one, String sign, String other, StringBuilder text) {
    part(of, one, text);
    text.append(sign);
    part(of, other, text);
  }

  /** A part of several signs is put in brackets. */
  private static void part(Xml of, String name, StringBuilder text) {
    Xml found = of.child(name);
    String inside = found == null ? "" : of(found);
    boolean single = inside.strip().matches("[\\p{L}\\p{N}.,%$\u00a3\u20ac ]{0,60}");
    text.append(single ? inside : "(" + inside + ")");
  }
}
