package parley.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the styles of a DOCX say of its paragraphs and letters. Immutable. */
final class DocxStyles {

  private static final int LONGEST_CHAIN = 12;

  private final Map<String, Xml> styles = new HashMap<>();
  private final @Nullable Xml defaults;
  private final @Nullable String usual;

  DocxStyles(@Nullable Xml part) {
    defaults = part == null ? null : part.at("docDefaults", "rPrDefault", "rPr");
    String paragraphs = null;
    for (Xml style : part == null ? List.<Xml>of() : part.all("style")) {
      String id = style.attribute("styleId");
      if (id != null) {
        styles.put(id, style);
        boolean ofParagraphs = "paragraph".equals(style.attribute("type"));
        boolean isDefault = "1".equals(style.attribute("default"));
        paragraphs = ofParagraphs && isDefault ? id : paragraphs;
      }
    }
    usual = paragraphs;
  }

  /** The style and those it is based on, nearest first. */
  private List<Xml> chain(@Nullable String id) {
    List<Xml> chain = new ArrayList<>();
    Xml style = id == null ? null : styles.get(id);
    while (style != null && chain.size() < LONGEST_CHAIN) {
      chain.add(style);
      String base = style.value("basedOn");
      style = base == null ? null : styles.get(base);
    }
    return chain;
  }

  /** The paragraph's style, or the one of paragraphs that name none. */
  @Nullable String styleOf(Xml paragraph) {
    String own = paragraph.value("pPr", "pStyle");
    return own == null ? usual : own;
  }

  /** The paragraph's property at that path: its own, or that of its style; null when none. */
  @Nullable Xml property(Xml paragraph, String... path) {
    Xml own = within(paragraph.child("pPr"), path);
    if (own != null) {
      return own;
    }
    for (Xml style : chain(styleOf(paragraph))) {
      Xml inherited = within(style.child("pPr"), path);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  private static @Nullable Xml within(@Nullable Xml properties, String... path) {
    return properties == null ? null : properties.at(path);
  }

  /** The ids of the paragraph's style and of those it is based on. */
  List<String> idsOf(Xml paragraph) {
    return chain(styleOf(paragraph)).stream()
        .map(style -> String.valueOf(style.attribute("styleId")))
        .toList();
  }

  /** The numbering that a numbering style refers to, or 0. */
  int numberingOf(String style) {
    Xml found = styles.get(style);
    return found == null ? 0 : found.number(0, "pPr", "numPr", "numId");
  }

  /** Whether letters of a run have the property: their own, their style's, their paragraph's. */
  boolean has(String property, @Nullable Xml run, Xml paragraph) {
    Boolean own = run == null ? null : run.toggle(property);
    if (own != null) {
      return own;
    }
    Boolean ofLetters = run == null ? null : inherited(property, run.value("rStyle"));
    if (ofLetters != null) {
      return ofLetters;
    }
    Boolean ofParagraph = inherited(property, styleOf(paragraph));
    if (ofParagraph != null) {
      return ofParagraph;
    }
    return defaults != null && defaults.isOn(property);
  }

  private @Nullable Boolean inherited(String property, @Nullable String style) {
    for (Xml each : chain(style)) {
      Xml letters = each.child("rPr");
      Boolean on = letters == null ? null : letters.toggle(property);
      if (on != null) {
        return on;
      }
    }
    return null;
  }

  /** Whether letters of a run are raised. */
  boolean isRaised(@Nullable Xml run) {
    String own = run == null ? null : run.value("vertAlign");
    if (own != null || run == null) {
      return "superscript".equals(own);
    }
    return chain(run.value("rStyle")).stream()
        .map(style -> style.value("rPr", "vertAlign"))
        .anyMatch("superscript"::equals);
  }

  /** Whether letters of a run are underlined. */
  static boolean isUnderlined(@Nullable Xml run) {
    String line = run == null ? null : run.value("u");
    return line != null && !line.equals("none");
  }

  /** By the style's name: Heading 2 is 2, Title is 1, all others 0. */
  int headingLevel(Xml paragraph) {
    String id = paragraph.value("pPr", "pStyle");
    if (id == null) {
      return 0;
    }
    Xml style = styles.get(id);
    String named = style == null ? null : style.value("name");
    String name = (named == null ? id : named).toLowerCase(Locale.ROOT);
    char last = name.isEmpty() ? '0' : name.charAt(name.length() - 1);
    if (name.startsWith("heading") && last >= '1' && last <= '9') {
      return last - '0';
    }
    return name.equals("title") ? 1 : 0;
  }
}
