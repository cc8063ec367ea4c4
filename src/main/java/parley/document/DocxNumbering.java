package parley.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists that a DOCX defines, and which of them a paragraph belongs to. Immutable. */
final class DocxNumbering {

  static final int LEVELS = 9;

  /**
   * A list as one of its paragraphs sees it.
   *
   * @param number the id of the list's use
   * @param series the id of what is counted together
   * @param levels the outermost first, null where one is not defined
   * @param restarts for each level with what number the use begins anew; -1 where it goes on
   */
  record Series(int number, int series, List<@Nullable Xml> levels, List<Integer> restarts) {}

  /** A paragraph's place in a list. */
  record Place(Series list, int level) {}

  private final DocxStyles styles;
  private final Map<Integer, Xml> series = new HashMap<>();
  private final Map<Integer, Xml> uses = new HashMap<>();
  private final Map<Integer, Series> resolved = new HashMap<>();

  DocxNumbering(@Nullable Xml part, DocxStyles styles) {
    this.styles = styles;
    for (Xml each : part == null ? List.<Xml>of() : part.children()) {
      if (each.is("abstractNum")) {
        series.put(Xml.parsed(each.attribute("abstractNumId"), -1), each);
      } else if (each.is("num")) {
        uses.put(Xml.parsed(each.attribute("numId"), -1), each);
      }
    }
  }

  /** Where the paragraph stands in a list; null when it has no automatic number. */
  @Nullable Place placeOf(Xml paragraph) {
    Xml own = paragraph.at("pPr", "numPr");
    Xml given = own != null && own.has("numId") ? own : styles.property(paragraph, "numPr");
    if (own != null && !own.has("numId") && given == own) {
      given = null;
    }
    int number = given == null ? 0 : given.number(0, "numId");
    Series list = number == 0 ? null : resolved.computeIfAbsent(number, this::resolve);
    if (list == null || list.levels().isEmpty()) {
      return null;
    }
    int level = level(paragraph, own, given, list);
    return level >= 0 && level < LEVELS && list.levels().get(level) != null
        ? new Place(list, level)
        : null;
  }

  private int level(Xml paragraph, @Nullable Xml own, @Nullable Xml given, Series list) {
    if (own != null && own.has("ilvl")) {
      return own.number(0, "ilvl");
    }
    if (own == null || !own.has("numId")) {
      for (String style : styles.idsOf(paragraph)) {
        for (int level = 0; level < LEVELS; level++) {
          Xml form = list.levels().get(level);
          if (form != null && style.equals(form.value("pStyle"))) {
            return level;
          }
        }
      }
    }
    return given == null ? 0 : given.number(0, "ilvl");
  }

  private Series resolve(int number) {
    Xml use = uses.get(number);
    Xml counted = use == null ? null : series.get(use.number(-1, "abstractNumId"));
    if (use == null || counted == null) {
      return new Series(number, -1, List.of(), List.of());
    }
    Xml defined = defined(counted, 0);
    List<@Nullable Xml> levels = new ArrayList<>();
    List<Integer> restarts = new ArrayList<>();
    for (int level = 0; level < LEVELS; level++) {
      Xml override = at(use, "lvlOverride", level);
      Xml own = override == null ? null : override.child("lvl");
      levels.add(own == null ? at(defined, "lvl", level) : own);
      restarts.add(override == null ? -1 : override.number(-1, "startOverride"));
    }
    int id = Xml.parsed(defined.attribute("abstractNumId"), -1);
    return new Series(number, id, levels, restarts);
  }

  /** The definition itself, where a list only refers to the style of one. */
  private Xml defined(Xml counted, int depth) {
    String link = counted.value("numStyleLink");
    if (link == null || depth > LEVELS) {
      return counted;
    }
    Xml use = uses.get(styles.numberingOf(link));
    Xml next = use == null ? null : series.get(use.number(-1, "abstractNumId"));
    if (next != null && !next.equals(counted)) {
      return defined(next, depth + 1);
    }
    return series.values().stream()
        .filter(each -> link.equals(each.value("styleLink")))
        .findFirst()
        .orElse(counted);
  }

  private static @Nullable Xml at(Xml parent, String name, int level) {
    for (Xml each : parent.all(name)) {
      if (Xml.parsed(each.attribute("ilvl"), -1) == level) {
        return each;
      }
    }
    return null;
  }
}
