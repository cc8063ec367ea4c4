package parley.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Divides running text into sentences. Knows the abbreviations, numbers and hard-wrapped lines of
 * contracts; a blank line always ends a sentence, a single line end never does. Linear in the
 * length of the text. Stateless and safe for use by several threads.
 */
public final class Sentences {

  /** Words whose full stop seldom ends a sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "no", "nos", "sec", "secs", "art", "arts", "par", "para", "pp", "vol", "ex", "exh", "fig",
          "mr", "mrs", "ms", "dr", "st", "jr", "sr", "hon", "messrs", "vs", "v", "cf", "viz", "al",
          "e.g", "i.e", "ie", "eg", "approx", "attn", "tel", "fax", "ext", "dept", "ave", "blvd",
          "rd", "ste", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
          "dec", "a.m", "p.m", "ph.d", "esq", "reg", "cl", "cls", "ss", "rev", "gen", "gov", "prof",
          "est", "seq", "supp", "cir", "ct", "c.f.r", "u.s.c", "rs", "pvt", "sch", "smt", "shri",
          "w.e.f", "regd", "ref", "refs");

  /** Abbreviations that end a sentence when the next word opens one. */
  private static final Set<String> NAME_ENDINGS =
      Set.of(
          "inc", "corp", "co", "ltd", "llc", "l.l.c", "l.p", "lp", "llp", "l.l.p", "bros", "plc",
          "n.a", "s.a", "n.v", "b.v", "a.g", "p.c", "s.p.a", "gmbh", "u.s", "u.s.a", "u.k", "etc",
          "d.c", "n.y", "assn", "intl", "mfg");

  /** Words that open a sentence far more often than they follow a name. */
  private static final Set<String> OPENERS =
      Set.of(
          "the",
          "this",
          "these",
          "those",
          "each",
          "if",
          "in",
          "any",
          "no",
          "all",
          "neither",
          "such",
          "upon",
          "notwithstanding",
          "subject",
          "except",
          "for",
          "to",
          "it",
          "its",
          "a",
          "an",
          "at",
          "on",
          "by",
          "whereas",
          "now",
          "provided",
          "unless",
          "until",
          "when",
          "where",
          "as",
          "there",
          "either",
          "nothing",
          "during",
          "from",
          "following",
          "both",
          "without",
          "with",
          "within",
          "under",
          "after",
          "before",
          "however",
          "further",
          "furthermore",
          "every",
          "our");

  private static final Set<String> LETTERED =
      Set.of(
          "exhibit",
          "schedule",
          "annex",
          "appendix",
          "section",
          "article",
          "part",
          "class",
          "tier",
          "series",
          "attachment",
          "vitamin",
          "hepatitis",
          "phase",
          "level",
          "grade",
          "item");

  private Sentences() {}

  /** The sentences of {@code text} in order, without the white space around them. */
  public static List<Span> of(String text) {
    List<Span> sentences = new ArrayList<>();
    int start = skipSpace(text, 0);
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = -1;
      if (c == '\n' && isBlankLineAt(text, i)) {
        end = i;
      } else if ((c == '.' || c == '?' || c == '!') && endsSentence(text, start, i)) {
        end = afterClosers(text, i + 1);
      }
      if (end < 0) {
        i++;
      } else {
        add(sentences, text, start, end);
        start = skipSpace(text, end);
        i = Math.max(start, i + 1);
      }
    }
    add(sentences, text, start, text.length());
    return sentences;
  }

  private static void add(List<Span> to, String text, int start, int end) {
    int last = end;
    while (last > start && isSpace(text.charAt(last - 1))) {
      last--;
    }
    if (last > start) {
      to.add(new Span(start, last));
    }
  }

  private static int skipSpace(String text, int from) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
  }

  private static boolean isBlankLineAt(String text, int newline) {
    for (int i = newline + 1; i < text.length() && i < newline + 200; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return true;
      }
      if (!isSpace(c)) {
        return false;
      }
    }
    return false;
  }

  private static boolean endsSentence(String text, int start, int at) {
    int next = afterClosers(text, at + 1);
    if (next >= text.length()) {
      return true;
    }
    if (!isSpace(text.charAt(next))) {
      return false;
    }
    int opener = skipSpace(text, next);
    if (opener >= text.length()) {
      return true;
    }
    if (!opensSentence(text, opener)) {
      return false;
    }
    return text.charAt(at) != '.' || !isAbbreviation(text, start, at, opener);
  }

  private static int afterClosers(String text, int from) {
    int i = from;
    while (i < text.length()
        && i < from + 4
        && ")]}\"'\u201d\u2019\u00bb".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean opensSentence(String text, int at) {
    char c = text.charAt(at);
    if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
      return true;
    }
    if (Character.isDigit(c) || "([\"\u201c\u2018'\u00a7$\u2022\u00b7\u25cf_".indexOf(c) >= 0) {
      return true;
    }
    return Character.isLetter(c) && !Character.isLowerCase(c);
  }

  private static boolean isAbbreviation(String text, int start, int dot, int opener) {
    int from = dot;
    while (from > start && dot - from < 24 && isWordPart(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, dot).toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return false;
    }
    if (isNumbering(text, start, from, word)) {
      return true;
    }
    if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
      return !LETTERED.contains(wordBefore(text, start, from)) && !opensFirmly(text, opener);
    }
    if (ABBREVIATIONS.contains(word)) {
      return !word.equals("no") || isSign(text, opener);
    }
    return NAME_ENDINGS.contains(word) && !opensFirmly(text, opener);
  }

  /** Whether a number, or letters and figures such as {@code AB-204}, stand there. */
  private static boolean isSign(String text, int at) {
    int end = at;
    boolean figures = false;
    while (end < text.length() && end - at < 24 && !isSpace(text.charAt(end))) {
      figures |= Character.isDigit(text.charAt(end));
      end++;
    }
    return figures;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '&';
  }

  /** {@code 2.} or {@code 2.1.} at the start of a sentence is its number, not its end. */
  private static boolean isNumbering(String text, int start, int from, String word) {
    boolean short0 = word.length() <= 8;
    if (!short0 || !(Character.isDigit(word.charAt(0)) || word.length() <= 4)) {
      return false;
    }
    if (from == start) {
      return Character.isDigit(word.charAt(0)) || word.length() == 1 || isRoman(word);
    }
    String before = wordBefore(text, start, from);
    boolean labelled = before.equals("section") || before.equals("article") || before.equals("sec");
    return labelled && firstWordEnds(text, start, from);
  }

  private static boolean firstWordEnds(String text, int start, int from) {
    for (int i = start; i < from; i++) {
      if (isSpace(text.charAt(i))) {
        return skipSpace(text, i) == from;
      }
    }
    return false;
  }

  private static boolean isRoman(String word) {
    return word.chars().allMatch(c -> "ivxlc".indexOf(c) >= 0);
  }

  private static String wordBefore(String text, int start, int from) {
    int end = from;
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    int begin = end;
    while (begin > start && end - begin < 24 && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return text.substring(begin, end).toLowerCase(Locale.ROOT);
  }

  private static boolean opensFirmly(String text, int opener) {
    int end = opener;
    while (end < text.length() && end - opener < 24 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return OPENERS.contains(text.substring(opener, end).toLowerCase(Locale.ROOT));
  }
}
