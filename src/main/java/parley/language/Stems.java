package parley.language;

import java.util.concurrent.ConcurrentHashMap;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * The English (Porter 2) stem of a word, remembered for words seen before. Safe for many threads.
 */
public final class Stems {
  private static final int REMEMBERED = 200_000;
  private static final ConcurrentHashMap<String, String> SEEN = new ConcurrentHashMap<>();
  private static final ThreadLocal<EnglishStemmer> STEMMER =
      ThreadLocal.withInitial(EnglishStemmer::new);

  private Stems() {}

  /** The stem of a lower-case word; words with digits are their own stem. */
  public static String of(String word) {
    String known = SEEN.get(word);
    if (known != null) {
      return known;
    }
    String stem = stem(word);
    if (SEEN.size() < REMEMBERED) {
      SEEN.put(word, stem);
    }
    return stem;
  }

  private static String stem(String word) {
    if (word.length() < 3 || word.length() > 40 || Character.isDigit(word.charAt(0))) {
      return word;
    }
    EnglishStemmer stemmer = STEMMER.get();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
