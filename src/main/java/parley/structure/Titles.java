package parley.structure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a heading's words look like. Stateless. */
final class Titles {

  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "of", "in", "on", "to", "for", "and", "or", "by", "with", "from", "at",
          "as", "into", "under", "upon", "its", "not", "no", "per", "than", "that", "other", "but",
          "etc", "de", "la", "vs", "via", "if", "between", "among", "re", "certain");

  /** Words a sentence has and a heading has not, unless they bear a capital. */
  private static final Set<String> VERBS =
      Set.of(
          "shall",
          "will",
          "means",
          "is",
          "are",
          "was",
          "were",
          "has",
          "have",
          "may",
          "must",
          "hereby",
          "agrees",
          "agree",
          "be",
          "been",
          "does",
          "do",
          "would",
          "can",
          "cannot",
          "constitutes",
          "apply",
          "applies",
          "appoints",
          "become",
          "becomes",
          "begins",
          "commences",
          "contains",
          "continues",
          "expires",
          "governs",
          "includes",
          "prevails",
          "provides",
          "remains",
          "sells",
          "terminates",
          "undertakes",
          "warrants");

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Zs}\u200b\u2060\ufeff]{1,400}");

  /** What is stamped on pages and heads nothing. */
  private static final Pattern STAMP =
      Pattern.compile(
          "(?i)(strictly |privileged (and|&) )?confidential( treatment( has been)? requested)?"
              + "|(execution|conformed|final|draft|signature) (version|copy|form)|draft");

  private static final int LONGEST = 200;

  /** Words of a heading in the case of a sentence, at most. */
  private static final int MOST_WORDS = 9;

  private Titles() {}

  static boolean isStamp(String words) {
    return words.length() < 60 && STAMP.matcher(clean(words)).matches();
  }

  /** White space single, no stop or dash at either end. */
  static String clean(String title) {
    String s = SPACE.matcher(title).replaceAll(" ").strip();
    int end = s.length();
    while (end > 0 && ".:;,-\u2013\u2014_ ".indexOf(s.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = 0;
    while (start < end && ".:;,-\u2013\u2014 ".indexOf(s.charAt(start)) >= 0) {
      start++;
    }
    return s.substring(start, end);
  }

  /** Whether the words are set as headings are: capitals throughout, no finite verb. */
  static boolean isTitle(String words) {
    String s = words.strip();
    if (s.isEmpty() || s.length() > LONGEST || !opens(s)) {
      return false;
    }
    int capital = 0;
    int lower = 0;
    int all = 0;
    for (String word : SPACE.split(s)) {
      String bare = bare(word);
      if (bare.isEmpty()) {
        continue;
      }
      all++;
      if (VERBS.contains(bare)) {
        return false;
      }
      char c = bare.charAt(0);
      capital += Character.isUpperCase(c) || Character.isDigit(c) ? 1 : 0;
      lower += Character.isLowerCase(c) && !SMALL.contains(bare) ? 1 : 0;
    }
    return all > 0
        && all <= 28
        && (lower == 0 || lower * 4 <= capital || (capital == 1 && all <= 3));
  }

  /** Whether a few words name a matter in the case of a sentence: no verb, no stop behind them. */
  static boolean isPhrase(String words) {
    String[] all = SPACE.split(words);
    char last = words.isEmpty() ? '.' : words.charAt(words.length() - 1);
    return !words.isEmpty()
        && all.length <= MOST_WORDS
        && Character.isUpperCase(words.charAt(0))
        && (Character.isLetterOrDigit(last) || last == ')')
        && words.chars().noneMatch(c -> "\t_.:;".indexOf(c) >= 0)
        && Arrays.stream(all).noneMatch(word -> VERBS.contains(bare(word)));
  }

  /** Whether every word but the small ones has a capital or a digit. */
  static boolean isName(String words) {
    for (String word : SPACE.split(words.strip())) {
      String bare = bare(word);
      if (!bare.isEmpty()
          && Character.isLowerCase(bare.charAt(0))
          && !SMALL.contains(bare)
          && bare.indexOf('.') < 0) {
        return false;
      }
    }
    return !words.isBlank() && opens(words.strip());
  }

  /** "OF THE COMPANY" goes on a title begun before. */
  static boolean opensInMiddle(String words) {
    String[] parts = SPACE.split(words.strip(), 2);
    return SMALL.contains(parts[0].toLowerCase(Locale.ROOT));
  }

  /** "WARRANTIES OF" goes on behind. */
  static boolean endsInMiddle(String words) {
    String s = words.strip().toLowerCase(Locale.ROOT);
    return SMALL.contains(s.substring(s.lastIndexOf(' ') + 1));
  }

  private static boolean opens(String s) {
    char c = s.charAt(0);
    return Character.isUpperCase(c) || Character.isDigit(c) || "[\"\u201c(\u2018".indexOf(c) >= 0;
  }

  private static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }

  /** Whether every letter is a capital, and there are at least {@code least}. */
  static boolean isCapitals(String s, int least) {
    int letters = 0;
    for (int i = 0; i < s.length(); i++) {
      if (Character.isLowerCase(s.charAt(i))) {
        return false;
      }
      letters += Character.isLetter(s.charAt(i)) ? 1 : 0;
    }
    return letters >= least;
  }

  static String folded(String s) {
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      if (Character.isLetterOrDigit(s.charAt(i))) {
        out.append(s.charAt(i));
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
