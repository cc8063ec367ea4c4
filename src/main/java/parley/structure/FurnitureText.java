package parley.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.document.Line;
import parley.document.Page;

/**
 * The words at the edges of pages, which are no part of the running text; those that stand nowhere
 * else are not to be lost. Not thread-safe.
 */
final class FurnitureText {

  /** Words that a line says something with, at least. */
  private static final int WORDS = 3;

  /** Lines that are kept, at most. */
  private static final int MOST = 40;

  private static final int LONGEST = 400;

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}$\u00a3\u20ac][\\p{L}\\p{N}.,/'\u2019-]{0,60}");

  /** The marks that a program files a document under. */
  private static final Pattern FILED =
      Pattern.compile(
          "(?i).{0,80}(\\\\|https?:|www\\.|\\bdoc(ument)? ?(id|#|no)|\\.docx?\\b|\\benvelope id|page \\d).{0,300}");

  private final Map<String, String> lines = new LinkedHashMap<>();

  /** The pages without the lines that their format marks as furniture, which are taken note of. */
  List<Page> without(List<Page> pages) {
    List<Page> kept = new ArrayList<>(pages.size());
    for (Page page : pages) {
      List<Line> text = new ArrayList<>(page.lines().size());
      for (Line line : page.lines()) {
        if (line.kind() == Line.Kind.FURNITURE) {
          note(line.text());
        } else {
          text.add(line);
        }
      }
      boolean whole = text.size() == page.lines().size();
      kept.add(whole ? page : new Page(page.number(), page.width(), page.height(), text));
    }
    return kept;
  }

  /** Takes note of the lines of a page that repeat on others. */
  void note(Page page, BitSet furniture) {
    furniture.stream().forEach(i -> note(page.lines().get(i).text()));
  }

  private void note(String line) {
    if (line.length() <= LONGEST && lines.size() < MOST * 10) {
      lines.putIfAbsent(Folding.digits(line, 0, line.length()), line);
    }
  }

  /** The lines that have words, figures among them, which {@code text} has not; each once. */
  List<String> foundNowhereElse(String text) {
    if (lines.isEmpty()) {
      return List.of();
    }
    Set<String> known = words(text);
    List<String> own = new ArrayList<>();
    for (String line : lines.values()) {
      if (own.size() < MOST && isTelling(line) && !known.containsAll(figures(line))) {
        own.add(line);
      }
    }
    return own;
  }

  private static boolean isTelling(String line) {
    long words =
        words(line).stream()
            .filter(word -> word.chars().filter(Character::isLetter).count() > 1)
            .count();
    return words >= WORDS - 1
        && words(line).size() >= WORDS
        && !FILED.matcher(line).matches()
        && !PageNumbers.isPageNumber(line, 0, line.length());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group().replaceAll("[.,]$", "").toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** The words of a line that are figures or have figures in them. */
  private static Set<String> figures(String line) {
    Set<String> figures = words(line);
    figures.removeIf(word -> word.chars().noneMatch(Character::isDigit));
    return figures;
  }
}
