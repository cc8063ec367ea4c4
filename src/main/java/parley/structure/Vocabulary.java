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

  private final Set<String> words = new HashSet<>();

  private Vocabulary() {}

  static Vocabulary of(List<Page> pages) {
    Vocabulary vocabulary = new Vocabulary();
    for (Page page : pages) {
      for (Line line : page.lines()) {
        vocabulary.learn(line.text());
      }
    }
    return vocabulary;
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
    boolean divided = Character.isLowerCase(rest.charAt(0)) && !head.contains("-");
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
