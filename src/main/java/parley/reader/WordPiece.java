package parley.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Cuts text into the pieces of words that the reader knows (WordPiece, Wu et al. 2016, arXiv
 * 1609.08144, section 4.1): lower case without accents, words of Latin letters and digits, every
 * other character by itself, longest match first. The trainer cuts in the same way ({@code
 * src/training/reader/model.py}). Immutable; safe for many threads.
 */
final class WordPiece {
  /** A longer word, in characters, is not looked up; it is unknown. */
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;

  private WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = id("[UNK]");
  }

  /** Reads {@code vocabulary.txt}: a piece a line, its number is its line's. */
  static WordPiece load() {
    Map<String, Integer> vocabulary = new HashMap<>();
    try (InputStream in = WordPiece.class.getResourceAsStream("vocabulary.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> vocabulary.put(line, vocabulary.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("the reader's vocabulary cannot be read", e);
    }
    return new WordPiece(vocabulary);
  }

  /** The number of a piece that the vocabulary must have. */
  int id(String piece) {
    return Objects.requireNonNull(vocabulary.get(piece), piece);
  }

  /** The first pieces of a text, at most {@code most}. */
  Pieces of(String text, int most) {
    Cut cut = new Cut(Math.min(most, text.length()));
    int i = 0;
    while (i < text.length() && cut.size < most) {
      int point = text.codePointAt(i);
      int end = i + Character.charCount(point);
      if (isWord(point)) {
        while (end < text.length() && isWord(text.charAt(end))) {
          end++;
        }
        add(text.substring(i, end), i, end, cut);
      } else if (!Character.isWhitespace(point) && !Character.isSpaceChar(point)) {
        add(text.substring(i, end), i, end, cut);
      }
      i = end;
    }
    return cut.pieces(most);
  }

  /** The last pieces of a text, at most {@code most}. */
  int[] last(String text, int most) {
    int[] all = of(text, Integer.MAX_VALUE).ids();
    return all.length <= most ? all : Arrays.copyOfRange(all, all.length - most, all.length);
  }

  private static boolean isWord(int point) {
    return (point >= 'a' && point <= 'z')
        || (point >= 'A' && point <= 'Z')
        || (point >= '0' && point <= '9')
        || (point >= 0xc0 && point <= 0x24f);
  }

  private void add(String raw, int start, int end, Cut cut) {
    String word = plain(raw);
    int from = 0;
    int begin = cut.size;
    while (from < word.length()) {
      int to = word.length() <= LONGEST_WORD ? word.length() : from;
      Integer id = null;
      while (to > from && id == null) {
        String part = word.substring(from, to);
        id = vocabulary.get(from == 0 ? part : "##" + part);
        to -= id == null ? 1 : 0;
      }
      if (id == null) {
        cut.size = begin;
        cut.add(unknown, start, end);
        return;
      }
      cut.add(id, start, end);
      from = to;
    }
  }

  /** Lower case, without combining marks. */
  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 128)) {
      return lower;
    }
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Pieces as they come. */
  private static final class Cut {
    private int[] ids;
    private int[] starts;
    private int[] ends;
    private int size;

    Cut(int room) {
      this.ids = new int[room + 8];
      this.starts = new int[room + 8];
      this.ends = new int[room + 8];
    }

    void add(int id, int start, int end) {
      if (size == ids.length) {
        ids = Arrays.copyOf(ids, 2 * size);
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
      }
      ids[size] = id;
      starts[size] = start;
      ends[size++] = end;
    }

    Pieces pieces(int most) {
      int kept = Math.min(most, size);
      return new Pieces(
          Arrays.copyOf(ids, kept), Arrays.copyOf(starts, kept), Arrays.copyOf(ends, kept));
    }
  }
}
