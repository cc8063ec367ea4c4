package parley.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the automatic numbers of a DOCX as a word processor prints them. Not thread-safe. */
final class DocxNumbers {

  private static final int LEVELS = DocxNumbering.LEVELS;

  private final DocxNumbering numbering;
  private final Map<Integer, int[]> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  DocxNumbers(DocxNumbering numbering) {
    this.numbering = numbering;
  }

  /** The number printed before a paragraph, or an empty string; counts it. */
  String next(Xml paragraph) {
    DocxNumbering.ListPlace place = numbering.placeOf(paragraph);
    if (place == null) {
      return "";
    }
    DocxNumbering.NumberedList list = place.list();
    int[] counts = counters.computeIfAbsent(list.series(), id -> new int[LEVELS]);
    count(list, counts, place.level());
    return printed(list.levels(), counts, place.level());
  }

  private void count(DocxNumbering.NumberedList list, int[] counts, int level) {
    for (int inner = level + 1; inner < LEVELS; inner++) {
      Xml form = list.levels().get(inner);
      if (form == null || level < form.number(inner, "lvlRestart")) {
        counts[inner] = 0;
      }
    }
    for (int outer = 0; outer <= level; outer++) {
      if (list.restarts().get(outer) >= 0 && begun.add(list.number() + "/" + outer)) {
        Arrays.fill(counts, outer, LEVELS, 0);
        counts[outer] = list.restarts().get(outer) - (outer == level ? 1 : 0);
      } else if (counts[outer] == 0) {
        counts[outer] = start(list.levels().get(outer)) - (outer == level ? 1 : 0);
      }
    }
    counts[level]++;
  }

  private static int start(@Nullable Xml form) {
    return form == null ? 1 : form.number(1, "start");
  }

  private static String printed(List<@Nullable Xml> levels, int[] counts, int level) {
    Xml form = levels.get(level);
    if (form == null) {
      return "";
    }
    String format = format(form);
    if (format.equals("bullet")) {
      return "\u2022";
    }
    String text = form.value("lvlText");
    String printed = text == null ? "" : text;
    boolean legal = form.isOn("isLgl");
    for (int outer = 0; outer <= level; outer++) {
      Xml its = levels.get(outer);
      String sign = NumberSigns.of(counts[outer], legal || its == null ? "decimal" : format(its));
      printed = printed.replace("%" + (outer + 1), sign);
    }
    return printed.strip();
  }

  private static String format(Xml form) {
    String format = form.value("numFmt");
    return format == null ? "decimal" : format;
  }
}
