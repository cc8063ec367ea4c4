package parley.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists that a DOCX defines, and which of them a paragraph belongs to. Not thread-safe. */
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
  record NumberedList(int number, int series, List<@Nullable Xml> levels, List<Integer> restarts) {}

  /** A paragraph's place in a list. */
  record ListPlace(NumberedList list, int level) {}

  private final DocxStyles styles;
  private final Map<Integer, Xml> series = new HashMap<>();
  private final Map<Integer, Xml> uses = new HashMap<>();
  private final Map<Integer, NumberedList> resolved = new HashMap<>();

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

  /**
   * Where the paragraph stands in a list; null when it has no automatic number. The list and the
   * level are each the paragraph's own or, where it names none, that of its style.
   */
  @Nullable ListPlace placeOf(Xml paragraph) {
    Xml list = styles.property(paragraph, "numPr", "numId");
    int number = list == null ? 0 : Xml.parsed(list.attribute("val"), 0);
    NumberedList found = number == 0 ? null : resolved.computeIfAbsent(number, this::resolve);
    if (found == null || found.levels().isEmpty()) {
      return null;
    }
    int level = level(paragraph, found);
    return level >= 0 && level < LEVELS && found.levels().get(level) != null
        ? new ListPlace(found, level)
        : null;
  }

  private int level(Xml paragraph, NumberedList list) {
    Xml own = paragraph.at("pPr", "numPr");
    if (own != null && own.has("ilvl")) {
      return own.number(0, "ilvl");
    }
    if (own != null && own.has("numId")) {
      return 0;
    }
    for (String style : styles.idsOf(paragraph)) {
      for (int level = 0; level < LEVELS; level++) {
        Xml form = list.levels().get(level);
        if (form != null && style.equals(form.value("pStyle"))) {
          return level;
        }
      }
    }
    Xml inherited = styles.property(paragraph, "numPr", "ilvl");
    return inherited == null ? 0 : Xml.parsed(inherited.attribute("val"), 0);
  }

  private NumberedList resolve(int number) {
    Xml use = uses.get(number);
    Xml counted = use == null ? null : series.get(use.number(-1, "abstractNumId"));
    if (use == null || counted == null) {
      return new NumberedList(number, -1, List.of(), List.of());
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
    return new NumberedList(number, id, levels, restarts);
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
