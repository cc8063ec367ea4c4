package parley.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds cross-references and the sections they name: {@code Section 6.1(e)}, {@code Sections 2.1
 * through 2.4} with those between, {@code Article V}, {@code Exhibit A}, {@code this Section},
 * {@code the preceding sentence}. References into other instruments ({@code Section 13(d) of the
 * Exchange Act}) are none. Not thread-safe.
 */
final class References {

  private static final String SUB = "((\\s?\\([A-Za-z0-9]{1,5}\\)){0,5})";

  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?<word>Sections?|SECTIONS?|Articles?|ARTICLES?|Clauses?|Paragraphs?|sections?|paragraphs?|articles?"
              + "|Exhibits?|EXHIBITS?|Schedules?|Annex(es)?|ANNEX|Appendix|Appendices|Attachments?)\\s{1,3}"
              + "(?<number>[0-9]{1,3}(\\.[0-9]{1,3}){0,5}"
              + SUB
              + "|[IVXL]{1,7}\\b|[A-Z](-[0-9A-Z]{1,3})?\\b)");

  private static final Pattern MORE =
      Pattern.compile(
          "(?<joint>,? ?(and|or|through|to|and/or|,)\\s{1,3})(?<number>[0-9]{1,3}(\\.[0-9]{1,3}){0,5}"
              + SUB
              + "(?![0-9%]|\\.[0-9]|\\s(business|calendar|days?|months?|years?|percent))"
              + "|[IVXL]{1,7}\\b)");

  private static final Pattern SELF =
      Pattern.compile(
          "\\b[Tt]his (?<word>Section|Article|Exhibit|Schedule|Annex|paragraph)\\b(?! [0-9IVX])");

  private static final Pattern SENTENCE =
      Pattern.compile(
          "\\b[Tt]he (immediately )?(?<where>preceding|foregoing|previous|following|next|succeeding) sentence\\b");

  private static final Pattern FOREIGN =
      Pattern.compile(
          "\\s{1,3}(of|under|in|to) (the|such|Title|Parent|Company|any|that)\\s(?<what>[A-Z][\\w.&]{0,30}( [A-Z][\\w.&]{0,30}){0,5})?");

  private static final Pattern OWN =
      Pattern.compile("(?i)(agreement|disclosure|company|parent|seller|buyer|exhibit|schedule).*");

  private final String text;
  private final Contents contents;
  private final List<Section> sections;
  private final SectionFinder finder;
  private final Map<String, Integer> byLabel = new HashMap<>();
  private final List<Integer> roots = new ArrayList<>();
  private final List<Reference> found = new ArrayList<>();

  References(String text, Contents contents, List<Section> sections, SectionFinder finder) {
    this.text = text;
    this.contents = contents;
    this.sections = sections;
    this.finder = finder;
    for (Section section : sections) {
      roots.add(root(section.index()));
      learn(section);
    }
  }

  private void learn(Section section) {
    String number = section.number();
    String label =
        section.kind() == Section.Kind.ARTICLE && number != null
            ? "article" + ordinal(number)
            : section.kind() == Section.Kind.EXHIBIT
                ? folded(section.label())
                : key(section.label());
    byLabel.putIfAbsent(label, section.index());
    byLabel.putIfAbsent(root(section.index()) + "|" + label, section.index());
  }

  /** The exhibit a section stands in, or -1. */
  private int root(int section) {
    int parent = sections.get(section).parent();
    if (parent >= 0) {
      return roots.get(parent);
    }
    return sections.get(section).kind() == Section.Kind.EXHIBIT ? section : -1;
  }

  private static int ordinal(String number) {
    int roman = Numerals.roman(number);
    int arabic = Numerals.arabic(number);
    return roman > 0 ? roman : arabic > 0 ? arabic : Numerals.word(number);
  }

  private static String folded(String s) {
    return s.toLowerCase(Locale.ROOT).replace(" ", "");
  }

  /** {@code Section 2.01 (a)} and {@code 2.1(a)} are the same. */
  private static String key(String label) {
    StringBuilder out = new StringBuilder();
    boolean number = false;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      boolean leading =
          c == '0' && !number && i + 1 < label.length() && Character.isDigit(label.charAt(i + 1));
      number = digit && (number || c != '0');
      if (!NumberReader.isSpace(c) && !leading) {
        out.append(c);
      }
    }
    String s = out.toString();
    return s.startsWith("Section") ? s.substring(7) : s;
  }

  List<Reference> find() {
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      if (!isHeading(named.start())) {
        follow(named);
      }
    }
    Matcher self = SELF.matcher(text);
    while (self.find()) {
      int at = Math.max(0, finder.at(self.start()));
      found.add(new Reference(self.start(), self.end(), at, enclosing(at, self.group("word"))));
    }
    findSentences();
    found.sort((a, b) -> a.start() - b.start());
    return found;
  }

  private void findSentences() {
    Matcher sentence = SENTENCE.matcher(text);
    while (sentence.find()) {
      int at = Math.max(0, finder.at(sentence.start()));
      String where = sentence.group("where");
      int there = Neighbours.sentence(text, sentence.start(), where);
      Section own = sections.isEmpty() ? null : sections.get(at);
      if (own != null && there >= own.start() && there < own.bodyStart()) {
        there = Neighbours.sentence(text, own.start(), where);
      }
      int target = there < 0 ? -1 : finder.at(there);
      found.add(new Reference(sentence.start(), sentence.end(), at, target));
    }
  }

  private boolean isHeading(int at) {
    int section = finder.at(at);
    return contents.covers(at) || (section >= 0 && sections.get(section).start() == at);
  }

  private void follow(Matcher named) {
    String word = named.group("word").toLowerCase(Locale.ROOT);
    List<int[]> spans = new ArrayList<>();
    spans.add(new int[] {named.start(), named.end("number")});
    List<String> numbers = new ArrayList<>();
    numbers.add(named.group("number"));
    int end = word.endsWith("s") ? addMore(spans, numbers) : named.end("number");
    if (isForeign(end)) {
      return;
    }
    for (int i = 0; i < numbers.size(); i++) {
      int at = Math.max(0, finder.at(named.start()));
      found.add(
          new Reference(spans.get(i)[0], spans.get(i)[1], at, target(word, numbers.get(i), at)));
    }
  }

  /** The numbers that go on with the first, and those that a range has between its ends. */
  private int addMore(List<int[]> spans, List<String> numbers) {
    Matcher more = MORE.matcher(text);
    int[] last = spans.getLast();
    while (more.region(last[1], text.length()).lookingAt()) {
      String number = more.group("number");
      boolean range = more.group("joint").matches("(?s).*(through|to)\\s.*");
      if (range) {
        for (String between : Neighbours.between(numbers.getLast(), number)) {
          spans.add(new int[] {last[0], more.end("number")});
          numbers.add(between);
        }
      }
      last = new int[] {more.start("number"), more.end("number")};
      spans.add(last);
      numbers.add(number);
    }
    return last[1];
  }

  private boolean isForeign(int end) {
    boolean regulation =
        end + 1 < text.length()
            && text.charAt(end) == '-'
            && Character.isDigit(text.charAt(end + 1));
    if (regulation) {
      return true;
    }
    Matcher foreign = FOREIGN.matcher(text);
    if (!foreign.region(end, text.length()).lookingAt()) {
      return false;
    }
    String what = foreign.group("what");
    return what != null && !OWN.matcher(what).matches();
  }

  private int target(String word, String number, int from) {
    if (word.startsWith("article")) {
      return named("article" + ordinal(number), from);
    }
    if (word.startsWith("section") || word.startsWith("clause") || word.startsWith("paragraph")) {
      return deepest(key(number), from);
    }
    String singular =
        word.equals("appendices")
            ? "appendix"
            : word.equals("annexes")
                ? "annex"
                : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return named(folded(singular + number), from);
  }

  /** The section, or the one it would stand in. */
  private int deepest(String label, int from) {
    String key = label;
    while (!key.isEmpty()) {
      int target = named(key, from);
      int open = key.lastIndexOf('(');
      if (target >= 0 || open <= 0) {
        return target;
      }
      key = key.substring(0, open);
    }
    return -1;
  }

  private int named(String label, int from) {
    Integer near = sections.isEmpty() ? null : byLabel.get(root(from) + "|" + label);
    @Nullable Integer any = near != null ? near : byLabel.get(label);
    return any == null ? -1 : any;
  }

  private int enclosing(int section, String word) {
    Section.Kind kind =
        switch (word) {
          case "Section", "paragraph" -> Section.Kind.SECTION;
          case "Article" -> Section.Kind.ARTICLE;
          default -> Section.Kind.EXHIBIT;
        };
    int at = sections.isEmpty() ? -1 : section;
    while (at >= 0 && sections.get(at).kind() != kind) {
      at = sections.get(at).parent();
    }
    return at;
  }
}
