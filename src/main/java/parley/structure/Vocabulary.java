package parley.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.document.Line;
import parley.document.Page;

/**
 * The words of a document, to decide whether a hyphen at a line's end divides a word or belongs to
 * it. Not changed once made.
 */
final class Vocabulary {

  /** What to put between two lines of a paragraph. */
  enum Join {
    SPACE,
    /** The hyphen goes and the word is whole. */
    WORD,
    /** The hyphen stays and the word goes on behind it. */
    HYPHENATED
  }

  /** Share of the hyphens at line ends whose words are known whole where words are divided. */
  private static final double DIVIDING = 0.25;

  /** Fewer hyphens at line ends show nothing. */
  private static final int TELLING = 4;

  private final Set<String> words = new HashSet<>();
  private boolean divides = true;

  private Vocabulary() {}

  static Vocabulary of(List<Page> pages) {
    Vocabulary vocabulary = new Vocabulary();
    for (Page page : pages) {
      for (Line line : page.lines()) {
        vocabulary.learn(line.text());
      }
    }
    vocabulary.divides = vocabulary.dividesWords(pages);
    return vocabulary;
  }

  /** Whether the document's lines end in divided words, as far as its other words can tell. */
  private boolean dividesWords(List<Page> pages) {
    int whole = 0;
    int hyphens = 0;
    for (Page page : pages) {
      for (int i = 1; i < page.lines().size(); i++) {
        String before = page.lines().get(i - 1).text();
        String rest = head(page.lines().get(i).text());
        if (before.isEmpty() || rest.isEmpty() || !isHyphen(before.charAt(before.length() - 1))) {
          continue;
        }
        String head = tail(before.substring(0, before.length() - 1));
        hyphens++;
        whole += words.contains(folded(head + rest)) ? 1 : 0;
      }
    }
    return hyphens < TELLING || whole >= DIVIDING * hyphens;
  }

  private void learn(String line) {
    int start = -1;
    for (int i = 0; i <= line.length(); i++) {
      boolean part =
          i < line.length() && (Character.isLetter(line.charAt(i)) || isHyphen(line.charAt(i)));
      if (part && start < 0) {
        start = i;
      } else if (!part && start >= 0) {
        if (i < line.length() && i - start > 2) {
          words.add(folded(line.substring(start, i)));
        }
        start = -1;
      }
    }
  }

  Join join(String before, String after) {
    if (before.isEmpty() || after.isEmpty() || !isHyphen(before.charAt(before.length() - 1))) {
      return Join.SPACE;
    }
    char hyphen = before.charAt(before.length() - 1);
    String head = tail(before.substring(0, before.length() - 1));
    String rest = head(after);
    if (head.isEmpty() || rest.isEmpty()) {
      return head.isEmpty() ? Join.SPACE : Join.HYPHENATED;
    }
    if (hyphen == '\u00ad') {
      return Join.WORD;
    }
    if (words.contains(folded(head + "-" + rest))) {
      return Join.HYPHENATED;
    }
    if (words.contains(folded(head + rest))) {
      return Join.WORD;
    }
    boolean divided = divides && Character.isLowerCase(rest.charAt(0)) && !head.contains("-");
    boolean compound = words.contains(folded(head)) && words.contains(folded(rest));
    return divided && !compound ? Join.WORD : Join.HYPHENATED;
  }

  private static String tail(String s) {
    int from = s.length();
    while (from > 0 && (Character.isLetter(s.charAt(from - 1)) || isHyphen(s.charAt(from - 1)))) {
      from--;
    }
    return s.substring(from);
  }

  private static String head(String s) {
    int to = 0;
    while (to < s.length() && Character.isLetter(s.charAt(to))) {
      to++;
    }
    return s.substring(0, to);
  }

  private static String folded(String word) {
    return word.replace('\u2010', '-').replace('\u00ad', '-').toLowerCase(Locale.ROOT);
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u00ad';
  }
}
